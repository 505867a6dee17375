import { type FocusEvent, type KeyboardEvent, type MouseEvent, useCallback, useEffect, useRef } from "react";
import type { ShownState } from "#shared/domain/words.ts";
import { type TableColumn, tableColumns } from "#shared/ipc/table-views.ts";
import type { OfferRow } from "#shared/ipc/views.ts";
import { chooseByKey } from "../choice-keys.ts";
import type { OfferGridProps } from "../grid-props.ts";
import type { ListLayout } from "../list-layout.ts";
import { asksForMenu, menuUnder } from "../menu-key.ts";
import type { AfterCell } from "./CellEditor.tsx";
import type { SavedCell } from "./cell-edit.ts";
import { arrangedByKey, cellTo } from "./cell-keys.ts";
import { offerColumns } from "./columns.ts";
import { arrangeTable, tableLayout } from "./table-store.ts";
import type { CellEditing } from "./use-cell-edit.ts";
import type { CellPlace, useCellFocus } from "./use-cell-focus.ts";
import type { Columns } from "./use-columns.ts";
import type { Followed } from "./use-followed.ts";

interface TableEventsOptions extends OfferGridProps {
  readonly onCloseEditor: (() => void) | null;
  readonly layout: ListLayout;
  readonly columns: Columns;
  readonly focus: ReturnType<typeof useCellFocus>;
  readonly editing: CellEditing;
  readonly followed: Followed;
  readonly toggle: (state: ShownState) => void;
  readonly scrollToIndex: (index: number) => void;
}

/** What happens on the table's cells, heard in one place: rows have no listeners of their own. */
export function useTableEvents(options: TableEventsOptions) {
  const newest = useRef(options);
  useEffect(() => {
    newest.current = options;
  });
  const onCellDone = useCallback(
    (row: OfferRow, column: TableColumn, after: AfterCell, saved: SavedCell | null) => {
      const { editing, focus, followed } = newest.current;
      const next = editing.done(row, column, after, saved);
      if (next === null) return;
      if (saved !== null) followed.follow(row.id);
      const place = { line: focus.active.line, column: next.column };
      if (next.isTyped) focus.note(place);
      else focus.go(place);
    },
    [],
  );
  return {
    onCellDone,
    onTable: {
      onKeyDown: (event: KeyboardEvent) => onKey(event, newest.current),
      onFocus: (event: FocusEvent) => {
        const place = cellAt(event.target);
        if (place) newest.current.focus.note(place);
      },
      onMouseDown: (event: MouseEvent) => {
        const place = cellAt(event.target);
        if (!place || place.line < 0 || isInControl(event.target)) return;
        const { focus, editing, followed } = newest.current;
        // The cell that was active stays so until the stretch is known.
        event.preventDefault();
        if (event.shiftKey) return;
        followed.end();
        editing.hush();
        focus.go(place);
      },
      onClick: (event: MouseEvent) => onClick(event, newest.current),
      onDoubleClick: (event: MouseEvent) => {
        const place = cellAt(event.target);
        const row = rowAt(place, newest.current);
        if (!place || !row || isInControl(event.target)) return;
        if (!newest.current.editing.begin(row, place.column)) newest.current.onOpen(row.id);
      },
      onContextMenu: (event: MouseEvent) => {
        const place = offerAt(cellAt(event.target), newest.current.layout);
        if (place === null) event.stopPropagation();
        else newest.current.onMenu(place);
      },
    },
  };
}

/** A click takes the cell; with Ctrl or Shift it chooses. With the editor at the side it opens the offer there. */
function onClick(
  event: MouseEvent,
  { layout, focus, choosing, onOpen, onCloseEditor, ...rest }: TableEventsOptions,
) {
  const place = cellAt(event.target);
  const offer = offerAt(place, layout);
  if (offer === null || isInControl(event.target)) return;
  const from = offerAt(focus.active, layout) ?? offer;
  if (event.shiftKey) choosing.stretch(from, offer);
  else if (event.ctrlKey || event.metaKey) choosing.toggle(offer);
  else if (onCloseEditor !== null && event.detail === 1) {
    const row = rest.offers.row(offer);
    if (row) onOpen(row.id);
  }
}

function onKey(event: KeyboardEvent, options: TableEventsOptions): void {
  const { layout, columns, focus, choosing, editing, followed, scrollToIndex } = options;
  const { active } = focus;
  if (isInControl(event.target) && active.line >= 0 && layout.at(active.line)?.kind !== "group") return;
  if (active.line < 0 ? onHeadKey(event, options) : onLineKey(event, options)) {
    event.preventDefault();
    return;
  }
  if (active.line >= 0 && chooseByKey(event, layout, active.line, choosing)) return;
  const to = cellTo(event, active, layout, columns.row);
  if (to === null) return;
  event.preventDefault();
  followed.end();
  editing.hush();
  focus.go(to);
  if (to.line >= 0) scrollToIndex(to.line);
}

function onHeadKey(event: KeyboardEvent, { focus, onSort }: TableEventsOptions): boolean {
  const { column } = focus.active;
  const { sort } = offerColumns[column];
  if (event.key === "Enter" || event.key === " ") {
    if (sort !== null) onSort(sort);
    return true;
  }
  const arranged = arrangedByKey(event, tableLayout(), column);
  if (arranged === null) return false;
  arrangeTable(arranged);
  focus.go(focus.active);
  return true;
}

/** Whether the key was one of the line's own. */
function onLineKey(event: KeyboardEvent, options: TableEventsOptions): boolean {
  const { layout, focus, editing, toggle, onOpen, choosing, onCloseEditor } = options;
  const line = layout.at(focus.active.line);
  if (event.ctrlKey || event.metaKey || event.altKey || line === null) return false;
  if (line.kind === "group") {
    if (event.key !== (line.open ? "ArrowLeft" : "ArrowRight")) return false;
    toggle(line.state);
    return true;
  }
  const row = options.offers.row(line.place);
  if (row === null) return false;
  if (event.key === "Enter") onOpen(row.id);
  else if (event.key === "F2") editing.begin(row, focus.active.column);
  else if (asksForMenu(event)) {
    const asked = event.target;
    // After this key is over: the menu would take it for one that closes it.
    if (asked instanceof HTMLElement) requestAnimationFrame(() => asked.dispatchEvent(menuUnder(asked)));
  } else if (event.key === "Escape" && choosing.ids.size === 0 && onCloseEditor !== null) onCloseEditor();
  else return false;
  return true;
}

function cellAt(target: EventTarget): CellPlace | null {
  if (!(target instanceof Element)) return null;
  const cell = target.closest<HTMLElement>("[data-column]");
  const line = target.closest<HTMLElement>("[data-line]")?.dataset.line;
  const column = tableColumns.find(id => id === cell?.dataset.column);
  if (line === undefined) return null;
  return { line: Number(line), column: column ?? "title" };
}

function offerAt(place: CellPlace | null, layout: ListLayout): number | null {
  const line = place === null ? null : layout.at(place.line);
  return line?.kind === "offer" ? line.place : null;
}

function rowAt(place: CellPlace | null, { layout, offers }: TableEventsOptions): OfferRow | null {
  const offer = offerAt(place, layout);
  return offer === null ? null : offers.row(offer);
}

/** A group's own button, or a cell's field. */
const isInControl = (target: EventTarget) =>
  target instanceof Element && target.closest("button, input, select") !== null;
