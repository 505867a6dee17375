import { believableFrom } from "./believable.ts";
import { judgeAbsent, judgeStored } from "./judge.ts";
import { kindOf } from "./kinds.ts";
import { inParallel } from "./pacer.ts";
import { readOfferById } from "./read-offer.ts";
import type { Intent } from "./record.ts";
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
  await inParallel(run.pacer, open, intent => settleOne(run, intent));
  await settleRecords(
    run,
    open.filter(({ entity }) => kindOf(entity) !== null),
  );
  return store.intents().length;
}

async function settleOne(run: Run, intent: Intent): Promise<void> {
  const record = run.ports.store.record(intent.entity, intent.recordId);
  if (record === null || kindOf(intent.entity) !== null) return;
  if (intent.part === "campaign") await settleLink(run, intent, record);
  else if (intent.part === "texts" || intent.entity === "descriptive") await settleTexts(run, intent, record);
  else if (intent.op !== "create") await settleOffer(run, intent);
}

async function settleOffer(run: Run, intent: Intent): Promise<void> {
  const { store, clock } = run.ports;
  const asked = clock.now();
  const there = await readOfferById(run, intent.serverId ?? 0);
  store.transaction(write => {
    if (there.kind === "absent") judgeAbsent(run, write, intent, there.fromApi);
    else
      judgeStored(run, write, intent, {
        theirs: there.offer,
        believable: asked >= believableFrom(run, intent),
      });
  });
}
