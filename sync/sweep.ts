import { endpoints } from "#shared/api/endpoints.ts";
import { contentHash } from "./content-hash.ts";
import { arrayIn, notKigo } from "./list-answer.ts";
import { inParallel } from "./pacer.ts";
import type { SweptPage } from "./ports.ts";
import type { JsonObject } from "./record.ts";
import type { Run } from "./run.ts";
import { isObject } from "./values.ts";

export interface Sweep {
  /** `total_count` held still over all pages and the distinct ids equal it (SYNC.md L1). */
  readonly clean: boolean;
  readonly seen: ReadonlySet<number>;
  /** ms since the epoch: it speaks of nothing older. */
  readonly startedAt: number;
}

/** A row of the list of offers, not yet read: most rows of most sweeps are known and needn't be. */
export interface ListedRow {
  readonly serverId: number;
  readonly row: JsonObject;
  readonly hash: string;
}

export interface ListedPage {
  readonly offset: number;
  readonly rows: readonly ListedRow[];
  readonly total: number | null;
}

export interface SweepOptions {
  readonly merchantOwner?: number;
  /** Pages that an earlier sweep of the same list has stored (SYNC.md L6): not asked for again. */
  readonly stored?: {
    readonly startedAt: number;
    readonly total: number;
    readonly pages: readonly SweptPage[];
  };
  /** What to do with a page; it is done before the sweep goes on. */
  readonly onPage: (page: ListedPage) => void;
}

/**
 * Reads the whole list of offers, several pages at once, and hands each over as it comes (SYNC.md L1, W1): at most
 * three times until it is clean. An unclean sweep proves nothing about absence.
 */
export async function sweepOffers(run: Run, options: SweepOptions): Promise<Sweep> {
  for (let attempt = 1; ; attempt += 1) {
    const sweep = await sweepOnce(run, attempt === 1 ? options : { ...options, stored: undefined });
    if (sweep.clean || attempt === 3) return sweep;
  }
}

/** What one reading of the list has come to know. */
interface Reading {
  readonly seen: Set<number>;
  readonly totals: Set<number | null>;
}

async function sweepOnce(
  run: Run,
  options: Omit<SweepOptions, "stored"> & { stored?: SweepOptions["stored"] | undefined },
): Promise<Sweep> {
  const { onPage, merchantOwner } = options;
  const owner = merchantOwner === undefined ? {} : { merchant_owner: merchantOwner };
  const limit = run.config.pageSize;
  const reading: Reading = { seen: new Set(), totals: new Set() };
  const begunAt = run.ports.clock.now();
  const read = async (offset: number, rows: number) => {
    const page = await readPage(run, { limit: rows, offset, ...owner });
    reading.totals.add(page.total);
    for (const { serverId } of page.rows) reading.seen.add(serverId);
    onPage({ offset, rows: page.rows, total: page.total });
    return page;
  };
  const first = await read(0, limit);
  if (first.whole) return concluded(reading, begunAt);
  if (first.total === null) {
    await readOn(first.rows.length, reading, offset => read(offset, limit));
    return concluded(reading, begunAt);
  }
  const { total } = first;
  const stored = options.stored?.total === total ? options.stored : undefined;
  for (const page of stored?.pages ?? []) for (const id of page.ids) reading.seen.add(id);
  const gaps = gapsOf(total, [
    { offset: 0, count: first.rows.length },
    ...(stored?.pages ?? []).map(({ offset, ids }) => ({ offset, count: ids.length })),
  ]);
  await inParallel(run.pacer, requestsFor(gaps, limit), async ({ offset, count }) => {
    // By what came, not by what was asked for: a short page must not make the next one skip rows.
    for (let from = offset; from < offset + count; ) {
      const { rows } = await read(from, Math.min(limit, offset + count - from));
      if (rows.length === 0) break;
      from += rows.length;
    }
  });
  return concluded(reading, stored?.startedAt ?? begunAt);
}

function concluded({ seen, totals }: Reading, startedAt: number): Sweep {
  const [total] = totals;
  const clean = totals.size === 1 && (total === undefined || total === null || total === seen.size);
  return { clean, seen, startedAt };
}

/** A list that doesn't say how long it is ends with a page that brings nothing new. */
async function readOn(
  from: number,
  { seen }: Reading,
  read: (offset: number) => Promise<{ readonly rows: readonly ListedRow[] }>,
): Promise<void> {
  for (let offset = from; ; ) {
    const before = seen.size;
    const { rows } = await read(offset);
    offset += rows.length;
    if (seen.size === before) return;
  }
}

interface Stretch {
  readonly offset: number;
  readonly count: number;
}

/** The stretches of the list that none of the pages covers. */
function gapsOf(total: number, pages: readonly Stretch[]): readonly Stretch[] {
  const gaps: Stretch[] = [];
  let from = 0;
  for (const { offset, count } of pages.toSorted((a, b) => a.offset - b.offset)) {
    if (offset > from) gaps.push({ offset: from, count: offset - from });
    from = Math.max(from, offset + count);
  }
  if (total > from) gaps.push({ offset: from, count: total - from });
  return gaps;
}

function* requestsFor(gaps: readonly Stretch[], limit: number): Iterable<Stretch> {
  for (const { offset, count } of gaps)
    for (let from = offset; from < offset + count; from += limit)
      yield { offset: from, count: Math.min(limit, offset + count - from) };
}

interface Page {
  readonly rows: readonly ListedRow[];
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
    rows: rows.map(row => listed(row, run.mapping.currency)),
    total: typeof total === "number" ? total : null,
    whole: Array.isArray(reply.json) && rows.length !== query.limit,
  };
}

function listed(row: JsonObject, currency: string): ListedRow {
  const serverId = row.offer_id;
  if (typeof serverId !== "number" || !Number.isSafeInteger(serverId))
    throw notKigo("a row in its list of offers has no offer_id");
  return { serverId, row, hash: contentHash(currency, row) };
}
