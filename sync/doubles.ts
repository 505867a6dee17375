import { instantOf } from "#shared/domain/timestamp.ts";
import { insertOffer } from "./apply-offer.ts";
import { longestDoubt } from "./believable.ts";
import { textFields } from "./capabilities.ts";
import type { PulledOffer } from "./mapping.ts";
import { inParallel } from "./pacer.ts";
import type { StoreWriter } from "./ports.ts";
import { readOfferById } from "./read-offer.ts";
import type { SentCreate, SyncRecord } from "./record.ts";
import type { Run } from "./run.ts";
import { equal } from "./values.ts";

/**
 * A key that stands in two rows, or in a row whose record was deleted (SYNC.md U1). The other row is marked for
 * deletion only if our own journal holds the create as sent twice or never answered, the row is still exactly as sent,
 * and both rows came to be within deadline plus grace of each other; it is then shown in the plan like any deletion.
 * Otherwise it stays, as a record of its own, and a person is asked. Other studios' doubles are just two records.
 */
export async function settleDoubles(run: Run, doubles: readonly PulledOffer[]): Promise<void> {
  await inParallel(run.pacer, doubles, async pulled => {
    const { store } = run.ports;
    const { key } = pulled;
    const create = key === null ? null : store.sentCreate(key);
    const ours = key === null ? null : store.byKey(key);
    if (create === null) {
      store.transaction(write => isNew(write, pulled) && insertOffer(run, write, pulled, null));
      return;
    }
    const there = await readOfferById(run, pulled.serverId);
    if (there.kind === "absent") return;
    const keptAt = ours?.serverId ? await createdAtOf(run, ours.serverId) : create.createdAt;
    const removable = mayRemove(run, { create, ours, pulled, createdAt: there.offer.createdAt, keptAt });
    store.transaction(write => {
      if (!isNew(write, pulled)) return;
      const id = insertOffer(run, write, { ...pulled, createdAt: there.offer.createdAt }, null);
      if (removable) write.update("offer", id, { deleted: true }, "pull");
      else ask(write, id, ours, pulled);
    });
  });
}

const isNew = (write: StoreWriter, { serverId }: PulledOffer): boolean =>
  write.byServerId("offer", serverId) === null;

async function createdAtOf(run: Run, serverId: number): Promise<string | null> {
  const there = await readOfferById(run, serverId);
  return there.kind === "there" ? there.offer.createdAt : null;
}

interface Candidate {
  readonly create: SentCreate;
  /** The record that carries the key here; `null` if it was deleted. */
  readonly ours: SyncRecord | null;
  readonly pulled: PulledOffer;
  readonly createdAt: string | null;
  /** created_at of the row that was taken for ours. */
  readonly keptAt: string | null;
}

function mayRemove(run: Run, { create, ours, pulled, createdAt, keptAt }: Candidate): boolean {
  if (create.times < 2 && create.answered) return false;
  // The lower id is kept; where ours is the higher one, only a person can say which is which.
  if (ours !== null && (ours.serverId === null || ours.serverId > pulled.serverId)) return false;
  const asSent = Object.entries(pulled.fields).every(
    ([field, there]) => isText(field) || equal("offer", field, there, create.sent[field]),
  );
  return asSent && areNear(createdAt, keptAt, longestDoubt(run));
}

/** The server makes texts of its own with an offer (seed, "Step 5"); no create says any. */
const isText = (field: string): boolean => textFields.some(name => name === field);

/** Both times are the server's own, so its clock and ours needn't agree. */
function areNear(a: string | null, b: string | null, ms: number): boolean {
  const [one, other] = [a === null ? null : instantOf(a), b === null ? null : instantOf(b)];
  return one !== null && other !== null && Math.abs(one - other) <= ms;
}

function ask(write: StoreWriter, id: string, ours: SyncRecord | null, pulled: PulledOffer): void {
  write.setConflicts("offer", id, [
    {
      kind: "double",
      entity: "offer",
      recordId: id,
      field: "~key",
      base: null,
      mine: ours?.serverId ?? null,
      theirs: pulled.serverId,
      blocking: false,
      theirsAt: pulled.createdAt,
    },
  ]);
}
