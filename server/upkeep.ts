import type { EntMom } from "./db/ent-mom/database.ts";
import { existingOfferIds } from "./db/ent-mom/offers.ts";
import { forgetKeysBefore } from "./db/idempotency/answered-keys.ts";
import { deleteLinksOfOffers, linkedOfferIds } from "./db/kigo/campaign-offers.ts";
import type { Kigo } from "./db/kigo/database.ts";
import { keyRetentionHours } from "./domain/idempotency.ts";
import type { Log } from "./log.ts";

interface Context {
  entMom: EntMom;
  kigo: Kigo;
  now: () => Date;
  log: Log;
}

const everyMs = 60 * 60 * 1000;
const batch = 1_000;

/** Housekeeping at start and every hour; any number of instances may do it at once. Gives what ends it. */
export function startUpkeep(context: Context): () => Promise<void> {
  let running = Promise.resolve();
  const run = () => {
    running = upkeep(context).catch(() => context.log.warn("upkeep failed; it is tried again in an hour"));
  };
  run();
  const timer = setInterval(run, everyMs);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}

/** Forgets keys past their time, and takes links whose offer went while its server was being killed. */
export async function upkeep({ entMom, kigo, now }: Context): Promise<void> {
  const before = new Date(now().getTime() - keyRetentionHours * 3_600_000);
  await forgetKeysBefore(entMom, before);
  await forgetKeysBefore(kigo, before);
  for (let after = 0; ; ) {
    const linked = await linkedOfferIds(kigo, after, batch);
    const existing = await existingOfferIds(entMom, linked);
    await deleteLinksOfOffers(
      kigo,
      linked.filter(id => !existing.has(id)),
    );
    if (linked.length < batch) return;
    after = linked.at(-1) ?? after;
  }
}
