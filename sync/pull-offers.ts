import { believeGone, type Gone } from "./absence.ts";
import { applyOffer, type Findings } from "./apply-offer.ts";
import { settleDoubles } from "./doubles.ts";
import { identify } from "./identify.ts";
import { readOffer } from "./mapping.ts";
import { inParallel } from "./pacer.ts";
import type { SweptPage } from "./ports.ts";
import { readOfferById } from "./read-offer.ts";
import type { Run } from "./run.ts";
import { type ListedPage, type ListedRow, type Sweep, type SweepOptions, sweepOffers } from "./sweep.ts";

/** ms for which a sweep that was cut off can be resumed; after it too much has moved. */
const resumable = 30 * 60_000;
/** ms between two checkpoints of a sweep: a page of known rows is not worth a flush of the disk. */
const checkpointEvery = 1000;

/** The offers by a sweep of their list, then what only questions can tell: used ids, doubles, absence. */
export async function pullOffers(run: Run): Promise<void> {
  const { store } = run.ports;
  const findings: Findings = { suspects: [], doubles: [] };
  const stored = resumableSweep(run);
  const checkpoints = createCheckpoints(run, stored !== null);
  let done = 0;
  const sweep = await sweepOffers(run, {
    ...(stored && { stored }),
    onPage: page => {
      checkpoints.took(page, () => applyPage(run, page.rows, findings));
      done += page.rows.length;
      run.progress("pull", done, page.total);
    },
  });
  await identify(run, findings.suspects);
  await believeAbsence(run, sweep);
  await settleDoubles(run, findings.doubles);
  store.transaction(write => write.endSweep());
}

function resumableSweep(run: Run): NonNullable<SweepOptions["stored"]> | null {
  const { store, clock } = run.ports;
  const open = store.openSweep();
  const age = open === null ? -1 : clock.now() - open.startedAt;
  return open !== null && age >= 0 && age < resumable ? open : null;
}

/** Stores how far a long sweep has come, in the transaction that stores the rows themselves (SYNC.md L6). */
function createCheckpoints(run: Run, resumed: boolean) {
  const { store, clock } = run.ports;
  const startedAt = clock.now();
  let begun = resumed;
  let last = startedAt;
  let waiting: SweptPage[] = [];
  return {
    took(page: ListedPage, apply: () => void): void {
      waiting.push({ offset: page.offset, ids: page.rows.map(({ serverId }) => serverId) });
      const total = page.total ?? 0;
      const due = clock.now() - last >= checkpointEvery && total > page.rows.length;
      apply();
      if (!due) return;
      last = clock.now();
      store.transaction(write => {
        if (!begun) write.beginSweep(startedAt, total);
        write.addSweptPages(waiting);
      });
      begun = true;
      waiting = [];
    },
  };
}

/** A page in one transaction; rows whose content is known cost a look-up and nothing else. */
function applyPage(run: Run, rows: readonly ListedRow[], findings: Findings): void {
  const { store } = run.ports;
  const known = store.hashes(
    "offer",
    rows.map(({ serverId }) => serverId),
  );
  const fresh = rows.filter(({ serverId, hash }) => known.get(serverId) !== hash);
  if (fresh.length === 0) return;
  store.transaction(write => {
    const locals = write.byServerIds(
      "offer",
      fresh.map(({ serverId }) => serverId),
    );
    for (const { row, serverId, hash } of fresh) {
      const pulled = readOffer(row, "list", run.mapping);
      if (pulled) applyOffer(run, write, pulled, { local: locals.get(serverId), hash, findings });
    }
  });
}

/** A clean sweep lacks it and GET answers 404: it is gone (SYNC.md L2). */
async function believeAbsence(run: Run, sweep: Sweep): Promise<void> {
  const { store } = run.ports;
  if (!sweep.clean) return;
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
  store.transaction(write => write.forgetTombstones("offer", sweep.seen, sweep.startedAt));
}
