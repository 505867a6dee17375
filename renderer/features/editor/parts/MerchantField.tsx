import { TextInput } from "@mantine/core";
import { useState } from "react";
import { merchantCache, useMerchants } from "../../../app/queries.ts";
import { studio } from "../../../app/studio.ts";
import { fieldWords } from "../../../ui/words.ts";
import { Field } from "../fields/Field.tsx";
import classes from "../fields/fields.module.css";
import { NumberField } from "../fields/NumberField.tsx";
import { useFieldValue } from "../fields/use-field.ts";

/**
 * The merchant's number on the server, and its name on this computer: today's server has no list of them for
 * admins (SYNC.md W2), so a name is given once and used everywhere.
 */
export function MerchantField() {
  const id = useFieldValue("merchantOwner");
  return (
    <Field
      label={fieldWords.merchantOwner}
      fields={["merchantOwner"]}
      hint="Its number on the server, and what it is called on this computer."
      group
    >
      <NumberField field="merchantOwner" name="Merchant number" whole />
      {id !== null && <MerchantName key={id} id={id} />}
    </Field>
  );
}

function MerchantName({ id }: { readonly id: number }) {
  const { data: merchants } = useMerchants();
  const known = merchants?.find(merchant => merchant.merchantId === id)?.name ?? "";
  const [typed, setTyped] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);

  async function keep(): Promise<void> {
    const name = typed?.trim();
    if (!name || name === known) return setTyped(null);
    const answer = await studio.invoke("merchants:name", { merchantId: id, name });
    setRefusal(answer.ok ? null : answer.error.message);
    if (!answer.ok) return;
    const others = merchants?.filter(merchant => merchant.merchantId !== id) ?? [];
    merchantCache.put("only", [...others, { merchantId: id, name }]);
    setTyped(null);
  }

  return (
    <TextInput
      aria-label="Merchant name"
      placeholder="Name"
      value={typed ?? known}
      error={refusal}
      onChange={event => setTyped(event.currentTarget.value)}
      onBlur={() => void keep()}
      onKeyDown={event => event.key === "Enter" && void keep()}
      autoComplete="off"
      classNames={{ root: classes.wide, input: classes.input }}
    />
  );
}
