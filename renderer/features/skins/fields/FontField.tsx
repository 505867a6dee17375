import { Select } from "@mantine/core";
import type { ReactNode } from "react";
import { type SkinFont, skinFonts } from "#shared/preview/skin.ts";
import { FormRow } from "../../../ui/FormRow.tsx";
import classes from "../skin-fields.module.css";
import { fontName } from "../skin-words.ts";

interface FontFieldProps {
  /** Where it stands in a skin: `type.display`. */
  readonly path: string;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly value: SkinFont;
  /** `null`: it can't be changed. */
  readonly onChange: ((font: SkinFont) => void) | null;
}

/** One of the families that come with the studio. */
export function FontField({ path, label, hint, value, onChange }: FontFieldProps) {
  return (
    <FormRow label={label} hint={hint}>
      {ids => (
        <Select
          {...ids}
          data-skin-field={path}
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
