import { fieldWords } from "../../../../ui/words.ts";
import { Field } from "../../fields/Field.tsx";
import { TextField } from "../../fields/TextField.tsx";
import { useFieldValue } from "../../fields/use-field.ts";
import { keptFor, type MethodProps } from "./method.ts";

/** Promo code: the text that customers type. */
export function CodeFields({ chosen }: MethodProps) {
  const code = useFieldValue("promoCode");
  if (!chosen && code === null) return null;
  return (
    <Field
      label={fieldWords.promoCode}
      fields={["promoCode"]}
      hint={chosen ? "One code for everybody." : keptFor("promo_code")}
    >
      <TextField field="promoCode" code />
    </Field>
  );
}
