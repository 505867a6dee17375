import {
  columnOrderingFeature,
  columnPinningFeature,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  createColumnHelper,
  functionalUpdate,
  tableFeatures,
  useTable,
} from "@tanstack/react-table";
import { type CSSProperties, useMemo } from "react";
import { type TableColumn, type TableLayout, tableColumns } from "#shared/ipc/table-views.ts";
import type { OfferRow } from "#shared/ipc/views.ts";
import { offerColumns } from "./columns.ts";
import { narrowest, shownColumns, widest, withWidth } from "./table-layout.ts";
import { arrangeTable, tableLayout, useTableLayout } from "./table-store.ts";

export interface ShownColumn {
  readonly id: TableColumn;
  /** Pixels. */
  readonly width: number;
  readonly isPinned: boolean;
  /** Where a pinned cell holds. */
  readonly style: CSSProperties | undefined;
  readonly isResizing: boolean;
  /** Begins to size it with the pointer. */
  readonly onResize: (event: unknown) => void;
}

export interface Columns {
  /** From left to right; the same array until a column comes, goes, moves or is pinned: what rows are drawn by. */
  readonly row: readonly Pick<ShownColumn, "id" | "style">[];
  readonly shown: readonly ShownColumn[];
  /** CSS of the grid: widths stand in variables, so that sizing a column draws no row anew. */
  readonly style: CSSProperties;
  /** Pixels that the pinned ones take. */
  readonly pinnedWidth: number;
}

const features = tableFeatures({
  columnOrderingFeature,
  columnPinningFeature,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
});
const helper = createColumnHelper<typeof features, OfferRow>();
const definitions = helper.columns(
  tableColumns.map(id =>
    helper.display({
      id,
      header: offerColumns[id].head,
      size: offerColumns[id].width,
      minSize: narrowest,
      maxSize: widest,
    }),
  ),
);
/** The rows come in pages by the store's own order; the table has the columns alone. */
const noRows: OfferRow[] = [];

/** The table's columns as this workspace has them. */
export function useColumns(): Columns {
  const layout = useTableLayout();
  const state = useMemo(() => stateOf(layout), [layout]);
  const table = useTable({
    features,
    columns: definitions,
    data: noRows,
    columnResizeMode: "onChange",
    state,
    onColumnSizingChange: change => {
      const kept = tableLayout();
      const widths = functionalUpdate<Record<string, number>>(change, kept.widths);
      arrangeTable(
        tableColumns.reduce((next, id) => withWidth(next, id, widths[id] ?? next.widths[id]), kept),
      );
    },
  });
  const { order, hidden, pinned } = layout;
  const row = useMemo(
    () =>
      shownColumns({ order, hidden, pinned }).map(id => ({
        id,
        style: pinned.includes(id) ? pinnedStyles[id] : undefined,
      })),
    [order, hidden, pinned],
  );
  const headers = new Map(table.getFlatHeaders().map(header => [header.column.id, header]));
  const shown = row.flatMap(({ id, style }): ShownColumn[] => {
    const header = headers.get(id);
    if (!header) return [];
    const { column } = header;
    return [
      {
        id,
        width: column.getSize(),
        isPinned: column.getIsPinned() === "start",
        style,
        isResizing: column.getIsResizing(),
        onResize: header.getResizeHandler(),
      },
    ];
  });
  const pinnedWidth = widthOf(shown.filter(({ isPinned }) => isPinned));
  return { row, shown, style: styleOf(shown), pinnedWidth };
}

function stateOf({ order, hidden, pinned, widths }: TableLayout) {
  return {
    columnOrder: [...order],
    columnVisibility: Object.fromEntries(hidden.map(id => [id, false])),
    columnPinning: { start: order.filter(id => pinned.includes(id)), end: [] },
    columnSizing: widths,
  };
}

const widthOf = (columns: readonly ShownColumn[]) => columns.reduce((sum, { width }) => sum + width, 0);

/** The same objects for every row. */
const pinnedStyles: Readonly<Record<string, CSSProperties>> = Object.fromEntries(
  tableColumns.map(id => [id, { insetInlineStart: `var(--pin-${id})` }]),
);

function styleOf(shown: readonly ShownColumn[]): CSSProperties & Record<`--${string}`, string> {
  const pins = shown.flatMap(({ id, isPinned }, at) =>
    isPinned ? [[`--pin-${id}`, `${widthOf(shown.slice(0, at))}px`] as const] : [],
  );
  return {
    "--table-columns": shown.map(({ width }) => `${width}px`).join(" "),
    "--table-width": `${widthOf(shown)}px`,
    ...Object.fromEntries(pins),
  };
}
