import { fieldWords } from "../../../../ui/words.ts";
import { Field } from "../../fields/Field.tsx";
import { TextField } from "../../fields/TextField.tsx";

/** Show & save: what the customer holds out at the till. */
export function ShowFields() {
  return (
    <>
      <Field label="Shows" fields={["showHeading"]} hint="The large line. Empty: the offer’s title.">
        <TextField field="showHeading" name={fieldWords.showHeading} placeholder="Show this at the till" />
      </Field>
      <Field label="With the text" fields={["showText"]}>
        <TextField field="showText" name={fieldWords.showText} lines={1} />
      </Field>
      <Field
        label={fieldWords.showWatermark}
        fields={["showWatermark"]}
        hint="Faint behind the text, against copies. Empty: none."
      >
        <TextField field="showWatermark" />
      </Field>
    </>
  );
}
