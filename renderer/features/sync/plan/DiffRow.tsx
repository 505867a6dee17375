import { IconArrowNarrowRight } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { ways } from "../../../ui/ways.ts";
import type { FieldHow } from "../field-how.ts";
import classes from "./detail.module.css";

interface DiffRowProps {
  readonly label: string;
  readonly how: FieldHow;
  /** `null` where nothing was there before: a create. */
  readonly before: ReactNode;
  readonly after: ReactNode;
}

/** A field: what the server has, what it will have, and how that is done. */
export function DiffRow({ label, how, before, after }: DiffRowProps) {
  return (
    <div className={classes.diffRow}>
      <div className={classes.diffField}>{label}</div>
      {before !== null && (
        <>
          <div className={classes.diffValue}>{before}</div>
          <IconArrowNarrowRight
            className={classes.arrow}
            size={16}
            stroke={1.6}
            role="img"
            aria-label="becomes"
          />
        </>
      )}
      <div className={classes.diffValue}>{after}</div>
      <HowLine how={how} />
    </div>
  );
}

export function HowLine({ how }: { readonly how: FieldHow }) {
  const { shape: Shape, word } = ways[how.way];
  return (
    <div className={classes.how} data-way={how.way}>
      <span className={classes.way}>
        <Shape size={14} stroke={1.75} aria-hidden="true" />
        {word}
      </span>
      {how.words} {how.place && <code className="mono">{how.place}</code>}
    </div>
  );
}
