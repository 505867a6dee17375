import { useRef } from "react";
import { useCut } from "./use-cut.ts";
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
  const shown = useCut(ref, { slot, text, lines, locale });
  return (
    <Tag ref={ref} className={className}>
      {shown}
    </Tag>
  );
}
