import { IconChevronDown, IconChevronUp, IconPinFilled } from "@tabler/icons-react";
import { type DragEvent, useState } from "react";
import type { SortColumn } from "#shared/ipc/offer-list-views.ts";
import type { TableColumn } from "#shared/ipc/table-views.ts";
import type { Sort } from "../narrowing.ts";
import { offerColumns } from "./columns.ts";
import classes from "./OfferTable.module.css";
import { movedTo, withWidth } from "./table-layout.ts";
import { arrangeTable, tableLayout } from "./table-store.ts";
import type { ShownColumn } from "./use-columns.ts";

interface TableHeadsProps {
  readonly columns: readonly ShownColumn[];
  readonly sort: Sort;
  readonly onSort: (by: SortColumn) => void;
  /** The head that takes part in the Tab order, if one does. */
  readonly active: TableColumn | null;
}

/** The heads of the table: each orders it where there is an order, is dragged to its place and at its edge to its width. */
export function TableHeads({ columns, sort, onSort, active }: TableHeadsProps) {
  const [dragged, setDragged] = useState<TableColumn | null>(null);
  return (
    <thead className={classes.thead} onContextMenu={event => event.stopPropagation()}>
      <tr className={classes.heads} aria-rowindex={1} data-line={-1}>
        {columns.map((column, at) => (
          <TableHead
            key={column.id}
            column={column}
            place={at + 1}
            sort={sort}
            onSort={onSort}
            isActive={active === column.id}
            isTarget={dragged !== null && dragged !== column.id}
            onDrag={setDragged}
            onDrop={() => {
              if (dragged !== null) arrangeTable(movedTo(tableLayout(), dragged, column.id));
              setDragged(null);
            }}
          />
        ))}
      </tr>
    </thead>
  );
}

interface TableHeadProps {
  readonly column: ShownColumn;
  /** From 1. */
  readonly place: number;
  readonly sort: Sort;
  readonly onSort: (by: SortColumn) => void;
  readonly isActive: boolean;
  /** Another column is being dragged. */
  readonly isTarget: boolean;
  readonly onDrag: (column: TableColumn | null) => void;
  readonly onDrop: () => void;
}

function TableHead({ column, place, sort, onSort, isActive, isTarget, onDrag, onDrop }: TableHeadProps) {
  const { id, style, isPinned, isResizing, onResize } = column;
  const { head, sort: by, align } = offerColumns[id];
  const [isOver, setOver] = useState(false);
  const dragging = {
    draggable: !isResizing,
    onDragStart: (event: DragEvent) => {
      event.dataTransfer.effectAllowed = "move";
      event.dataTransfer.setData("text/plain", head);
      onDrag(id);
    },
    onDragEnd: () => onDrag(null),
    onDragOver: (event: DragEvent) => {
      if (!isTarget) return;
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      onDrop();
    },
  };
  const isSorted = by !== null && sort.by === by;
  const Arrow = sort.descending ? IconChevronDown : IconChevronUp;
  return (
    <th
      {...dragging}
      scope="col"
      className={isPinned ? `${classes.th} ${classes.pinned}` : classes.th}
      style={style}
      data-column={id}
      data-align={align}
      data-over={(isTarget && isOver) || undefined}
      aria-colindex={place}
      aria-sort={by === null ? undefined : sortOf(sort, by)}
      aria-keyshortcuts="Alt+ArrowLeft Alt+ArrowRight Shift+ArrowLeft Shift+ArrowRight P"
      tabIndex={isActive ? 0 : undefined}
      onClick={() => by !== null && onSort(by)}
    >
      <span className={classes.headText} title={head}>
        {head}
      </span>
      {isSorted && <Arrow size={12} stroke={1.75} aria-hidden="true" />}
      {isPinned && <IconPinFilled className={classes.pin} size={10} role="img" aria-label="pinned" />}
      <span
        className={classes.sizer}
        data-active={isResizing || undefined}
        aria-hidden="true"
        onMouseDown={event => {
          // Sizing is neither a drag of the head nor a click on it.
          event.preventDefault();
          event.stopPropagation();
          onResize(event);
        }}
        onClick={event => event.stopPropagation()}
        onDoubleClick={() => arrangeTable(withWidth(tableLayout(), id, undefined))}
      />
    </th>
  );
}

function sortOf({ by, descending }: Sort, column: SortColumn) {
  if (by !== column) return "none";
  return descending ? "descending" : "ascending";
}
