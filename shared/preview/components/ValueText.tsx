import { useLayoutEffect, useRef } from "react";
import type { ValueText as Value } from "../offer-value.ts";
import { usePreviewHost } from "./preview-context.ts";
import { useRoom } from "./room.ts";
import { useFontLoads } from "./use-font-loads.ts";

interface ValueTextProps {
  readonly value: Value;
  readonly className: string;
}

/**
 * The value, never cut (design/CHANNELS.md): it steps down in size until it fits, then takes the full width,
 * and what still does not fit breaks and is reported. `data-step` on the element says which step holds; the
 * style sheet gives each step its size.
 */
export function ValueText(props: ValueTextProps) {
  const { text, suffix } = props.value;
  return <SteppedValue key={`${useFontLoads()} ${text} ${suffix}`} {...props} />;
}

/** One value in one font: measured when it appears, and anew in another room. */
function SteppedValue({ value, className }: ValueTextProps) {
  const ref = useRef<HTMLParagraphElement>(null);
  const { onValueFit } = usePreviewHost();
  const room = useRoom();

  // biome-ignore lint/correctness/useExhaustiveDependencies: another room may have another step
  useLayoutEffect(() => {
    const fits = ref.current === null || stepDown(ref.current);
    onValueFit?.(fits);
    return () => onValueFit?.(true);
  }, [onValueFit, room]);

  return (
    <p ref={ref} className={className} data-step={0}>
      <span className="value-number">{value.text}</span>
      {value.suffix && <span className="value-suffix">{` ${value.suffix}`}</span>}
    </p>
  );
}

/** 38, 30, 24, then 24 on the full width. */
const lastStep = 3;

/** Leaves the element at the first step whose line fits; says whether one does. */
function stepDown(element: HTMLElement): boolean {
  for (let step = 0; step <= lastStep; step++) {
    element.dataset.step = String(step);
    if (element.scrollWidth <= element.clientWidth + 1) return true;
  }
  element.dataset.step = "broken";
  return false;
}
