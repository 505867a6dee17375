import { endpoints } from "#shared/api/endpoints.ts";
import { arrayIn, notKigo } from "./list-answer.ts";
import type { PageMark } from "./ports.ts";
import type { JsonObject } from "./record.ts";
import type { Run } from "./run.ts";
import { isObject } from "./values.ts";

/** A row of the list of offers, not yet read: most rows of most sweeps are known and needn't be. */
export interface ListedRow {
  readonly serverId: number;
  readonly row: JsonObject;
}

/** A page of the list of offers. */
export interface ListedPage {
  readonly offset: number;
  /** None of a page that is known. */
  readonly rows: readonly ListedRow[];
  /** How many there are on it. */
  readonly count: number;
  readonly total: number | null;
  /** The answer ignored paging: it is everything (SYNC.md W1). */
  readonly whole: boolean;
  /** `null` where the line can't tell. */
  readonly digest: string | null;
  /** It is as it was when it was marked: each of its rows is known. */
  readonly known: boolean;
}

/** One page. `mark`: what it was when all of it was merged; if it still is, it isn't read any further. */
export async function readPage(
  run: Run,
  query: Readonly<Record<string, string | number>> & { readonly offset: number; readonly limit: number },
  mark: PageMark | undefined,
): Promise<ListedPage> {
  const { offset, limit } = query;
  const reply = await run.session.read(endpoints.listOffers.path, query, mark?.digest ?? "");
  if (reply.kind !== "ok") throw notKigo(`GET /dashboard/offers answers ${reply.status}`);
  const digest = reply.digest ?? null;
  if (reply.unchanged && mark)
    return { offset, rows: [], count: mark.count, total: mark.total, whole: false, digest, known: true };
  const rows = arrayIn(reply.json);
  if (rows === null) throw notKigo("its list of offers is no list");
  const total = isObject(reply.json) ? reply.json.total_count : null;
  return {
    offset,
    rows: rows.map(listed),
    count: rows.length,
    total: typeof total === "number" ? total : null,
    whole: Array.isArray(reply.json) && rows.length > limit,
    digest,
    known: false,
  };
}

function listed(row: JsonObject): ListedRow {
  const serverId = row.offer_id;
  if (typeof serverId !== "number" || !Number.isSafeInteger(serverId))
    throw notKigo("a row in its list of offers has no offer_id");
  return { serverId, row };
}
