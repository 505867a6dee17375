import { useMemo } from "react";
import { defaultValueUnit } from "#shared/domain/value-unit.ts";
import type { WorkspaceDefaults } from "#shared/domain/workspace.ts";
import { useRecordList } from "../../../app/record-queries.ts";
import { choiceWord, fieldWords } from "../../../ui/words.ts";
import { useDraft } from "../draft.ts";
import { ChoiceField } from "../fields/ChoiceField.tsx";
import { Field } from "../fields/Field.tsx";
import { NumberField } from "../fields/NumberField.tsx";
import { TextField } from "../fields/TextField.tsx";
import { useFieldValue } from "../fields/use-field.ts";
import { unitChoices } from "./choices.ts";
import { isRetired, offerTypeChoices } from "./offer-type-choices.ts";
import { PictureField } from "./PictureField.tsx";

/** What the customer gets, in figures, words and a picture. */
export function OfferFields({ defaults }: { readonly defaults: WorkspaceDefaults }) {
  const units = useMemo(() => unitChoices(defaults.currency), [defaults.currency]);
  const type = useFieldValue("offerType");
  const records = useRecordList("offer_type").data?.rows;
  const types = useMemo(() => offerTypeChoices(records ?? [], type), [records, type]);
  const hasValue = useFieldValue("offerValue") !== null;
  const unit = useDraft(draft => defaultValueUnit(draft.form, defaults)) ?? "%";
  const takesValue = hasValue || !(type !== null && withoutValue.includes(type));
  return (
    <>
      <Field
        label="Type and value"
        fields={["offerType", "offerValue", "offerValueUnit"]}
        hint={
          isRetired(records ?? [], type) &&
          "This type is retired: the offer keeps it, new ones can’t choose it."
        }
        group
      >
        <ChoiceField
          field="offerType"
          name={fieldWords.offerType}
          choices={types}
          word={choiceWord}
          placeholder="Choose a type"
          searchable
        />
        {takesValue && (
          <>
            <NumberField field="offerValue" name={fieldWords.offerValue} width={60} />
            <ChoiceField
              field="offerValueUnit"
              name={fieldWords.offerValueUnit}
              choices={units}
              placeholder={unit}
              width={66}
              searchable
            />
          </>
        )}
      </Field>
      <Field label={fieldWords.offerTitle} fields={["offerTitle"]}>
        <TextField field="offerTitle" />
      </Field>
      <Field label={fieldWords.offerDescription} fields={["offerDescription"]}>
        <TextField field="offerDescription" lines={1} />
      </Field>
      <Field label={fieldWords.termsConditions} fields={["termsConditions"]}>
        <TextField field="termsConditions" lines={2} />
      </Field>
      <PictureField />
    </>
  );
}

/** Types whose name says what one gets. */
const withoutValue: readonly string[] = ["bogo", "free_item"];
