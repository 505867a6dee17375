import { believeGone, type Gone, uncleanSweep } from "./absence.ts";
import { applyOffer, type Findings } from "./apply-offer.ts";
import { contentHash } from "./content-hash.ts";
import { settleDoubles } from "./doubles.ts";
import { identify } from "./identify.ts";
import type { ListedPage, ListedRow } from "./list-page.ts";
import { readOffer } from "./mapping.ts";
import { inParallel } from "./pacer.ts";
import type { PageMark, StoreWriter, SweptPage } from "./ports.ts";
import { readOfferById } from "./read-offer.ts";
import type { Run } from "./run.ts";
import { type Sweep, type SweepOptions, sweepOffers } from "./sweep.ts";

/** ms for which a sweep that was cut off can be resumed; after it too much has moved. */
const resumable = 30 * 60_000;
/** ms between two checkpoints of a sweep: a page of known rows is not worth a flush of the disk. */
const checkpointEvery = 1000;

/** Where the feed was when the open sweep was begun; empty where there was none. */
const sweepCursor = "sweep_cursor";

/**
 * The offers by a sweep of their list, then what only questions can tell: used ids, doubles, absence. `cursor`: where
 * the feed is now, if there is one. Answers the cursor behind which the list was read: that of a sweep that is resumed
 * is as old as its first page. `onRead`: see `SweepOptions`.
 */
export async function pullOffers(
  run: Run,
  cursor: string | null,
  onRead: () => void,
): Promise<string | null> {
  const { store } = run.ports;
  const findings: Findings = { suspects: [], doubles: [] };
  const stored = resumableSweep(run, cursor);
  const before = stored && cursor !== null ? store.meta(sweepCursor) : cursor;
  const checkpoints = createCheckpoints(run, stored !== null, cursor);
  const merged = new Map<number, PageMark & SweptPage>();
  let done = 0;
  const sweep = await sweepOffers(run, {
    ...(stored && { stored }),
    marks: store.markedPages(),
    onRead,
    onPage: page => {
      const whole = applyPage(run, page, findings);
      if (whole) merged.set(page.offset, whole);
      checkpoints.took(page);
      done += page.count;
      run.progress("pull", done, page.total);
    },
  });
  if (sweep.known && !checkpoints.begun()) return cursor;
  await identify(run, findings);
  await believeAbsence(run, sweep);
  await settleDoubles(run, findings.doubles);
  // Only what is through with all questions is known: a run that stopped over one asks again.
  if (sweep.clean) await markKnown(run, [...merged.values()]);
  store.transaction(write => write.endSweep());
  return before;
}

/** Pages marked in a transaction; between two the process answers whoever else waits. */
const markedAtOnce = 20;

async function markKnown({ ports: { store, clock } }: Run, pages: readonly (PageMark & SweptPage)[]) {
  for (let from = 0; from < pages.length; from += markedAtOnce) {
    const slice = pages.slice(from, from + markedAtOnce);
    store.transaction(write => write.markPages(slice.filter(page => isKnown(write, page))));
    await clock.turn();
  }
}

const isKnown = (write: StoreWriter, { ids }: SweptPage): boolean =>
  write.hashes("offer", ids).size === ids.length;

/** Where there is a feed, only a sweep that was begun behind a cursor of it: what changed since has to be told. */
function resumableSweep(run: Run, cursor: string | null): NonNullable<SweepOptions["stored"]> | null {
  const { store, clock } = run.ports;
  const open = store.openSweep();
  if (cursor !== null && !store.meta(sweepCursor)) return null;
  const age = open === null ? -1 : clock.now() - open.startedAt;
  return open !== null && age >= 0 && age < resumable ? open : null;
}

/** Stores how far a long sweep has come: behind the transactions that stored the rows themselves (SYNC.md L6). */
function createCheckpoints(run: Run, resumed: boolean, cursor: string | null) {
  const { store, clock } = run.ports;
  const startedAt = clock.now();
  let begun = resumed;
  let last = startedAt;
  let waiting: SweptPage[] = [];
  return {
    begun: () => begun,
    took({ offset, rows, total, count, known }: ListedPage): void {
      // A page that is known is told again by its digest: it is cheap enough to be asked for once more.
      if (!known) waiting.push({ offset, ids: rows.map(({ serverId }) => serverId) });
      if (total === null || clock.now() - last < checkpointEvery || total <= count || waiting.length === 0)
        return;
      last = clock.now();
      store.transaction(write => {
        if (!begun) {
          write.beginSweep(startedAt, total);
          write.setMeta(sweepCursor, cursor ?? "");
        }
        write.addSweptPages(waiting);
      });
      begun = true;
      waiting = [];
    },
  };
}

/**
 * A page in one transaction; rows whose content is known cost a look-up and nothing else. Answers its mark if now each
 * of its rows is known.
 */
function applyPage(
  run: Run,
  { rows, offset, digest, total }: ListedPage,
  findings: Findings,
): (PageMark & SweptPage) | null {
  const { store } = run.ports;
  if (rows.length === 0) return null;
  const ids = rows.map(({ serverId }) => serverId);
  const known = store.hashes("offer", ids);
  const fresh = rows
    .map(({ serverId, row }) => ({ serverId, row, hash: contentHash(run.mapping.currency, row) }))
    .filter(({ serverId, hash }) => known.get(serverId) !== hash);
  const settled = fresh.length === 0 || store.transaction(write => applyRows(run, write, fresh, findings));
  return settled && digest !== null && total !== null
    ? { offset, ids, digest, total, count: rows.length }
    : null;
}

/** Answers whether each of them now is known by its hash. */
function applyRows(
  run: Run,
  write: StoreWriter,
  rows: readonly (ListedRow & { readonly hash: string })[],
  findings: Findings,
): boolean {
  const ids = rows.map(({ serverId }) => serverId);
  const locals = write.byServerIds("offer", ids);
  let inserted = 0;
  for (const { row, serverId, hash } of rows) {
    const pulled = readOffer(row, "list", run.mapping);
    if (pulled && applyOffer(run, write, pulled, { local: locals.get(serverId), hash, findings }))
      inserted += 1;
  }
  return inserted === rows.length || write.hashes("offer", ids).size === rows.length;
}

/** A clean sweep lacks it and GET answers 404: it is gone (SYNC.md L2). */
async function believeAbsence(run: Run, sweep: Sweep): Promise<void> {
  const { store } = run.ports;
  if (!sweep.clean) {
    // It proves nothing about absence: the feed, which told of it before, must not go on from here (SYNC.md L6).
    run.doubts.add(uncleanSweep);
    return;
  }
  const absent: Gone[] = [];
  const missing = store.knownServerIds("offer").filter(id => !sweep.seen.has(id));
  await inParallel(run.pacer, missing, async serverId => {
    const there = await readOfferById(run, serverId);
    const record = store.byServerId("offer", serverId);
    if (record === null) return;
    if (there.kind === "absent") absent.push({ record, fromApi: there.fromApi });
    else
      store.transaction(write =>
        applyOffer(run, write, there.offer, {
          local: write.byServerId("offer", serverId) ?? undefined,
          hash: null,
          findings: { suspects: [], doubles: [] },
        }),
      );
  });
  believeGone(run, absent);
  // Whatever it shows: a row that is there after its DELETE was brought back (L5).
  store.transaction(write => write.forgetTombstones("offer", sweep.startedAt));
}
