import { IconChevronDown, IconChevronRight, IconSquareCheckFilled } from "@tabler/icons-react";
import type { KeyboardEvent } from "react";
import type { OfferRow } from "#shared/ipc/views.ts";
import { formatCount, formatDate, formatDay, formatOfferValue } from "../../ui/format.ts";
import { StateIcon } from "../../ui/StateIcon.tsx";
import { stateWords } from "../../ui/words.ts";
import type { ListLine } from "./list-layout.ts";
import { MarkedText } from "./MarkedText.tsx";
import { asksForMenu, menuUnder } from "./menu-key.ts";
import classes from "./OfferGrid.module.css";

export interface LineProps {
  /** Of the list's lines, from 0; the column heads are row 1. */
  readonly index: number;
  readonly tabbable: boolean;
  readonly register: (element: HTMLElement | null) => void;
  readonly onFocus: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** Pixels from the top of the list. */
  readonly start: number;
}

interface OfferLineProps extends LineProps {
  readonly row: OfferRow;
  readonly isOpen: boolean;
  readonly isChosen: boolean;
  /** `stretches`: with all from the line that was active. */
  readonly onChoose: (stretches: boolean) => void;
  /** The menu is asked for: the event goes on to it. */
  readonly onMenu: () => void;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** What was looked for: its words are marked. */
  readonly search: string;
  readonly onOpen: (id: string) => void;
}

/** An offer: state, title and merchant, value, end. */
export function OfferLine(props: OfferLineProps) {
  const { row, isOpen, isChosen, onChoose, onMenu, today, search, onOpen, ...line } = props;
  return (
    <tr
      ref={line.register}
      className={classes.row}
      data-offer={row.id}
      aria-rowindex={line.index + 2}
      aria-selected={isChosen}
      aria-current={isOpen || undefined}
      tabIndex={line.tabbable ? 0 : -1}
      style={{ transform: `translateY(${line.start}px)` }}
      onFocus={line.onFocus}
      onMouseDown={event => {
        // The line that was active stays so until the stretch is known.
        if (event.shiftKey) event.preventDefault();
      }}
      onClick={event => {
        if (event.shiftKey) onChoose(true);
        else if (event.ctrlKey || event.metaKey) onChoose(false);
        else onOpen(row.id);
      }}
      onContextMenu={onMenu}
      onKeyDown={event => {
        if (!asksForMenu(event)) return line.onKeyDown(event);
        event.preventDefault();
        const asked = event.currentTarget;
        // After this key is over: the menu would take it for one that closes it.
        requestAnimationFrame(() => asked.dispatchEvent(menuUnder(asked, indent)));
      }}
    >
      <td className={classes.state}>
        <StateIcon state={row.shown} />
        {isChosen && <IconSquareCheckFilled className={classes.chosen} size={17} aria-hidden="true" />}
      </td>
      <td className={classes.name}>
        {row.title ? (
          <span className={classes.title} title={row.title}>
            <MarkedText text={row.title} search={search} />
          </span>
        ) : (
          <span className={classes.untitled}>Untitled offer</span>
        )}
        <span className={classes.merchant}>
          <MarkedText text={merchantOf(row)} search={search} />
        </span>
        {row.localOnly && <StateIcon state="local_only" size={14} />}
      </td>
      <td>{formatOfferValue(row)}</td>
      <td title={row.endDate ? formatDate(row.endDate) : undefined}>
        {row.endDate && formatDay(row.endDate, today)}
      </td>
    </tr>
  );
}

/** Pixels from a line's edge to its title. */
const indent = 34;

/** An offer that isn't here yet, at its real height. */
export function EmptyLine({ index, start, tabbable, register, onFocus, onKeyDown }: LineProps) {
  return (
    <tr
      ref={register}
      className={classes.row}
      aria-rowindex={index + 2}
      aria-busy="true"
      onContextMenu={event => event.stopPropagation()}
      tabIndex={tabbable ? 0 : -1}
      style={{ transform: `translateY(${start}px)` }}
      onFocus={onFocus}
      onKeyDown={onKeyDown}
    >
      <td colSpan={4} />
    </tr>
  );
}

/** A list that hears its lines' events itself gives no listeners. */
type Listeners = Pick<LineProps, "register" | "onFocus" | "onKeyDown">;

interface GroupLineProps extends Omit<LineProps, keyof Listeners>, Partial<Listeners> {
  readonly item: Extract<ListLine, { kind: "group" }>;
  /** Holds at the top while its group scrolls under it. */
  readonly isStuck: boolean;
  readonly onToggle: () => void;
  /** That it lies across. */
  readonly columns?: number;
}

/** The head of a group: its state in words, and how many. */
export function GroupLine({ item, isStuck, onToggle, columns = 4, ...line }: GroupLineProps) {
  const Chevron = item.open ? IconChevronDown : IconChevronRight;
  return (
    <tr
      className={classes.group}
      onContextMenu={event => event.stopPropagation()}
      data-line={line.index}
      aria-rowindex={line.index + 2}
      data-stuck={isStuck || undefined}
      style={isStuck ? undefined : { transform: `translateY(${line.start}px)` }}
    >
      <td colSpan={columns} className={classes.groupCell}>
        <button
          ref={line.register}
          type="button"
          className={classes.groupButton}
          data-state={item.state}
          aria-expanded={item.open}
          tabIndex={line.tabbable ? 0 : -1}
          onFocus={line.onFocus}
          onKeyDown={line.onKeyDown}
          onClick={onToggle}
        >
          <Chevron className={classes.chevron} size={14} stroke={1.6} aria-hidden="true" />
          <StateIcon state={item.state} size={14} labelled={false} />
          {stateWords[item.state]}
          <span className={classes.count}>{formatCount(item.count)}</span>
        </button>
      </td>
    </tr>
  );
}

function merchantOf({ merchantName, merchantOwner }: OfferRow): string {
  return merchantName ?? (merchantOwner === null ? "No merchant yet" : `Merchant ${merchantOwner}`);
}
