import { useMemo } from "react";
import { isEmptyField, unusedReason } from "#shared/domain/relevant-fields.ts";
import { defaultValueUnit } from "#shared/domain/value-unit.ts";
import type { WorkspaceDefaults } from "#shared/domain/workspace.ts";
import { useRecordList } from "../../../app/record-queries.ts";
import { choiceWord, fieldWords } from "../../../ui/words.ts";
import { useDraft } from "../draft.ts";
import { ChoiceField } from "../fields/ChoiceField.tsx";
import { Field } from "../fields/Field.tsx";
import { NumberField } from "../fields/NumberField.tsx";
import { useFieldValue } from "../fields/use-field.ts";
import { TextRow } from "../texts/TextRow.tsx";
import { unitChoices } from "./choices.ts";
import { isRetired, offerTypeChoices } from "./offer-type-choices.ts";
import { PictureField } from "./PictureField.tsx";

interface OfferFieldsProps {
  readonly defaults: WorkspaceDefaults;
  readonly merchantName: string | null;
}

/** What the customer gets, in figures, words and a picture. */
export function OfferFields({ defaults, merchantName }: OfferFieldsProps) {
  const context = { currency: defaults.currency, merchantName };
  const units = useMemo(() => unitChoices(defaults.currency), [defaults.currency]);
  const type = useFieldValue("offerType");
  const records = useRecordList("offer_type").data?.rows;
  const types = useMemo(() => offerTypeChoices(records ?? [], type), [records, type]);
  const unit = useDraft(draft => defaultValueUnit(draft.form, defaults)) ?? "%";
  const takesValue = useDraft(
    ({ form }) => unusedReason("offerValue", form) === null || !isEmptyField(form, "offerValue"),
  );
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
            <NumberField field="offerValue" name={fieldWords.offerValue} width={56} />
            <ChoiceField
              field="offerValueUnit"
              name={fieldWords.offerValueUnit}
              choices={units}
              placeholder={unit}
              width={62}
              searchable
            />
          </>
        )}
      </Field>
      <TextRow field="offerTitle" {...context} />
      <TextRow field="offerDescription" lines={1} {...context} />
      <TextRow field="termsConditions" lines={2} {...context} />
      <PictureField />
    </>
  );
}
