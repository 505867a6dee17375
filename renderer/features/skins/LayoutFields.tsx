import { NumberInput, SegmentedControl } from "@mantine/core";
import { layoutKinds, layoutOf, layouts, skinFindings } from "#shared/preview/skin.ts";
import { FormRow } from "../../ui/FormRow.tsx";
import form from "../../ui/form-part.module.css";
import { Part } from "./Part.tsx";
import type { PartProps } from "./part-props.ts";
import classes from "./skin-fields.module.css";
import { variantName, variantWords } from "./skin-words.ts";

/** Corners, shadow, and how a card, a row and a page are laid out. */
export function LayoutFields({ skin, edit }: PartProps) {
  const unknown = skinFindings(skin);
  return (
    <Part title="Shape and layout">
      {layoutKinds.map(variant => {
        const odd = unknown.find(({ path }) => path === `layout.${variant}`);
        return (
          <ChoiceRow
            key={variant}
            label={variantWords[variant]}
            hint={odd && `It says “${odd.found}”, which this studio does not know.`}
            words={layouts[skin.channel][variant]}
            value={layoutOf(skin, variant)}
            onChange={
              edit && (word => edit(now => ({ ...now, layout: { ...now.layout, [variant]: word } }), variant))
            }
          />
        );
      })}
      <ChoiceRow
        label="Shadow"
        words={["none", "soft"]}
        value={skin.shape.shadow}
        onChange={
          edit &&
          (word =>
            edit(
              now => ({ ...now, shape: { ...now.shape, shadow: word === "soft" ? "soft" : "none" } }),
              "shadow",
            ))
        }
      />
      <div className={`${form.labelsAbove} ${classes.numbers}`}>
        {radii.map(({ key, label }) => (
          <NumberInput
            key={key}
            label={label}
            readOnly={edit === null}
            min={0}
            max={999}
            clampBehavior="strict"
            value={skin.shape[key]}
            onChange={value =>
              typeof value === "number" &&
              edit?.(now => ({ ...now, shape: { ...now.shape, [key]: value } }), key)
            }
          />
        ))}
        {lengths.map(({ key, label }) => (
          <NumberInput
            key={key}
            label={label}
            readOnly={edit === null}
            min={0}
            max={200}
            clampBehavior="strict"
            value={skin.layout[key]}
            onChange={value =>
              typeof value === "number" &&
              edit?.(now => ({ ...now, layout: { ...now.layout, [key]: value } }), key)
            }
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

interface ChoiceRowProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly words: readonly string[];
  readonly value: string;
  readonly onChange: ((word: string) => void) | null;
}

function ChoiceRow({ label, hint, words, value, onChange }: ChoiceRowProps) {
  return (
    <FormRow label={label} hint={hint}>
      {ids => (
        <SegmentedControl
          {...ids}
          aria-label={label}
          readOnly={onChange === null}
          data={words.map(word => ({ value: word, label: shadowName[word] ?? variantName(word) }))}
          value={value}
          onChange={word => onChange?.(word)}
        />
      )}
    </FormRow>
  );
}

const shadowName: Readonly<Record<string, string>> = { none: "None", soft: "Soft" };
