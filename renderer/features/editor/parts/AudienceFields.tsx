import { fieldWords } from "../../../ui/words.ts";
import { Field } from "../fields/Field.tsx";
import { TagsField } from "../fields/TagsField.tsx";

/** Whom the offer is for. */
export function AudienceFields() {
  return (
    <Field
      label={fieldWords.targetAudience}
      fields={["targetAudience"]}
      hint="Groups of customers, one word or phrase each."
    >
      <TagsField field="targetAudience" placeholder="dealers, fleet" />
    </Field>
  );
}
