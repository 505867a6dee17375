import { NumberInput } from "@mantine/core";
import { useState } from "react";

interface NumberFieldProps {
  /** Where it stands in a skin: `type.scale`. */
  readonly path: string;
  readonly label: string;
  /** The label is heard, not seen: a table's heads say it. */
  readonly isInTable?: boolean;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  readonly isWhole?: boolean;
  readonly value: number | undefined;
  /** What is drawn where the skin says nothing; without it something must be said. */
  readonly usual?: number;
  /** `null`: it can't be changed. */
  readonly onChange: ((value: number | undefined) => void) | null;
}

/** A number between two others. What is half typed, or too small yet, stays in the field alone. */
export function NumberField(props: NumberFieldProps) {
  const {
    path,
    label,
    isInTable = false,
    min,
    max,
    step = 1,
    isWhole = false,
    value,
    usual,
    onChange,
  } = props;
  const [typed, setTyped] = useState<string | number | null>(null);
  const take = (next: string | number) => {
    const isSaid = typeof next === "number" && next >= min && next <= max;
    const isLeftOut = next === "" && usual !== undefined;
    setTyped(isSaid || isLeftOut ? null : next);
    if (isSaid) onChange?.(next);
    if (isLeftOut) onChange?.(undefined);
  };
  return (
    <NumberInput
      data-skin-field={path}
      {...(isInTable ? { "aria-label": label } : { label })}
      readOnly={onChange === null}
      min={min}
      max={max}
      step={step}
      clampBehavior="blur"
      allowDecimal={!isWhole}
      placeholder={usual === undefined ? undefined : String(usual)}
      {...(usual !== undefined && { startValue: usual })}
      value={typed ?? value ?? ""}
      onChange={take}
      onBlur={() => setTyped(null)}
    />
  );
}
