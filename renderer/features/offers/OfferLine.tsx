import { IconChevronDown, IconChevronRight, IconSquareCheckFilled } from "@tabler/icons-react";
import { memo } from "react";
import type { OfferRow } from "#shared/ipc/views.ts";
import { formatCount, formatDate, formatDay, formatOfferValue } from "../../ui/format.ts";
import { StateIcon } from "../../ui/StateIcon.tsx";
import { stateWords } from "../../ui/words.ts";
import type { ListLine } from "./list-layout.ts";
import { MarkedText } from "./MarkedText.tsx";
import classes from "./OfferGrid.module.css";

interface LineProps {
  /** Of the list's lines, from 0; the column heads are row 1. */
  readonly index: number;
  readonly tabbable: boolean;
  /** Pixels from the top of the list. */
  readonly start: number;
}

interface OfferLineProps extends LineProps {
  readonly row: OfferRow;
  readonly isOpen: boolean;
  readonly isChosen: boolean;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** What was looked for: its words are marked. */
  readonly search: string;
}

/** An offer: state, title and merchant, value, end. Drawn again only when something of it differs. */
export const OfferLine = memo(function OfferLine(props: OfferLineProps) {
  const { row, isOpen, isChosen, today, search, index, tabbable, start } = props;
  return (
    <tr
      className={classes.row}
      data-offer={row.id}
      data-line={index}
      aria-rowindex={index + 2}
      aria-selected={isChosen}
      aria-current={isOpen || undefined}
      tabIndex={tabbable ? 0 : -1}
      style={{ transform: `translateY(${start}px)` }}
    >
      <td className={classes.state}>
        <StateIcon state={row.shown} />
        {isChosen && <IconSquareCheckFilled className={classes.chosen} size={17} aria-hidden="true" />}
      </td>
      <td className={classes.name}>
        {row.title ? (
          <span className={classes.title} title={row.title}>
            {marked(row.title, search)}
          </span>
        ) : (
          <span className={classes.untitled}>Untitled offer</span>
        )}
        <span className={classes.merchant}>{marked(merchantOf(row), search)}</span>
        {row.localOnly && <StateIcon state="local_only" size={14} />}
      </td>
      <td>{formatOfferValue(row)}</td>
      <td title={row.endDate ? formatDate(row.endDate) : undefined}>
        {row.endDate && formatDay(row.endDate, today)}
      </td>
    </tr>
  );
});

const marked = (text: string, search: string) =>
  search === "" ? text : <MarkedText text={text} search={search} />;

/** An offer that isn't here yet, at its real height. */
export const EmptyLine = memo(function EmptyLine({ index, start, tabbable }: LineProps) {
  return (
    <tr
      className={classes.row}
      data-line={index}
      aria-rowindex={index + 2}
      aria-busy="true"
      tabIndex={tabbable ? 0 : -1}
      style={{ transform: `translateY(${start}px)` }}
    >
      <td colSpan={4} />
    </tr>
  );
});

interface GroupLineProps extends LineProps {
  readonly item: Extract<ListLine, { kind: "group" }>;
  /** Holds at the top while its group scrolls under it. */
  readonly isStuck: boolean;
  readonly onToggle: () => void;
  /** That it lies across. */
  readonly columns?: number;
}

/** The head of a group: its state in words, and how many. All but its own click the list hears. */
export function GroupLine({ item, isStuck, onToggle, columns = 4, ...line }: GroupLineProps) {
  const Chevron = item.open ? IconChevronDown : IconChevronRight;
  return (
    <tr
      className={classes.group}
      data-line={line.index}
      aria-rowindex={line.index + 2}
      data-stuck={isStuck || undefined}
      style={isStuck ? undefined : { transform: `translateY(${line.start}px)` }}
    >
      <td colSpan={columns} className={classes.groupCell}>
        <button
          type="button"
          className={classes.groupButton}
          data-state={item.state}
          aria-expanded={item.open}
          tabIndex={line.tabbable ? 0 : -1}
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
