import { ColorPicker, ColorSwatch, Popover, TextInput } from "@mantine/core";
import { useState } from "react";
import classes from "../skin-fields.module.css";

interface ColourFieldProps {
  /** Where it stands in a skin: `colors.light.bg`. */
  readonly path: string;
  readonly label: string;
  /** `#RRGGBB` */
  readonly value: string;
  readonly isBad: boolean;
  readonly onFocus: () => void;
  /** `null`: it can't be changed. */
  readonly onChange: ((value: string) => void) | null;
}

/** A colour typed or picked. What is half typed stays in the field alone. */
export function ColourField({ path, label, value, isBad, onFocus, onChange }: ColourFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(false);
  const take = (text: string) => {
    const colour = colourOf(text);
    if (colour !== null && colour !== value) onChange?.(colour);
  };
  return (
    <Popover
      opened={isOpen && onChange !== null}
      position="bottom-start"
      offset={5}
      withRoles={false}
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <TextInput
          data-skin-field={path}
          aria-label={label}
          readOnly={onChange === null}
          error={isBad}
          value={typed ?? value}
          spellCheck={false}
          leftSection={<ColorSwatch color={value} size={18} />}
          onFocus={() => {
            setOpen(true);
            onFocus();
          }}
          onBlur={() => {
            setOpen(false);
            setTyped(null);
          }}
          onKeyDown={event => {
            if (event.key === "Escape") setOpen(false);
          }}
          onChange={({ currentTarget: { value: text } }) => {
            setTyped(text);
            take(text);
          }}
        />
      </Popover.Target>
      {/* The field keeps the focus while a hand is at the picker. */}
      <Popover.Dropdown className={classes.picker ?? ""} onMouseDown={event => event.preventDefault()}>
        <ColorPicker
          format="hex"
          focusable={false}
          saturationLabel={`Saturation of ${label}`}
          hueLabel={`Hue of ${label}`}
          value={value}
          onChange={picked => {
            setTyped(null);
            take(picked);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}

/** `0a5c54` and `#0A5C54` are the same colour; `null`: it is none, or not yet. */
function colourOf(text: string): string | null {
  const [, digits] = /^#?([0-9a-f]{6})$/i.exec(text.trim()) ?? [];
  return digits === undefined ? null : `#${digits.toUpperCase()}`;
}
