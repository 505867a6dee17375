import { NumberInput, Select } from "@mantine/core";
import { type SkinFont, skinFonts } from "#shared/preview/skin.ts";
import { FormRow } from "../../ui/FormRow.tsx";
import form from "../../ui/form-part.module.css";
import { Part } from "./Part.tsx";
import type { PartProps } from "./part-props.ts";
import classes from "./skin-fields.module.css";
import { fontName } from "./skin-words.ts";

/** Families that come with the studio, and how they are set. */
export function TypeFields({ skin, edit }: PartProps) {
  const set = (part: Partial<typeof skin.type>, about: string) =>
    edit?.(now => ({ ...now, type: { ...now.type, ...part } }), about);
  return (
    <Part
      title="Type"
      hint="The families come with the studio: a preview needs no network and no system font."
    >
      <FontField
        label="Titles"
        value={skin.type.display}
        onChange={edit && (display => set({ display }, "display"))}
      />
      <FontField label="Text" value={skin.type.text} onChange={edit && (text => set({ text }, "text"))} />
      <div className={`${form.labelsAbove} ${classes.numbers}`}>
        {numbers.map(({ key, label, min, max, step }) => (
          <NumberInput
            key={key}
            label={label}
            readOnly={edit === null}
            min={min}
            max={max}
            step={step}
            clampBehavior="strict"
            value={skin.type[key]}
            onChange={value =>
              typeof value === "number" && value >= min && value <= max && set({ [key]: value }, key)
            }
          />
        ))}
      </div>
    </Part>
  );
}

const numbers = [
  { key: "displayWeight", label: "Weight of titles", min: 100, max: 900, step: 20 },
  { key: "displayWidth", label: "Width, %", min: 50, max: 200, step: 5 },
  { key: "tracking", label: "Tracking, em", min: -0.1, max: 0.2, step: 0.005 },
  { key: "scale", label: "Size of all", min: 0.8, max: 1.25, step: 0.05 },
] as const;

interface FontFieldProps {
  readonly label: string;
  readonly value: SkinFont;
  readonly onChange: ((font: SkinFont) => void) | null;
}

function FontField({ label, value, onChange }: FontFieldProps) {
  return (
    <FormRow label={label}>
      {ids => (
        <Select
          {...ids}
          className={classes.narrow ?? ""}
          allowDeselect={false}
          readOnly={onChange === null}
          data={skinFonts.map(font => ({ value: font, label: fontName(font) }))}
          value={value}
          onChange={chosen => {
            const font = skinFonts.find(each => each === chosen);
            if (font) onChange?.(font);
          }}
        />
      )}
    </FormRow>
  );
}
