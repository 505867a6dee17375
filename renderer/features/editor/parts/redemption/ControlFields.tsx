import { controlFieldsSchema } from "#shared/domain/offer.ts";
import { fieldWord, fieldWords } from "../../../../ui/words.ts";
import { controlsInWords } from "../../control-words.ts";
import { useDraft } from "../../draft.ts";
import { Field } from "../../fields/Field.tsx";
import fieldClasses from "../../fields/fields.module.css";
import { NumberField } from "../../fields/NumberField.tsx";
import { TextField } from "../../fields/TextField.tsx";
import partClasses from "../parts.module.css";
import { HoursField } from "./HoursField.tsx";
import { PlacesField } from "./PlacesField.tsx";
import classes from "./redemption.module.css";
import { useMerchantPlaces } from "./use-merchant-places.ts";

/** How often, where, when and for whom, beside the limits of all: each travels as a redemption control. */
export function ControlFields() {
  const places = useMerchantPlaces();
  return (
    <>
      <Field
        label="One customer"
        fields={["usageLimitPerDay", "usageLimitPerWeek", "usageLimitPerMonth", "usageLimitPerYear"]}
        group
      >
        {periods.map(({ field, words }) => (
          <span key={field} className={classes.period}>
            <NumberField field={field} name={fieldWords[field]} whole width={52} />
            <span className={fieldClasses.unit}>{words}</span>
          </span>
        ))}
      </Field>
      <PlacesField places={places} />
      <HoursField />
      <Field label={fieldWords.exclusiveGroup} fields={["exclusiveGroup"]}>
        <TextField field="exclusiveGroup" placeholder="Everybody" />
      </Field>
      <Said places={places === null ? null : places.length} />
      <OtherControls />
    </>
  );
}

const periods = [
  { field: "usageLimitPerDay", words: "a day" },
  { field: "usageLimitPerWeek", words: "a week" },
  { field: "usageLimitPerMonth", words: "a month" },
  { field: "usageLimitPerYear", words: "a year" },
] as const;

/** All of them in one line, as one would tell them. */
function Said({ places }: { readonly places: number | null }) {
  const words = useDraft(draft => controlsInWords(controlFieldsSchema.parse(draft.form), places));
  if (!words) return null;
  return (
    <div className={fieldClasses.row}>
      <span className={fieldClasses.label}>Reads</span>
      <output className={classes.said} aria-label="The controls in words">
        {words}
      </output>
    </div>
  );
}

/** What a server or another program put there and the form has no field for. */
function OtherControls() {
  const others = useDraft(draft => draft.detail.otherControls) ?? [];
  if (others.length === 0) return null;
  return (
    <div className={fieldClasses.row}>
      <span className={fieldClasses.label}>Also</span>
      <div className={fieldClasses.body}>
        <ul className={classes.others} aria-label="Other controls">
          {others.map(({ type, value, active }) => (
            <li key={`${type} ${value}`}>
              <span>{fieldWord(type)}</span> <code className="mono">{value}</code>
              {!active && <span className={partClasses.aside}> switched off</span>}
            </li>
          ))}
        </ul>
        <div className={fieldClasses.hint}>Kept as they are; the studio has no field for them.</div>
      </div>
    </div>
  );
}
