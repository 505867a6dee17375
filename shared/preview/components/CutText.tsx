import { type CSSProperties, type ReactNode, useRef } from "react";
import { partsAround } from "./match.ts";
import { nowhere } from "./nowhere.ts";
import { useCut } from "./use-cut.ts";
import { useFontLoads } from "./use-font-loads.ts";

interface CutTextProps {
  readonly as: "h2" | "h3" | "p";
  readonly className: string;
  /** The skin's slot, e.g. `card.title`. */
  readonly slot: string;
  readonly text: string;
  readonly lines: number;
  readonly locale: string;
  /** The text leads to the offer: the one link of its card. */
  readonly isLink?: boolean;
  /** What was searched for: stands out where it occurs. */
  readonly match?: string | null;
}

/** A text in a slot of so many lines: cut where the channel cuts it, and reported to the host if it was. */
export function CutText(props: CutTextProps) {
  return <MeasuredText key={useFontLoads()} {...props} />;
}

/** Measures whenever the text or its slot changes, before the frame is painted. */
function MeasuredText({ as: Tag, className, slot, text, lines, locale, isLink, match = null }: CutTextProps) {
  const ref = useRef<HTMLHeadingElement & HTMLParagraphElement>(null);
  const shown = useCut(ref, { slot, text, lines, locale });
  const style: CSSProperties & Record<"--lines", number> = { "--lines": lines };
  return (
    <Tag ref={ref} className={`cut ${className}`} style={style}>
      {isLink ? (
        <a className="card-link" {...nowhere}>
          {marked(shown, match, locale)}
        </a>
      ) : (
        marked(shown, match, locale)
      )}
    </Tag>
  );
}

function marked(text: string, match: string | null, locale: string): ReactNode {
  const parts = match === null ? null : partsAround(text, match, locale);
  if (parts === null) return text;
  const [before, found, after] = parts;
  return (
    <>
      {before}
      <mark>{found}</mark>
      {after}
    </>
  );
}
