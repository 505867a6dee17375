import { useState } from "react";
import type { TableColumn } from "#shared/ipc/table-views.ts";
import type { OfferRow } from "#shared/ipc/views.ts";
import type { AfterCell } from "./CellEditor.tsx";
import type { SavedCell } from "./cell-edit.ts";
import { offerColumns } from "./columns.ts";
import type { RowColumn, RowEdit } from "./TableRow.tsx";

interface Edit extends RowEdit {
  /** Of the offer: its line may move under the hand. */
  readonly id: string;
}

export interface CellEditing {
  readonly edit: Edit | null;
  /** Whether the cell can be typed in; begins it then. */
  begin(row: OfferRow, column: TableColumn): boolean;
  /** Ends it. Where the person goes from there; `null`: they went elsewhere. */
  done(row: OfferRow, column: TableColumn, after: AfterCell, saved: SavedCell | null): NextCell | null;
  /** What is said of a cell goes once the person goes on. */
  hush(): void;
}

interface NextCell {
  readonly column: TableColumn;
  /** It is typed in at once, and its field takes the focus by itself. */
  readonly isTyped: boolean;
}

/** The one cell that is typed in, or of which something is said. */
export function useCellEdit(columns: readonly RowColumn[]): CellEditing {
  const [edit, setEdit] = useState<Edit | null>(null);
  const beside = (column: TableColumn, step: -1 | 1): TableColumn | null => {
    const edited = columns.map(({ id }) => id).filter(id => offerColumns[id].edit !== null);
    return edited[edited.indexOf(column) + step] ?? null;
  };
  return {
    edit,
    begin(row, column) {
      if (offerColumns[column].edit === null) return false;
      setEdit({ id: row.id, column, note: null });
      return true;
    },
    done(row, column, after, saved) {
      const problem = saved?.problem ?? null;
      const next = after === "next" ? beside(column, 1) : after === "before" ? beside(column, -1) : null;
      if (problem !== null && after !== "away") setEdit({ id: row.id, column, note: problem });
      else if (next !== null) setEdit({ id: row.id, column: next, note: null });
      // Another cell may be typed in by now.
      else setEdit(now => (now?.id === row.id && now.column === column ? null : now));
      if (after === "away") return null;
      return problem === null && next !== null ? { column: next, isTyped: true } : { column, isTyped: false };
    },
    hush: () => setEdit(now => (now?.note == null ? now : null)),
  };
}
