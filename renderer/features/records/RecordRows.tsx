import { type KeyboardEvent, useRef, useState } from "react";
import type { ListedKind, RecordRow } from "#shared/ipc/record-views.ts";
import { openRecords } from "../../app/route.ts";
import { formatCount, formatDate } from "../../ui/format.ts";
import panes from "../../ui/list-detail.module.css";
import { StateIcon } from "../../ui/StateIcon.tsx";
import { kindWords } from "./kinds.ts";
import classes from "./records.module.css";
import { budgetWords, subtitle } from "./row-words.ts";

interface RecordRowsProps {
  readonly kind: ListedKind;
  readonly rows: readonly RecordRow[];
  readonly openId: string | null;
}

/** One row takes part in the Tab order; the arrows move it, Enter opens. */
export function RecordRows({ kind, rows, openId }: RecordRowsProps) {
  const [active, setActive] = useState<string | null>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const current = [active, openId, rows[0]?.id].find(id => rows.some(row => row.id === id));
  const onKeyDown = (event: KeyboardEvent, place: number) => {
    const id = rows[place]?.id;
    if ((event.key === "Enter" || event.key === " ") && id !== undefined) {
      event.preventDefault();
      openRecords(kind, id);
    }
    const target = rows[placeAfter(event.key, place, rows.length) ?? -1];
    if (!target) return;
    event.preventDefault();
    setActive(target.id);
    body.current?.querySelector<HTMLElement>(`[data-record="${target.id}"]`)?.focus();
  };
  const hasEnds = kind === "campaign";

  return (
    <div className={panes.scroller}>
      <table
        {...asGrid}
        className={classes.grid}
        aria-label={kindWords[kind].many}
        data-ends={hasEnds || undefined}
      >
        <thead>
          <tr className={classes.heads}>
            <th scope="col">
              <span className={classes.hidden}>State</span>
            </th>
            <th scope="col">Name</th>
            {hasEnds && <th scope="col">Ends</th>}
            <th scope="col">Offers</th>
            <th scope="col">Budget</th>
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row, place) => (
            <tr
              key={row.id}
              className={classes.row}
              data-record={row.id}
              aria-selected={row.id === openId}
              tabIndex={row.id === current ? 0 : -1}
              onFocus={() => setActive(row.id)}
              onClick={() => openRecords(kind, row.id)}
              onKeyDown={event => onKeyDown(event, place)}
            >
              <td className={classes.state}>
                <StateIcon state={row.shown} />
              </td>
              <td className={classes.name}>
                <span className={classes.rowTitle} title={row.name ?? undefined}>
                  {row.name ?? `Unnamed ${kindWords[kind].one}`}
                </span>
                <span className={classes.aside}>{subtitle(kind, row)}</span>
                {row.localOnly && <StateIcon state="local_only" size={14} />}
              </td>
              {hasEnds && <td className={classes.soft}>{row.endDate && formatDate(row.endDate)}</td>}
              <td>{row.offers > 0 && formatCount(row.offers)}</td>
              <td title={budgetWords(row.budgets) ?? undefined}>{budgetWords(row.budgets)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function placeAfter(key: string, place: number, count: number): number | null {
  if (key === "ArrowDown") return Math.min(place + 1, count - 1);
  if (key === "ArrowUp") return Math.max(place - 1, 0);
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : null;
}

/** A table whose rows are walked with the arrows is a grid (ARIA practices, "Grid"). */
const asGrid = { role: "grid" } as const;
