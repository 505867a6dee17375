import type { ComponentProps } from "react";
import type { ShownState } from "#shared/domain/words.ts";
import type { OfferRow } from "#shared/ipc/views.ts";
import type { ListLine } from "../list-layout.ts";
import { GroupLine } from "../OfferLine.tsx";
import { AbsentRow, TableRow } from "./TableRow.tsx";

interface OfferTableLineProps extends Omit<ComponentProps<typeof TableRow>, "row"> {
  readonly line: ListLine;
  /** `null`: a head, or a row that isn't here yet. */
  readonly row: OfferRow | null;
  readonly isStuck: boolean;
  readonly onToggle: (state: ShownState) => void;
}

/** A line of the table: the head of a group, an offer, or the place of one. What happens on it the table hears. */
export function OfferTableLine({ line, row, isStuck, onToggle, ...rest }: OfferTableLineProps) {
  const { index, start, active, columns } = rest;
  if (line.kind === "group") {
    return (
      <GroupLine
        item={line}
        index={index}
        start={start}
        columns={columns.length}
        isStuck={isStuck}
        tabbable={active !== null}
        onToggle={() => onToggle(line.state)}
      />
    );
  }
  if (row === null)
    return <AbsentRow index={index} start={start} columns={columns.length} isActive={active !== null} />;
  return <TableRow {...rest} row={row} />;
}
