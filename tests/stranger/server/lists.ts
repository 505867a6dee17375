import type { Answer } from "./answer.ts";
import type { Fault } from "./faults.ts";
import type { Manners } from "./manners.ts";
import { offerOut } from "./offer-shape.ts";
import type { Row, TableName, Tables } from "./tables.ts";

/** `GET /dashboard/offers`: pages of at most 100 by offset, over rows that may shift between two of them. */
export function offerPage(
  tables: Tables,
  query: URLSearchParams,
  manners: Manners,
  fault: Fault | null,
): Answer {
  const limit = Math.min(100, whole(query.get("limit"), 20));
  const offset = whole(query.get("offset"), 0);
  const matching = manners.emptied ? [] : ordered(tables.rows("offers").filter(filterOf(query)), manners);
  const whole100 = withoutSome(matching, fault);
  const counted = fault?.kind === "omit_silently" ? whole100.length : matching.length;
  const rows = whole100.slice(offset, offset + limit);
  const short = fault?.kind === "short_page" ? rows.slice(0, Math.ceil(rows.length / 2)) : rows;
  return {
    status: 200,
    body: {
      offers: short.map(row => offerOut(row, manners, true)),
      total_count: counted + (fault?.kind === "wrong_total" ? (fault.chance < 0.5 ? 1 : -1) : 0),
      limit,
      offset,
    },
  };
}

/** Types, controls and codes: everything at once, whatever page is asked for (W1). */
export function wholeList(
  tables: Tables,
  table: Exclude<TableName, "offers">,
  manners: Manners,
  fault: Fault | null,
): Answer {
  const rows = manners.emptied ? [] : withoutSome(tables.rows(table), fault);
  if (manners.lists === "bare") return { status: 200, body: rows };
  return { status: 200, body: { status: "ok", count: rows.length, data: rows } };
}

/** The public list, read where it answers (W2). */
export function merchantList(tables: Tables, manners: Manners): Answer | null {
  if (manners.merchants === "absent") return null;
  const ids = new Set(tables.rows("offers").map(row => Number(row.merchant_owner)));
  const merchants = [...ids].map(id => ({
    merchant_id: id,
    merchant_name: `Merchant ${id}`,
    status: "active",
  }));
  return { status: 200, body: manners.merchants === "bare" ? merchants : { merchants } };
}

/** About one row in five is missing, and never all. */
function withoutSome(rows: readonly Row[], fault: Fault | null): readonly Row[] {
  if (fault?.kind !== "omit_rows" && fault?.kind !== "omit_silently") return rows;
  const first = Math.floor(fault.chance * 5);
  return rows.filter((_, at) => at % 5 !== first);
}

function ordered(rows: readonly Row[], { order }: Manners): readonly Row[] {
  const id = (row: Row) => Number(row.offer_id);
  if (order === "oldest") return [...rows].sort((a, b) => id(a) - id(b));
  if (order === "newest") return [...rows].sort((a, b) => id(b) - id(a));
  const touched = (row: Row) => String(row.updated_at);
  return [...rows].sort((a, b) => touched(b).localeCompare(touched(a)) || id(b) - id(a));
}

/** The seed's filters: `merchant_owner`, `offer_status`, `short_text`. */
function filterOf(query: URLSearchParams): (row: Row) => boolean {
  const owner = query.get("merchant_owner");
  const status = query.get("offer_status");
  const text = query.get("short_text");
  return row =>
    (owner === null || String(row.merchant_owner) === owner) &&
    (status === null || row.offer_status === status) &&
    (text === null || String(row.short_text ?? "").includes(text));
}

const whole = (text: string | null, otherwise: number): number => {
  const number = Number(text ?? otherwise);
  return Number.isInteger(number) && number >= 0 ? number : otherwise;
};
