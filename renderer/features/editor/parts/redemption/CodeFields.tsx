import { fieldWords } from "../../../../ui/words.ts";
import { Field } from "../../fields/Field.tsx";
import { TextField } from "../../fields/TextField.tsx";
import { CodeTwins } from "./CodeTwins.tsx";

/** Promo code: the text that customers type. */
export function CodeFields() {
  return (
    <Field label={fieldWords.promoCode} fields={["promoCode"]} hint="One code for everybody.">
      <TextField field="promoCode" code />
      <CodeTwins />
    </Field>
  );
}
