import { Select, TextInput } from "@mantine/core";
import { useState } from "react";
import type { Merchant } from "#shared/ipc/views.ts";
import { merchantCache, useMerchants } from "../../../app/queries.ts";
import { useRecordList } from "../../../app/record-queries.ts";
import { studio } from "../../../app/studio.ts";
import { fieldWords } from "../../../ui/words.ts";
import { edit } from "../draft.ts";
import { Field } from "../fields/Field.tsx";
import classes from "../fields/fields.module.css";
import { useFieldState, useFieldValue } from "../fields/use-field.ts";
import { matchesMerchant, merchantOptions, numberIn } from "./merchant-options.ts";
import partClasses from "./parts.module.css";
import ownClasses from "./redemption/redemption.module.css";

/**
 * The merchant by its name, found as one types; its number is what the offer keeps. Any other number can be typed:
 * today's server has no list of merchants for administrators (SYNC.md W2), so one without a record is named here.
 */
export function MerchantField() {
  const id = useFieldValue("merchantOwner");
  const state = useFieldState("merchantOwner");
  const merchants = useMerchants().data ?? [];
  const records = useRecordList("merchant").data?.rows;
  const [search, setSearch] = useState("");
  const hasRecord = records?.some(({ number }) => number === id) ?? true;
  const options = merchantOptions(merchants, id, search);
  const isShown = options.some(({ value, label }) => value === String(id) && label === search);
  /** A number that was typed counts without a choice from the list; a name that is all digits is no number. */
  const takeNumber = () => {
    const number = numberIn(search);
    if (number !== null && !isShown) edit({ merchantOwner: number });
  };
  const takeFirst = () => {
    const first = options.find(option => matchesMerchant(option, search));
    if (first && search.trim() !== "" && !isShown) edit({ merchantOwner: Number(first.value) });
  };
  return (
    <Field
      label={fieldWords.merchantOwner}
      fields={["merchantOwner"]}
      hint="By name, or any number on the server."
    >
      <Select
        {...state}
        data={options}
        value={id === null ? null : String(id)}
        onChange={chosen => edit({ merchantOwner: chosen === null ? null : Number(chosen) })}
        searchable
        clearable
        allowDeselect={false}
        searchValue={search}
        onSearchChange={setSearch}
        onBlur={takeNumber}
        onKeyDown={event => {
          // What was pasted counts before the list had time to open; what an arrow went to is the list's business.
          const isGoneTo = event.currentTarget.hasAttribute("aria-activedescendant");
          if (event.key === "Enter" && !isGoneTo) takeFirst();
        }}
        filter={({ options, search: typed, limit }) =>
          options.filter(option => "value" in option && matchesMerchant(option, typed)).slice(0, limit)
        }
        selectFirstOptionOnChange
        limit={50}
        maxDropdownHeight={260}
        nothingFoundMessage="No merchant is called that. Its number can be typed."
        placeholder="Name or number"
        checkIconPosition="right"
        clearButtonProps={{ "aria-label": "Clear" }}
        comboboxProps={{ transitionProps: { duration: 0 } }}
        renderOption={({ option }) => (
          <span className={ownClasses.merchant}>
            <span>{option.label}</span>
            <span className={partClasses.aside}>{numberWords(option.value)}</span>
          </span>
        )}
        classNames={{ root: classes.wide, wrapper: classes.choice, input: classes.input }}
      />
      {id !== null && <span className={classes.unit}>{numberWords(String(id))}</span>}
      {id !== null && !hasRecord && <MerchantName key={id} id={id} merchants={merchants} />}
    </Field>
  );
}

/** One made here goes by a negative number until the server has it, which says nothing to a person. */
const numberWords = (number: string): string => (Number(number) < 0 ? "only here" : `No. ${number}`);

function MerchantName({ id, merchants }: { readonly id: number; readonly merchants: readonly Merchant[] }) {
  const known = merchants.find(merchant => merchant.merchantId === id)?.name ?? "";
  const [typed, setTyped] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);

  async function keep(): Promise<void> {
    const name = typed?.trim();
    if (!name || name === known) return setTyped(null);
    const answer = await studio.invoke("merchants:name", { merchantId: id, name });
    setRefusal(answer.ok ? null : answer.error.message);
    if (!answer.ok) return;
    const others = merchants.filter(merchant => merchant.merchantId !== id);
    merchantCache.put("only", [...others, { merchantId: id, name }]);
    setTyped(null);
  }

  return (
    <TextInput
      aria-label="Merchant name"
      placeholder="Name on this computer"
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
