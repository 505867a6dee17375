import { type RefObject, useLayoutEffect, useRef, useState } from "react";
import { carriedOn, type Drawn, measureCut, placeOnPhone, roomOf, type TextCut } from "./cut.ts";
import { usePreviewHost } from "./preview-context.ts";

interface CutOptions {
  readonly slot: string;
  readonly text: string;
  readonly lines: number;
  readonly locale: string;
}

interface Measured extends CutOptions {
  readonly drawn: Drawn | null;
  /** In which width and font. */
  readonly room: string;
}

/**
 * The text as its slot shows it, measured before the frame is painted and reported to the host; anew when the text, its
 * slot or the room for it is another. Whoever types on behind a cut changes nothing that is seen: nothing is measured.
 */
export function useCut(ref: RefObject<HTMLElement | null>, options: CutOptions): string {
  const { slot, text, lines, locale } = options;
  const [drawn, setDrawn] = useState<(CutOptions & { readonly drawn: Drawn }) | null>(null);
  const measured = useRef<Measured | null>(null);
  const reported = useRef<TextCut | null>(null);
  const { onCut } = usePreviewHost();
  const isSlot = (of: CutOptions | null) => of?.slot === slot && of.lines === lines && of.locale === locale;
  const known = drawn === null || !isSlot(drawn) ? null : carriedOn(drawn, text, locale);

  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const room = roomOf(element);
    const before = measured.current;
    const isSame = isSlot(before) && before?.room === room;
    if (isSame && before?.text === text) return;
    const found =
      isSame && known !== null ? known : measureCut(element, text, { lines, locale }, before?.drawn?.kept);
    measured.current = { slot, text, lines, locale, room, drawn: found };
    setDrawn(found && { slot, text, lines, locale, drawn: found });
    reported.current = found && { ...found, at: placeOnPhone(element) };
    onCut?.(slot, reported.current);
  });

  useLayoutEffect(() => {
    onCut?.(slot, reported.current);
    return () => onCut?.(slot, null);
  }, [slot, onCut]);
  return known?.text ?? text;
}
