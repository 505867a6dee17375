import { useLayoutEffect, useRef, useState } from "react";
import { type Drawn, measureCut, placeOnPhone } from "./cut.ts";
import { usePreviewHost } from "./preview-context.ts";
import { useFontLoads } from "./use-font-loads.ts";

interface CutTextProps {
  readonly as: "h3" | "p";
  readonly className: string;
  /** The skin's slot, e.g. `card.title`. */
  readonly slot: string;
  readonly text: string;
  readonly lines: number;
  readonly locale: string;
}

/** A text in a slot of so many lines: cut where the channel cuts it, and reported to the host if it was. */
export function CutText(props: CutTextProps) {
  return <MeasuredText key={useFontLoads()} {...props} />;
}

/** Measures whenever the text or its slot changes, before the frame is painted. */
function MeasuredText({ as: Tag, className, slot, text, lines, locale }: CutTextProps) {
  const ref = useRef<HTMLHeadingElement & HTMLParagraphElement>(null);
  const [measured, setMeasured] = useState<{ of: string; drawn: Drawn | null }>({ of: text, drawn: null });
  const { onCut } = usePreviewHost();

  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const drawn = measureCut(element, text, lines, locale);
    setMeasured({ of: text, drawn });
    onCut?.(slot, drawn && { ...drawn, at: placeOnPhone(element) });
    return () => onCut?.(slot, null);
  }, [text, lines, locale, slot, onCut]);

  const shown = measured.of === text && measured.drawn ? measured.drawn.text : text;
  return (
    <Tag ref={ref} className={className}>
      {shown}
    </Tag>
  );
}
