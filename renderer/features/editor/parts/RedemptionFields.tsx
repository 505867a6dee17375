import { codeTypeAfter } from "#shared/domain/code-type.ts";
import { choiceWord, fieldWords } from "../../../ui/words.ts";
import { useDraft } from "../draft.ts";
import { ChipsField } from "../fields/ChipsField.tsx";
import { Field } from "../fields/Field.tsx";
import { methodChoices } from "./choices.ts";
import classes from "./parts.module.css";
import { BarcodeFields } from "./redemption/BarcodeFields.tsx";
import { CodeFields } from "./redemption/CodeFields.tsx";
import { LinkFields } from "./redemption/LinkFields.tsx";
import { ShowFields } from "./redemption/ShowFields.tsx";

/** How a customer redeems it: only the fields that the chosen methods need, and those that hold something. */
export function RedemptionFields() {
  const codeType = useDraft(draft =>
    codeTypeAfter(draft.form.codeType, draft.detail.offer.redemptionMethods, draft.form.redemptionMethods),
  );
  return (
    <>
      <Field label="Method" fields={["redemptionMethods"]} group>
        <ChipsField field="redemptionMethods" choices={methodChoices} word={choiceWord} />
      </Field>
      <CodeFields />
      <ShowFields />
      <BarcodeFields />
      <LinkFields />
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
