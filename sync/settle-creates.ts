import { endpoints } from "#shared/api/endpoints.ts";
import { mergeInto, type Theirs } from "./apply-pulled.ts";
import { believableFrom } from "./believable.ts";
import { adopt } from "./judge.ts";
import { type PulledOffer, readOffer } from "./mapping.ts";
import { inParallel } from "./pacer.ts";
import { readOfferById } from "./read-offer.ts";
import type { Intent } from "./record.ts";
import type { Run } from "./run.ts";
import { sweepOffers } from "./sweep.ts";
import { isObject } from "./values.ts";
import { announceAgain } from "./writing.ts";

/**
 * Lost creates of offers. Where the server remembers keys, the same request again gets the first answer; else each is
 * looked for by its key in the list of its merchant, which all of that merchant's share (SYNC.md U1).
 */
export async function settleCreates(run: Run, intents: readonly Intent[]): Promise<void> {
  const answered = new Set<string>();
  await inParallel(
    run.pacer,
    intents.filter(intent => mayRepeat(run, intent)),
    async intent => {
      if (await repeat(run, intent)) answered.add(intent.id);
    },
  );
  const owners = new Map<Intent["sent"][string] | undefined, Intent[]>();
  // As they stand now: one that was sent once more may arrive for as long again.
  const asked = new Set(intents.map(({ id }) => id));
  const open = run.ports.store.intents().filter(({ id }) => asked.has(id) && !answered.has(id));
  for (const intent of open) {
    const owner = intent.sent.merchantOwner;
    owners.set(owner, [...(owners.get(owner) ?? []), intent]);
  }
  for (const [owner, ofOwner] of owners) await lookFor(run, owner, ofOwner);
}

/** Well within the retention, by whichever clock. */
function mayRepeat(run: Run, { body, keyed, sentAt }: Intent): boolean {
  const { idempotency } = run.capabilities;
  const isYoung = idempotency !== null && run.ports.clock.now() - sentAt < idempotency / 2;
  return run.writes && keyed && body !== null && isYoung;
}

/** False: this sending was refused or lost too, which says nothing of the first one. */
async function repeat(run: Run, intent: Intent): Promise<boolean> {
  const { store } = run.ports;
  const { body } = intent;
  if (body === null) return false;
  const request = {
    method: "POST",
    path: endpoints.createOffer.path,
    body,
    idempotencyKey: intent.id,
  } as const;
  // From now on this is what may still be on its way.
  const now = () => ({ ...intent, sentAt: run.ports.clock.now() });
  const reply = await run.session.inPlace(send => {
    store.transaction(write => announceAgain(write, now()));
    return send(request, async () => {
      store.transaction(write => write.putIntent(now()));
      return true;
    });
  });
  const offer =
    reply?.kind === "ok" && isObject(reply.json) ? readOffer(reply.json, "payload", run.mapping) : null;
  if (offer === null) return false;
  // What was answered then may have changed since: the record as it is now is what counts.
  const there = await readOfferById(run, offer.serverId);
  store.transaction(write => {
    adopt(run, write, intent, offer);
    const record = write.record("offer", intent.recordId);
    if (record && there.kind === "there") mergeInto(run, write, record, there.offer);
  });
  return true;
}

/** Found at once; absent is believed only when nothing can still arrive, by a clean sweep begun after that. */
async function lookFor(
  run: Run,
  owner: Intent["sent"][string] | undefined,
  intents: readonly Intent[],
): Promise<void> {
  const { store, clock } = run.ports;
  const keys = new Map(intents.map(intent => [store.record("offer", intent.recordId)?.key ?? "", intent]));
  const asked = clock.now();
  const matches: PulledOffer[] = [];
  const sweep = await sweepOffers(run, {
    ...(typeof owner === "number" && { merchantOwner: owner }),
    onPage: ({ rows }) => {
      for (const { row } of rows) {
        const offer = readOffer(row, "list", run.mapping);
        if (offer?.key && keys.has(offer.key)) matches.push(offer);
      }
    },
  });
  for (const [key, intent] of keys) {
    const [found] = matches.filter(offer => offer.key === key).toSorted((a, b) => a.serverId - b.serverId);
    if (found) await takeOver(run, intent, found);
    else if (sweep.clean && asked >= believableFrom(run, intent))
      store.transaction(write => write.dropIntent(intent.id));
  }
}

async function takeOver(run: Run, intent: Intent, found: PulledOffer): Promise<void> {
  const { store } = run.ports;
  // A list row doesn't say when it was made, which doubles and used ids are judged by (SYNC.md U1, L3).
  const there = found.createdAt === null ? await readOfferById(run, found.serverId) : null;
  const createdAt = there?.kind === "there" ? there.offer.createdAt : found.createdAt;
  const theirs: Theirs = { ...found, createdAt };
  store.transaction(write => {
    adopt(run, write, intent, theirs);
    const record = write.record("offer", intent.recordId);
    if (record) mergeInto(run, write, record, theirs);
  });
}
