import { type Operation, operationNow, plan } from "./plan.ts";
import { pullChildren } from "./pull.ts";
import { childEntities, pushChild } from "./push-child.ts";
import { pushOffer } from "./push-offer.ts";
import type { SyncRecord } from "./record.ts";
import type { Run } from "./run.ts";

/**
 * Sends what the plan says, in dependency order: offers, their codes, their controls, deletions last (SYNC.md P1,
 * DESIGN.md invariant 5). Each record is looked at again right before its write, so an edit, a draw-back to draft or
 * a conflict made meanwhile counts.
 */
export async function push(run: Run): Promise<void> {
  const planned = plan(run.planning).operations.filter(({ why }) => why !== "unsettled");
  let done = 0;
  const each = async (
    operations: readonly Operation[],
    send: (operation: Operation, now: Now) => Promise<void>,
  ) => {
    for (const operation of operations) {
      run.session.checkCancelled();
      run.progress("push", done, planned.length, operation.offer);
      const now = stillWanted(run, operation);
      if (now) await send(now.operation, now);
      done += 1;
    }
  };

  const offers = planned.filter(({ entity }) => entity === "offer");
  await each(
    offers.filter(({ op }) => op !== "delete"),
    (operation, { record }) => pushOffer(run, operation, record),
  );
  for (const entity of childEntities) {
    const operations = planned.filter(operation => operation.entity === entity);
    if (operations.length === 0) continue;
    // One reading serves all of them, and is the reading before each write (SYNC.md U3, U6).
    const rows = await pullChildren(run, entity);
    await each(operations, (operation, { record, offer }) => pushChild(run, operation, record, offer, rows));
  }
  await each(
    offers.filter(({ op }) => op === "delete"),
    (operation, { record }) => pushOffer(run, operation, record),
  );
  run.progress("push", done, planned.length);
}

interface Now {
  readonly operation: Operation;
  readonly record: SyncRecord;
  readonly offer: SyncRecord;
}

function stillWanted(run: Run, { entity, id, offer: offerId }: Operation): Now | null {
  const { store } = run.ports;
  if (run.refused.has(id)) return null;
  const record = store.record(entity, id);
  const offer = store.record("offer", offerId);
  if (!record || !offer) return null;
  const operation = operationNow(record, offer, run.planning);
  return operation && { operation, record, offer };
}
