import { type RefObject, useEffect, useRef, useState } from "react";
import type { TableColumn } from "#shared/ipc/table-views.ts";
import type { ListLayout } from "../list-layout.ts";

/** A cell by its line, -1 for the heads, and its column. */
export interface CellPlace {
  readonly line: number;
  readonly column: TableColumn;
}

interface CellFocusOptions {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly layout: ListLayout;
  readonly columns: readonly { readonly id: TableColumn }[];
  /** Line of the open offer, where it is known. */
  readonly openIndex: number | null;
}

/** One cell of the table takes part in the Tab order; the arrows move it, the pointer takes it. */
export function useCellFocus({ scroller, layout, columns, openIndex }: CellFocusOptions) {
  const [place, setPlace] = useState<CellPlace | null>(null);
  const wanted = useRef(false);
  const first = columns[0]?.id ?? "title";
  const column = columns.some(({ id }) => id === place?.column) ? (place?.column ?? first) : first;
  const line = Math.min(place?.line ?? openIndex ?? firstOffer(layout), layout.length - 1);

  /* The cell moved to may be drawn only now. */
  useEffect(() => {
    if (!wanted.current) return;
    const row = scroller.current?.querySelector(`[data-line="${line}"]`);
    const cell = row?.querySelector<HTMLElement>(`[tabindex="0"]`);
    if (!cell) return;
    wanted.current = false;
    cell.focus({ preventScroll: true });
    cell.scrollIntoView({ block: "nearest", inline: "nearest" });
  });

  return {
    active: { line, column },
    /** Takes the focus along. */
    go(to: CellPlace): void {
      wanted.current = true;
      setPlace(to);
    },
    /** The focus is elsewhere, or there already. */
    note(to: CellPlace): void {
      if (to.line !== line || to.column !== column) setPlace(to);
    },
  };
}

/** Under the head of its group. */
const firstOffer = (layout: ListLayout) => (layout.at(0)?.kind === "group" ? 1 : 0);
