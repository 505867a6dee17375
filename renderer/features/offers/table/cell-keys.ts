import type { TableColumn, TableLayout } from "#shared/ipc/table-views.ts";
import type { ListLayout } from "../list-layout.ts";
import { stepTo } from "../step-to.ts";
import { offerColumns } from "./columns.ts";
import { moved, withPinned, withWidth } from "./table-layout.ts";
import type { CellPlace } from "./use-cell-focus.ts";

interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

type Column = { readonly id: TableColumn };

/** Where a key leads from a cell (ARIA practices, "Grid"), or `null` for a key that leads nowhere. */
export function cellTo(
  event: Key,
  from: CellPlace,
  layout: ListLayout,
  columns: readonly Column[],
): CellPlace | null {
  if (event.altKey) return null;
  const column = columnTo(event.key, from.column, columns);
  if (event.ctrlKey || event.metaKey) {
    const line = { Home: 0, End: layout.length - 1 }[event.key];
    return line === undefined || column === null ? null : { line, column };
  }
  if (column !== null) return { ...from, column };
  const line = lineTo(event.key, from.line, layout.length);
  return line === null ? null : { ...from, line };
}

function columnTo(key: string, from: TableColumn, columns: readonly Column[]): TableColumn | null {
  const at = columns.findIndex(({ id }) => id === from);
  const last = columns.length - 1;
  const to = { Home: 0, End: last, ArrowLeft: at - 1, ArrowRight: at + 1 }[key];
  return to === undefined ? null : (columns[Math.min(Math.max(to, 0), last)]?.id ?? from);
}

/** The heads are over the first line. */
function lineTo(key: string, from: number, count: number): number | null {
  if (key === "ArrowUp" && from <= 0) return -1;
  if (from >= 0) return stepTo(key, from, count);
  return key === "ArrowDown" && count > 0 ? 0 : null;
}

/** What a key on a column's head makes of the columns: Alt moves it, Shift sizes it, P pins it; `null`: nothing. */
export function arrangedByKey(event: Key, layout: TableLayout, column: TableColumn): TableLayout | null {
  if (event.ctrlKey || event.metaKey) return null;
  const step = event.key === "ArrowLeft" ? -1 : event.key === "ArrowRight" ? 1 : null;
  if (event.altKey) return step === null ? null : moved(layout, column, step);
  if (event.shiftKey && step !== null) {
    const width = layout.widths[column] ?? offerColumns[column].width;
    return withWidth(layout, column, width + step * keyStep);
  }
  if (event.key.toLowerCase() !== "p") return null;
  return withPinned(layout, column, !layout.pinned.includes(column));
}

/** Pixels. */
const keyStep = 16;
