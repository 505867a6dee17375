import { layoutKinds, layoutOf, layouts, shadows, skinFindings } from "#shared/preview/skin.ts";
import form from "../../ui/form-part.module.css";
import { ChoiceField } from "./fields/ChoiceField.tsx";
import { NumberField } from "./fields/NumberField.tsx";
import { Part } from "./Part.tsx";
import type { PartProps } from "./part-props.ts";
import classes from "./skin-fields.module.css";
import { unknownWord, variantWords } from "./skin-words.ts";

/** Corners, shadow, and how a card, a row and a page are laid out. */
export function LayoutFields({ skin, edit }: PartProps) {
  const unknown = skinFindings(skin);
  const setShape = (part: Partial<typeof skin.shape>, about: string) =>
    edit?.(now => ({ ...now, shape: { ...now.shape, ...part } }), about);
  const setLayout = (part: Partial<typeof skin.layout>, about: string) =>
    edit?.(now => ({ ...now, layout: { ...now.layout, ...part } }), about);
  return (
    <Part title="Shape and layout">
      {layoutKinds.map(kind => (
        <ChoiceField<string>
          key={kind}
          path={`layout.${kind}`}
          label={variantWords[kind]}
          hint={unknownWord(unknown, `layout.${kind}`)}
          words={layouts[skin.channel][kind]}
          value={layoutOf(skin, kind)}
          onChange={edit && (word => setLayout({ [kind]: word }, kind))}
        />
      ))}
      <ChoiceField<(typeof shadows)[number]>
        path="shape.shadow"
        label="Shadow"
        words={shadows}
        value={skin.shape.shadow}
        onChange={edit && (shadow => setShape({ shadow }, "shadow"))}
      />
      <div className={`${form.labelsAbove} ${classes.numbers}`}>
        {radii.map(({ key, label }) => (
          <NumberField
            key={key}
            path={`shape.${key}`}
            label={label}
            min={0}
            max={999}
            value={skin.shape[key]}
            onChange={edit && (value => value !== undefined && setShape({ [key]: value }, key))}
          />
        ))}
        {lengths.map(({ key, label }) => (
          <NumberField
            key={key}
            path={`layout.${key}`}
            label={label}
            min={0}
            max={200}
            value={skin.layout[key]}
            onChange={edit && (value => value !== undefined && setLayout({ [key]: value }, key))}
          />
        ))}
      </div>
    </Part>
  );
}

const radii = [
  { key: "card", label: "Corner of cards, px" },
  { key: "button", label: "of buttons" },
  { key: "chip", label: "of chips" },
  { key: "field", label: "of fields" },
] as const;

const lengths = [
  { key: "gap", label: "Between cards, px" },
  { key: "margin", label: "At the sides" },
] as const;
