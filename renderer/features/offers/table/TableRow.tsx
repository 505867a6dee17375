import { IconSquareCheckFilled } from "@tabler/icons-react";
import { memo } from "react";
import type { TableColumn } from "#shared/ipc/table-views.ts";
import type { OfferRow } from "#shared/ipc/views.ts";
import { StateIcon } from "../../../ui/StateIcon.tsx";
import { stateWords } from "../../../ui/words.ts";
import { MarkedText } from "../MarkedText.tsx";
import { type AfterCell, CellEditor, CellNote } from "./CellEditor.tsx";
import type { SavedCell } from "./cell-edit.ts";
import { offerColumns, type Surroundings } from "./columns.ts";
import classes from "./OfferTable.module.css";
import type { ShownColumn } from "./use-columns.ts";

/** A cell of a row that is typed in, or that something is said of. */
export interface RowEdit {
  readonly column: TableColumn;
  /** `null`: it is typed in. */
  readonly note: string | null;
}

interface TableRowProps {
  /** Of the list's lines, from 0; the column heads are row 1. */
  readonly index: number;
  /** Pixels from the top of the list. */
  readonly start: number;
  readonly row: OfferRow;
  /** Only their order and pins are drawn here; the same array while these are the same. */
  readonly columns: readonly RowColumn[];
  /** The cell that takes part in the Tab order, if it is in this row. */
  readonly active: TableColumn | null;
  readonly edit: RowEdit | null;
  readonly isOpen: boolean;
  readonly isChosen: boolean;
  readonly search: string;
  readonly around: Surroundings;
  readonly onCellDone: (
    row: OfferRow,
    column: TableColumn,
    after: AfterCell,
    saved: SavedCell | null,
  ) => void;
}

export type RowColumn = Pick<ShownColumn, "id" | "style">;

/** An offer's cells. Drawn again only when something of it differs: scrolling draws the rows that come into sight. */
export const TableRow = memo(function TableRow(props: TableRowProps) {
  const { index, start, row, columns, active, edit, isOpen, isChosen, onCellDone, ...content } = props;
  return (
    <tr
      className={classes.row}
      data-line={index}
      data-offer={row.id}
      aria-rowindex={index + 2}
      aria-selected={isChosen}
      aria-current={isOpen || undefined}
      style={{ transform: `translateY(${start}px)` }}
    >
      {columns.map(({ id, style }, at) => (
        <td
          key={id}
          className={style ? pinnedClasses[offerColumns[id].align] : cellClasses[offerColumns[id].align]}
          style={style}
          data-column={id}
          aria-colindex={at + 1}
          {...(offerColumns[id].edit === null ? readOnly : null)}
          tabIndex={active === id ? 0 : undefined}
        >
          {edit?.column === id ? (
            <EditedCell
              {...content}
              id={id}
              row={row}
              note={edit.note}
              onDone={(after, saved) => onCellDone(row, id, after, saved)}
            />
          ) : (
            <Cell {...content} id={id} row={row} isChosen={isChosen} />
          )}
        </td>
      ))}
    </tr>
  );
});

interface CellProps {
  readonly id: TableColumn;
  readonly row: OfferRow;
  readonly search: string;
  readonly around: Surroundings;
}

function EditedCell(
  props: CellProps & {
    readonly note: string | null;
    readonly onDone: (after: AfterCell, saved: SavedCell | null) => void;
  },
) {
  const { id, row, around, note, onDone } = props;
  const { edit, head, text } = offerColumns[id];
  if (edit === null) return null;
  if (note === null) return <CellEditor edit={edit} head={head} row={row} onDone={onDone} />;
  return (
    <CellNote message={note}>
      <span className={classes.noted}>{text(row, around) || "—"}</span>
    </CellNote>
  );
}

function Cell({ id, row, search, around, isChosen }: CellProps & { readonly isChosen: boolean }) {
  const text = offerColumns[id].text(row, around);
  if (id === "title") return <TitleCell row={row} search={search} isChosen={isChosen} />;
  if (id === "state") {
    return (
      <>
        <StateIcon state={row.shown} labelled={false} />
        <span className={classes.word}>{stateWords[row.shown]}</span>
        {row.localOnly && <StateIcon state="local_only" size={14} />}
      </>
    );
  }
  return id === "merchant" && search !== "" ? <MarkedText text={text} search={search} /> : text;
}

function TitleCell({
  row,
  search,
  isChosen,
}: Pick<CellProps, "row" | "search"> & { readonly isChosen: boolean }) {
  return (
    <>
      {isChosen && <IconSquareCheckFilled className={classes.chosen} size={17} aria-hidden="true" />}
      {row.title === null ? (
        <span className={classes.untitled}>Untitled offer</span>
      ) : search === "" ? (
        row.title
      ) : (
        <MarkedText text={row.title} search={search} />
      )}
    </>
  );
}

/** A cell of a grid can be typed in unless it says otherwise. */
const readOnly = { "aria-readonly": true } as const;

const cellClasses = { start: classes.cell, end: `${classes.cell} ${classes.number}` };
const pinnedClasses = {
  start: `${classes.cell} ${classes.pinned}`,
  end: `${classes.cell} ${classes.number} ${classes.pinned}`,
};

/** A row that isn't here yet, at its real height. */
export const AbsentRow = memo(function AbsentRow({
  index,
  start,
  columns,
  isActive,
}: {
  readonly index: number;
  readonly start: number;
  readonly columns: number;
  readonly isActive: boolean;
}) {
  return (
    <tr
      className={classes.row}
      data-line={index}
      aria-rowindex={index + 2}
      aria-busy="true"
      style={{ transform: `translateY(${start}px)` }}
    >
      <td className={classes.cell} colSpan={columns} tabIndex={isActive ? 0 : undefined} />
    </tr>
  );
});
