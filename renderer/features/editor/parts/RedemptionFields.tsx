import { codeTypeAfter } from "#shared/domain/code-type.ts";
import { choiceWord, fieldWords } from "../../../ui/words.ts";
import { useDraft } from "../draft.ts";
import { ChipsField } from "../fields/ChipsField.tsx";
import { Field } from "../fields/Field.tsx";
import { TextField } from "../fields/TextField.tsx";
import { useFieldValue } from "../fields/use-field.ts";
import { methodChoices } from "./choices.ts";
import classes from "./parts.module.css";

/** How a customer redeems it: only the fields that the chosen methods need, and those that hold something. */
export function RedemptionFields() {
  const methods = useFieldValue("redemptionMethods") ?? [];
  const code = useFieldValue("promoCode");
  const address = useFieldValue("clickthruUrl");
  const codeType = useDraft(draft =>
    codeTypeAfter(draft.form.codeType, draft.detail.offer.redemptionMethods, draft.form.redemptionMethods),
  );
  const hasCode = methods.includes("promo_code");
  const hasLink = methods.includes("online_link");
  return (
    <>
      <Field label="Method" fields={["redemptionMethods"]} group>
        <ChipsField field="redemptionMethods" choices={methodChoices} word={choiceWord} />
      </Field>
      {(hasCode || code !== null) && (
        <Field
          label={fieldWords.promoCode}
          fields={["promoCode"]}
          hint={
            hasCode ? "One code for everybody." : "Kept here; it counts once promo code is among the methods."
          }
        >
          <TextField field="promoCode" code />
        </Field>
      )}
      {(hasLink || address !== null) && (
        <Field
          label={fieldWords.clickthruUrl}
          fields={["clickthruUrl"]}
          {...(!hasLink && { hint: "Kept here; it counts once online link is among the methods." })}
        >
          <TextField field="clickthruUrl" type="url" placeholder="https://" />
        </Field>
      )}
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
