import { TextInput } from "@mantine/core";
import { useState } from "react";

interface RatioFieldProps {
  /** Where it stands in a skin: `images.card`. */
  readonly path: string;
  readonly label: string;
  /** `358:218`, width to height. */
  readonly value: string | undefined;
  /** What is drawn where the skin says nothing; without it something must be said. */
  readonly usual?: string;
  /** `null`: it can't be changed. */
  readonly onChange: ((value: string | undefined) => void) | null;
}

/** Width to height. What is half typed stays in the field alone. */
export function RatioField({ path, label, value, usual, onChange }: RatioFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const take = (text: string) => {
    const ratio = ratioOf(text);
    setTyped(text);
    if (ratio !== null) onChange?.(ratio);
    else if (text.trim() === "" && usual !== undefined) onChange?.(undefined);
  };
  const isLeftOut = usual !== undefined && typed?.trim() === "";
  return (
    <TextInput
      data-skin-field={path}
      label={label}
      readOnly={onChange === null}
      spellCheck={false}
      placeholder={usual}
      error={typed !== null && !isLeftOut && ratioOf(typed) === null}
      value={typed ?? value ?? ""}
      onChange={event => take(event.currentTarget.value)}
      onBlur={() => setTyped(null)}
    />
  );
}

/** `16 : 9` is `16:9`; `null`: it is none, or not yet. */
function ratioOf(text: string): string | null {
  const [, width, height] = /^\s*([1-9]\d{0,3})\s*:\s*([1-9]\d{0,3})\s*$/.exec(text) ?? [];
  return width === undefined ? null : `${width}:${height}`;
}
