import { believeGone, type Gone } from "./absence.ts";
import { comeIn, type Findings, forgetDoubt } from "./apply-offer.ts";
import { mergeInto } from "./apply-pulled.ts";
import { heldEdits } from "./campaigns.ts";
import type { PulledOffer } from "./mapping.ts";
import { inParallel } from "./pacer.ts";
import { readOfferById } from "./read-offer.ts";
import type { SyncRecord } from "./record.ts";
import type { Run } from "./run.ts";
import { forgetAllTombstones } from "./tombstones.ts";

/**
 * A row whose id may have been used again is asked for by GET: another created_at makes it another record (SYNC.md L3).
 * It may be a double of ours all the same: those are added to `doubles`.
 */
export async function identify(run: Run, { suspects, doubles }: Findings): Promise<void> {
  const { store } = run.ports;
  const replaced: { readonly gone: Gone; readonly pulled: PulledOffer }[] = [];
  // A list that was read more than once shows a row as often: what it said last counts.
  const rows = [...new Map(suspects.map(pulled => [pulled.serverId, pulled])).values()];
  await inParallel(run.pacer, rows, async pulled => {
    const there = await readOfferById(run, pulled.serverId);
    const local = store.byServerId("offer", pulled.serverId);
    if (there.kind !== "there" || local === null) return;
    const row = { ...pulled, createdAt: there.offer.createdAt };
    if (isAnother(run, local, row)) replaced.push({ gone: { record: local, fromApi: true }, pulled: row });
    else
      store.transaction(write => {
        forgetDoubt(write, pulled.serverId);
        const now = write.byServerId("offer", pulled.serverId);
        if (now && mergeInto(run, write, now, row)) run.tally.pulled += 1;
      });
  });
  if (replaced.length === 0) return;
  // Believed before their successors come in; a mass of them stops the run.
  believeGone(
    run,
    replaced.map(({ gone }) => gone),
  );
  // Their ids, and those of their parts, are others' now: what has them is no ghost.
  if (run.capabilities.feed) forgetAllTombstones(run);
  store.transaction(write => {
    for (const { pulled } of replaced) {
      forgetDoubt(write, pulled.serverId);
      const old = write.byServerId("offer", pulled.serverId);
      // Its edits wait for a person, apart from the id that isn't its own any more.
      if (old) write.update("offer", old.id, { serverId: null, hash: null }, "pull");
      comeIn(run, write, pulled, { hash: null, findings: { doubles } });
    }
  });
}

/** Known times decide; without one, another valid key or held edits here are too much to risk on a stranger. */
function isAnother(run: Run, local: SyncRecord, pulled: PulledOffer): boolean {
  if (local.createdAt !== null && pulled.createdAt !== null) return local.createdAt !== pulled.createdAt;
  if (pulled.key !== null && pulled.key !== local.key) return true;
  return Object.keys(heldEdits(local, run.capabilities)).length > 0;
}
