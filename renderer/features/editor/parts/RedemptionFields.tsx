import { codeTypeAfter } from "#shared/domain/code-type.ts";
import { choiceWord, fieldWords } from "../../../ui/words.ts";
import { useDraft } from "../draft.ts";
import { ChipsField } from "../fields/ChipsField.tsx";
import { Field } from "../fields/Field.tsx";
import { useFieldValue } from "../fields/use-field.ts";
import { methodChoices } from "./choices.ts";
import classes from "./parts.module.css";
import { BarcodeFields } from "./redemption/BarcodeFields.tsx";
import { CodeFields } from "./redemption/CodeFields.tsx";
import { LinkFields } from "./redemption/LinkFields.tsx";
import { ShowFields } from "./redemption/ShowFields.tsx";

/** How a customer redeems it: only the fields that the chosen methods need, and those that hold something. */
export function RedemptionFields() {
  const methods = useFieldValue("redemptionMethods") ?? [];
  const codeType = useDraft(draft =>
    codeTypeAfter(draft.form.codeType, draft.detail.offer.redemptionMethods, draft.form.redemptionMethods),
  );
  return (
    <>
      <Field label="Method" fields={["redemptionMethods"]} group>
        <ChipsField field="redemptionMethods" choices={methodChoices} word={choiceWord} />
      </Field>
      <CodeFields chosen={methods.includes("promo_code")} />
      <ShowFields chosen={methods.includes("show_save")} />
      <BarcodeFields chosen={methods.includes("barcode")} />
      <LinkFields chosen={methods.includes("online_link")} />
      {codeType !== null && (
        <Field label={fieldWords.codeType} fields={["codeType"]} group>
          <output className={classes.fact}>
            <code className="mono">{codeType}</code>
            <span className={classes.aside}>the server’s letter for the method</span>
          </output>
        </Field>
      )}
    </>
  );
}
