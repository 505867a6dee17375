import { createLane, type Lane } from "./lane.ts";
import { type ListedPage, readPage } from "./list-page.ts";
import { inParallel } from "./pacer.ts";
import type { PageMark, SweptPage } from "./ports.ts";
import type { Run } from "./run.ts";

export interface Sweep {
  /** `total_count` held still over all pages and the distinct ids equal it (SYNC.md L1). */
  readonly clean: boolean;
  readonly seen: ReadonlySet<number>;
  /** ms since the epoch: it speaks of nothing older. */
  readonly startedAt: number;
  /** The list said how long it is, or came in one page: else only a second sweep that sees the same is clean. */
  readonly counted: boolean;
  /** Every page is as it was when its rows were last merged: nothing came, changed or went. */
  readonly known: boolean;
}

export interface SweepOptions {
  readonly merchantOwner?: number;
  /** Pages that an earlier sweep of the same list has stored (SYNC.md L6): not asked for again. */
  readonly stored?: {
    readonly startedAt: number;
    readonly total: number;
    readonly pages: readonly SweptPage[];
  };
  /** Pages that needn't be read if they are still the same. */
  readonly marks?: ReadonlyMap<number, PageMark>;
  /** What to do with a page: one in a turn of the process, while the next ones are on their way. */
  readonly onPage: (page: ListedPage) => void;
  /** Nothing more is asked for, while the last pages are still worked on: others may ask now. Once for each try. */
  readonly onRead?: () => void;
}

/**
 * Reads the whole list of offers, several pages at once, and hands each over as it comes (SYNC.md L1, W1): at most
 * three times until it is clean. An unclean sweep proves nothing about absence.
 */
export async function sweepOffers(run: Run, { stored, ...options }: SweepOptions): Promise<Sweep> {
  let before: ReadonlySet<number> | null = null;
  for (let attempt = 1; ; attempt += 1) {
    const sweep = await sweepOnce(run, options, attempt === 1 ? stored : undefined);
    const clean = sweep.clean && (sweep.counted || isSame(before, sweep.seen));
    if (clean || attempt === 3) return { ...sweep, clean };
    before = sweep.seen;
  }
}

const isSame = (before: ReadonlySet<number> | null, now: ReadonlySet<number>): boolean =>
  before !== null && before.size === now.size && [...now].every(id => before.has(id));

/** What one reading of the list has come to know. */
interface Reading {
  readonly seen: Set<number>;
  readonly totals: Set<number | null>;
  /** Offsets of pages that are as they were marked. */
  readonly knownPages: number[];
  known: boolean;
  /** Pages with rows on them: one that shows known rows alone may have taken others' place. */
  pages: number;
}

type Read = (offset: number, limit: number) => Promise<ListedPage>;

async function sweepOnce(
  run: Run,
  options: Omit<SweepOptions, "stored">,
  stored: SweepOptions["stored"],
): Promise<Sweep> {
  const begunAt = run.ports.clock.now();
  const reading: Reading = { seen: new Set(), totals: new Set(), knownPages: [], known: true, pages: 0 };
  const lane = createLane(run.ports.clock, run.config.pace.most);
  try {
    const resumed = await readAll(run, reader(run, options, reading, lane), reading, stored);
    options.onRead?.();
    await lane.emptied();
    return concluded(run, reading, resumed ?? begunAt);
  } finally {
    // Nothing may go on here once the sweep has ended, however it ended.
    await lane.emptied().catch(() => undefined);
  }
}

/** Every page, to the end of the list. Answers when the sweep was begun that this one goes on with, if it does. */
async function readAll(
  run: Run,
  read: Read,
  reading: Reading,
  storedPages: SweepOptions["stored"],
): Promise<number | undefined> {
  const limit = run.config.pageSize;
  const first = await read(0, limit);
  if (first.whole) return;
  if (first.total === null) return readOn(first.count, reading, offset => read(offset, limit));
  const { total } = first;
  const stored = storedPages?.total === total ? storedPages : undefined;
  for (const page of stored?.pages ?? []) for (const id of page.ids) reading.seen.add(id);
  if (stored) reading.known = false;
  const gaps = gapsOf(total, [
    { offset: 0, count: first.count },
    ...(stored?.pages ?? []).map(({ offset, ids }) => ({ offset, count: ids.length })),
  ]);
  await inParallel(run.pacer, requestsFor(gaps, limit), async ({ offset, count }) => {
    // By what came, not by what was asked for: a short page must not make the next one skip rows.
    for (let from = offset; from < offset + count; ) {
      const page = await read(from, Math.min(limit, offset + count - from));
      if (page.count === 0) break;
      from += page.count;
    }
  });
  return stored?.startedAt;
}

function reader(
  run: Run,
  { onPage, merchantOwner, marks }: SweepOptions,
  reading: Reading,
  lane: Lane,
): Read {
  const owner = merchantOwner === undefined ? {} : { merchant_owner: merchantOwner };
  return async (offset, limit) => {
    const page = await readPage(run, { limit, offset, ...owner }, marks?.get(offset));
    reading.totals.add(page.total);
    if (page.count > 0) reading.pages += 1;
    for (const { serverId } of page.rows) reading.seen.add(serverId);
    if (page.known) reading.knownPages.push(offset);
    else reading.known = false;
    await lane.add(() => onPage(page));
    return page;
  };
}

function concluded({ ports: { store } }: Run, reading: Reading, startedAt: number): Sweep {
  const { seen, totals, knownPages, known, pages } = reading;
  for (const id of store.idsOnPages(knownPages)) seen.add(id);
  const [total] = totals;
  const clean = totals.size === 1 && (total === undefined || total === null || total === seen.size);
  const counted = typeof total === "number" || pages <= 1;
  return { clean, seen, startedAt, counted, known: clean && known && knownPages.length > 0 };
}

/** A list that doesn't say how long it is ends with a page that brings nothing new. */
async function readOn(
  from: number,
  { seen }: Reading,
  read: (offset: number) => Promise<ListedPage>,
): Promise<undefined> {
  for (let offset = from; ; ) {
    const before = seen.size;
    const { count, known } = await read(offset);
    offset += count;
    if (seen.size === before && !known) return;
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
