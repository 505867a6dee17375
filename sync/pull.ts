import { pathOf } from "#shared/api/endpoint.ts";
import { endpoints } from "#shared/api/endpoints.ts";
import { applyChild, applyOffer } from "./apply-pulled.ts";
import { readChildren } from "./child-list.ts";
import { type ChildEntity, childKinds, type PulledChild } from "./child-mapping.ts";
import { heldChanges } from "./differences.ts";
import { readOffer } from "./mapping.ts";
import type { StoreWriter } from "./ports.ts";
import { pullMerchants } from "./pull-merchants.ts";
import type { Entity, SyncRecord } from "./record.ts";
import type { Run } from "./run.ts";
import { notKigo, type Sweep, sweepOffers } from "./sweep.ts";
import { isObject } from "./values.ts";

/** Takes over what the server has: offers by a sweep, then codes and controls (SYNC.md L1, L2, L5, L6). */
export async function pull(run: Run): Promise<void> {
  const { store } = run.ports;
  let done = 0;
  run.progress("pull", 0, null);
  const sweep = await sweepOffers(run, {}, (offers, total) => {
    store.transaction(write => {
      for (const offer of offers) if (applyOffer(run, write, offer)) run.tally.pulled += 1;
    });
    done += offers.length;
    run.progress("pull", done, total);
  });
  if (sweep.clean) await believeAbsence(run, sweep);
  await pullChildren(run, "promo_code");
  await pullChildren(run, "redemption_control");
  await pullMerchants(run);
}

/** A clean sweep lacks it and GET answers 404: it is gone (SYNC.md L2). */
async function believeAbsence(run: Run, sweep: Sweep): Promise<void> {
  const { store } = run.ports;
  const missing = store.knownServerIds("offer").filter(id => !sweep.seen.has(id));
  for (const serverId of missing) {
    const reply = await run.session.read(pathOf(endpoints.getOffer, { offer_id: serverId }));
    if (reply.kind === "ok") {
      const offer = isObject(reply.json) ? readOffer(reply.json, "payload", run.mapping) : null;
      if (offer === null) throw notKigo(`GET /dashboard/offers/${serverId} answers no offer`);
      store.transaction(write => applyOffer(run, write, offer));
    } else if (reply.status === 404) {
      store.transaction(write => foundAbsent(run, write, serverId, reply.fromApi));
    }
  }
  store.transaction(write => write.forgetTombstones("offer", sweep.seen));
}

/** A 404 without JSON may come from anything on the way: it needs a second run that agrees (SYNC.md L2). */
function foundAbsent(run: Run, write: StoreWriter, serverId: number, fromApi: boolean): void {
  const record = write.byServerId("offer", serverId);
  if (record === null) return;
  const suspicion = `absent_once:${serverId}`;
  if (!fromApi && write.meta(suspicion) !== "yes") {
    write.setMeta(suspicion, "yes");
    return;
  }
  deletedThere(run, write, record);
}

/** Deleted there: gone here too, unless something that the server could have held was edited here (SYNC.md M4). */
export function deletedThere(run: Run, write: StoreWriter, record: SyncRecord): void {
  const { entity, id } = record;
  const changes = heldChanges(record, run.capabilities);
  if (record.deleted || Object.keys(changes).length === 0) {
    write.retire(entity, id, "pull");
    run.tally.pulled += 1;
    return;
  }
  const names = Object.entries(changes);
  write.setConflicts(entity, id, [
    {
      entity,
      recordId: id,
      field: "*",
      base: Object.fromEntries(names.map(([field, { from }]) => [field, from])),
      mine: Object.fromEntries(names.map(([field, { to }]) => [field, to])),
      theirs: null,
      blocking: true,
    },
  ]);
}

/** One reading of all codes or controls, merged; what two readings lack is gone (SYNC.md L2, kinds without GET). */
export async function pullChildren(run: Run, entity: ChildEntity): Promise<readonly PulledChild[]> {
  const { store } = run.ports;
  const kind = childKinds[entity];
  const rows = await readChildren(run, kind);
  store.transaction(write => {
    for (const row of rows) if (applyChild(run, write, row)) run.tally.pulled += 1;
  });
  const missing = lacking(store.knownServerIds(entity), rows);
  if (missing.length > 0) {
    const again = await readChildren(run, kind);
    store.transaction(write => {
      for (const serverId of lacking(missing, again)) retireChild(run, write, entity, serverId);
    });
  }
  store.transaction(write => write.forgetTombstones(entity, new Set(rows.map(({ serverId }) => serverId))));
  return rows;
}

function retireChild(run: Run, write: StoreWriter, entity: Entity, serverId: number): void {
  const record = write.byServerId(entity, serverId);
  // While a person decides about the offer's deletion, what belongs to it waits too (SYNC.md M3).
  const undecided = write
    .conflicts()
    .some(({ recordId, field }) => recordId === record?.parentId && field === "*");
  if (record && !undecided) deletedThere(run, write, record);
}

const lacking = (ids: readonly number[], rows: readonly PulledChild[]): readonly number[] => {
  const seen = new Set(rows.map(({ serverId }) => serverId));
  return ids.filter(id => !seen.has(id));
};
