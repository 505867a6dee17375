import { type RefObject, useLayoutEffect, useState } from "react";
import { carriedOn, type Drawn, measureCut, placeOnPhone } from "./cut.ts";
import { usePreviewHost } from "./preview-context.ts";

interface CutOptions {
  readonly slot: string;
  readonly text: string;
  readonly lines: number;
  readonly locale: string;
}

interface Measured extends CutOptions {
  readonly drawn: Drawn | null;
}

/**
 * The text as its slot shows it, measured before the frame is painted and reported to the host. Whoever types on behind
 * a cut changes nothing that is seen: then nothing is measured.
 */
export function useCut(ref: RefObject<HTMLElement | null>, options: CutOptions): string {
  const { slot, text, lines, locale } = options;
  const [measured, setMeasured] = useState<Measured>({ slot, text, lines, locale, drawn: null });
  const isSameSlot = measured.lines === lines && measured.locale === locale && measured.slot === slot;
  const { onCut } = usePreviewHost();
  const carried = measured.text === text ? measured.drawn : carriedOn(measured.drawn, text, locale);
  const known = isSameSlot ? carried : null;

  // What is known follows from the text and its slot: it is no reason of its own to look again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: as said above
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const drawn = known ?? measureCut(element, text, lines, locale, measured.drawn?.kept);
    if (drawn !== null || measured.drawn !== null) setMeasured({ slot, text, lines, locale, drawn });
    onCut?.(slot, drawn && { ...drawn, at: placeOnPhone(element) });
  }, [ref, text, lines, locale, slot, onCut]);

  useLayoutEffect(() => () => onCut?.(slot, null), [slot, onCut]);
  return known?.text ?? text;
}
