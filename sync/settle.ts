import { isSuspect, noteAnother } from "./apply-offer.ts";
import { believableFrom } from "./believable.ts";
import { judgeAbsent, judgeStored } from "./judge.ts";
import { kindOf } from "./kinds.ts";
import { inParallel } from "./pacer.ts";
import { type OfferThere, readOfferById } from "./read-offer.ts";
import { type Fields, type Intent, parentKindOf, type SyncRecord } from "./record.ts";
import type { Run } from "./run.ts";
import { settleCreates } from "./settle-creates.ts";
import { settleLink, settleTexts } from "./settle-parts.ts";
import { settleRecords } from "./settle-records.ts";

/**
 * Finds out what became of each write whose answer never came, before anything else is sent (SYNC.md U0–U2).
 * Only what stays unknown stays an intent. Answers how many do.
 */
export async function settle(run: Run): Promise<number> {
  const { store, clock } = run.ports;
  const intents = store.intents();
  if (intents.length === 0) return 0;
  run.progress("settle", 0, intents.length);
  store.transaction(write => {
    for (const intent of intents) {
      if (write.record(intent.entity, intent.recordId) === null) write.dropIntent(intent.id);
      // The clock was set back: what was sent "later" was sent now at the latest.
      else if (intent.sentAt > clock.now()) write.putIntent({ ...intent, sentAt: clock.now() });
    }
  });
  const open = store.intents();
  await settleCreates(
    run,
    open.filter(({ entity, op, part }) => entity === "offer" && op === "create" && part === "record"),
  );
  const offers = await readOffers(run);
  const left = store.intents().filter(({ id }) => open.some(intent => intent.id === id));
  await inParallel(run.pacer, left, intent => settleOne(run, intent, offers));
  await settleRecords(
    run,
    left.filter(({ entity }) => kindOf(entity) !== null),
  );
  return store.intents().length;
}

interface Reading {
  /** ms since the epoch: it was asked for then. */
  readonly asked: number;
  readonly there: OfferThere;
}

/**
 * The offers that open writes are about, by their local ids. What was under way to one whose id is another's now is no
 * longer waited for: nothing there tells of it, and none of it may be taken for ours (SYNC.md L3).
 */
async function readOffers(run: Run): Promise<ReadonlyMap<string, Reading>> {
  const { store, clock } = run.ports;
  const readings = new Map<string, Reading>();
  const offers = new Map(
    store
      .intents()
      .flatMap(intent => offerOf(run, intent) ?? [])
      .map(offer => [offer.id, offer]),
  );
  await inParallel(run.pacer, [...offers.values()], async ({ id, serverId }) => {
    if (serverId === null) return;
    const asked = clock.now();
    const there = await readOfferById(run, serverId);
    readings.set(id, { asked, there });
    if (there.kind === "absent") return;
    store.transaction(write => {
      const offer = write.record("offer", id);
      const ofIts = write.intents().filter(intent => offerOf(run, intent)?.id === id);
      if (offer === null || !isAnother(offer, ofIts, there)) return;
      for (const intent of ofIts) write.dropIntent(intent.id);
      noteAnother(write, offer, "settle");
    });
  });
  return readings;
}

/** The offer that a write is of, or of something that belongs to it. */
function offerOf({ ports: { store } }: Run, { entity, recordId }: Intent): SyncRecord | null {
  if (entity === "offer") return store.record("offer", recordId);
  const parentId = parentKindOf(entity) === "offer" ? store.record(entity, recordId)?.parentId : null;
  return parentId ? store.record("offer", parentId) : null;
}

/** By what was known of it, and by what it became if one of the writes landed. */
function isAnother(
  { key, base, createdAt }: SyncRecord,
  intents: readonly Intent[],
  { offer }: Extract<OfferThere, { kind: "there" }>,
): boolean {
  const sent = intents.filter(({ entity, part }) => entity === "offer" && part === "record");
  const landed: Fields = Object.assign({}, base, ...sent.map(intent => intent.sent));
  return isSuspect({ key, base, createdAt }, offer) && isSuspect({ key, base: landed, createdAt }, offer);
}

async function settleOne(run: Run, intent: Intent, offers: ReadonlyMap<string, Reading>): Promise<void> {
  const record = run.ports.store.record(intent.entity, intent.recordId);
  if (record === null || kindOf(intent.entity) !== null) return;
  if (intent.part === "campaign") await settleLink(run, intent, record);
  else if (intent.part === "texts" || intent.entity === "descriptive") await settleTexts(run, intent, record);
  else if (intent.op !== "create") settleOffer(run, intent, offers.get(record.id));
}

function settleOffer(run: Run, intent: Intent, reading: Reading | undefined): void {
  run.ports.store.transaction(write => {
    // Its id went to another record meanwhile: what was sent to it says nothing of this one.
    if (reading === undefined) write.dropIntent(intent.id);
    else if (reading.there.kind === "absent") judgeAbsent(run, write, intent, reading.there.fromApi);
    else
      judgeStored(run, write, intent, {
        theirs: reading.there.offer,
        believable: reading.asked >= believableFrom(run, intent),
      });
  });
}
