import { endpoints } from "#shared/api/endpoints.ts";
import { type PulledOffer, readOffer } from "./mapping.ts";
import type { Json, JsonObject } from "./record.ts";
import type { Run } from "./run.ts";
import { RunStop } from "./stop.ts";
import { isObject } from "./values.ts";

export interface Sweep {
  /** `total_count` held still over all pages and the distinct ids equal it (SYNC.md L1). */
  readonly clean: boolean;
  readonly seen: ReadonlySet<number>;
}

/**
 * Reads the whole list of offers page by page and hands each page over as it comes (SYNC.md L1, W1): at most
 * three times until it is clean. An unclean sweep proves nothing about absence.
 */
export async function sweepOffers(
  run: Run,
  filter: { readonly merchantOwner?: number },
  onPage: (offers: readonly PulledOffer[], total: number | null) => void,
): Promise<Sweep> {
  for (let attempt = 1; ; attempt += 1) {
    const sweep = await sweepOnce(run, filter, onPage);
    if (sweep.clean || attempt === 3) return sweep;
  }
}

async function sweepOnce(
  run: Run,
  filter: { readonly merchantOwner?: number },
  onPage: (offers: readonly PulledOffer[], total: number | null) => void,
): Promise<Sweep> {
  const limit = run.config.pageSize;
  const seen = new Set<number>();
  const totals = new Set<number | null>();
  const owner = filter.merchantOwner === undefined ? {} : { merchant_owner: filter.merchantOwner };
  for (let offset = 0; ; ) {
    const page = await readPage(run, { limit, offset, ...owner });
    totals.add(page.total);
    const before = seen.size;
    for (const { serverId } of page.offers) seen.add(serverId);
    onPage(page.offers, page.total);
    // By what came, not by what was asked for: a short page must not make the next one skip rows.
    offset += page.offers.length;
    if (page.whole || seen.size === before || (page.total !== null && offset >= page.total)) break;
  }
  const [total] = totals;
  return { clean: totals.size === 1 && (total === null || total === seen.size), seen };
}

interface Page {
  readonly offers: readonly PulledOffer[];
  readonly total: number | null;
  /** The answer ignored paging: it is everything (SYNC.md W1). */
  readonly whole: boolean;
}

async function readPage(run: Run, query: Readonly<Record<string, string | number>>): Promise<Page> {
  const reply = await run.session.read(endpoints.listOffers.path, query);
  if (reply.kind !== "ok") throw notKigo(`GET /dashboard/offers answers ${reply.status}`);
  const rows = arrayIn(reply.json);
  if (rows === null) throw notKigo("its list of offers is no list");
  const total = isObject(reply.json) ? reply.json.total_count : null;
  return {
    offers: rows.map(row => readOffer(row, "list", run.mapping) ?? refuseRow()),
    total: typeof total === "number" ? total : null,
    whole: Array.isArray(reply.json) && rows.length !== query.limit,
  };
}

function refuseRow(): never {
  throw notKigo("a row in its list of offers has no offer_id");
}

/** A list answer is an array, or an object that holds exactly one (SYNC.md W1). `null`: neither, or not of objects. */
export function arrayIn(json: Json): readonly JsonObject[] | null {
  const arrays = Array.isArray(json)
    ? [json]
    : isObject(json)
      ? Object.values(json).filter(Array.isArray)
      : [];
  const [rows] = arrays;
  return arrays.length === 1 && rows?.every(isObject) ? rows : null;
}

export const notKigo = (why: string): RunStop =>
  new RunStop("not_kigo", `This address does not answer like a Kigo API: ${why}. Nothing was changed.`);
