import { fontsOf, fontUses } from "#shared/preview/skin.ts";
import form from "../../ui/form-part.module.css";
import { FontField } from "./fields/FontField.tsx";
import { NumberField } from "./fields/NumberField.tsx";
import { Part } from "./Part.tsx";
import type { PartProps } from "./part-props.ts";
import classes from "./skin-fields.module.css";
import { fontUseWords } from "./skin-words.ts";

/** Families that come with the studio, and how they are set. */
export function TypeFields({ skin, edit }: PartProps) {
  const { type } = skin;
  const fonts = fontsOf(skin);
  const set = (part: Partial<typeof type>, about: string) =>
    edit?.(now => ({ ...now, type: { ...now.type, ...part } }), about);
  return (
    <Part
      title="Type"
      hint="The families come with the studio: a preview needs no network and no system font."
    >
      {fontUses.map(use => (
        <FontField
          key={use}
          path={`type.${use}`}
          {...fontUseWords[use]}
          value={fonts[use]}
          onChange={edit && (font => set({ [use]: font }, use))}
        />
      ))}
      <div className={`${form.labelsAbove} ${classes.numbers}`}>
        {numbers.map(({ key, ...limits }) => (
          <NumberField
            key={key}
            path={`type.${key}`}
            {...limits}
            value={type[key]}
            onChange={edit && (value => value !== undefined && set({ [key]: value }, key))}
          />
        ))}
      </div>
      <div className={`${form.labelsAbove} ${classes.numbers}`}>
        <NumberField
          path="type.displayWidth"
          {...width}
          label="Width of titles, %"
          value={type.displayWidth}
          onChange={edit && (value => value !== undefined && set({ displayWidth: value }, "displayWidth"))}
        />
        {widths.map(({ key, label }) => (
          <NumberField
            key={key}
            path={`type.${key}`}
            {...width}
            label={label}
            value={type[key]}
            usual={type.displayWidth}
            onChange={edit && (value => set({ [key]: value }, key))}
          />
        ))}
      </div>
    </Part>
  );
}

const width = { min: 50, max: 200, step: 5 } as const;

const numbers = [
  { key: "displayWeight", label: "Weight of titles", min: 100, max: 900, step: 20 },
  { key: "tracking", label: "Tracking, em", min: -0.1, max: 0.2, step: 0.005 },
  { key: "scale", label: "Size of all", min: 0.8, max: 1.25, step: 0.05 },
] as const;

/** As wide as titles, where the skin says nothing. */
const widths = [
  { key: "valueWidth", label: "Width of values, %" },
  { key: "brandWidth", label: "Width of brand, %" },
] as const;
