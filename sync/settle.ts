import { pathOf } from "#shared/api/endpoint.ts";
import { endpoints } from "#shared/api/endpoints.ts";
import { applyChild, applyOffer, setFieldConflicts } from "./apply-pulled.ts";
import { readChildren } from "./child-list.ts";
import { childKindOf, childKinds, type PulledChild } from "./child-mapping.ts";
import { emptyOffer, type PulledOffer, readOffer } from "./mapping.ts";
import { merge } from "./merge.ts";
import type { StoreWriter } from "./ports.ts";
import type { Fields, Intent, Json, SyncRecord } from "./record.ts";
import type { Run } from "./run.ts";
import { notKigo, sweepOffers } from "./sweep.ts";
import { equal, isObject } from "./values.ts";

/**
 * Finds out what became of each write whose answer never came, before anything else is sent (SYNC.md U0–U2).
 * Only what stays unknown stays an intent. Answers how many do.
 */
export async function settle(run: Run): Promise<number> {
  const { store } = run.ports;
  const intents = store.intents();
  for (const [index, intent] of intents.entries()) {
    run.progress(
      "settle",
      index,
      intents.length,
      store.record(intent.entity, intent.recordId)?.parentId ?? intent.recordId,
    );
    const record = store.record(intent.entity, intent.recordId);
    if (record === null) store.transaction(write => write.dropIntent(intent.id));
    else if (intent.entity !== "offer") await settleChild(run, intent, record);
    else if (intent.op === "create") await settleCreate(run, intent, record);
    else await settleOffer(run, intent);
  }
  return store.intents().length;
}

/** A lost create is looked for by its key; absent is believed only when nothing can still arrive (SYNC.md U1). */
async function settleCreate(run: Run, intent: Intent, record: SyncRecord): Promise<void> {
  const { store } = run.ports;
  const owner = intent.sent.merchantOwner;
  const asked = run.ports.clock.now();
  const matches: PulledOffer[] = [];
  const sweep = await sweepOffers(run, typeof owner === "number" ? { merchantOwner: owner } : {}, offers => {
    for (const offer of offers) if (offer.key !== null && offer.key === record.key) matches.push(offer);
  });
  const found = matches.toSorted((a, b) => a.serverId - b.serverId)[0];
  if (found) {
    store.transaction(write => {
      adopt(run, write, intent, found.serverId, found.fields);
      applyOffer(run, write, found);
    });
  } else if (sweep.clean && asked >= believableFrom(run, intent)) {
    store.transaction(write => write.dropIntent(intent.id));
  }
}

/** ms since the epoch from when a write that cannot be found was never made. */
export const believableFrom = (run: Run, intent: Intent): number =>
  intent.sentAt + run.config.writeDeadline + run.config.grace;

async function settleOffer(run: Run, intent: Intent): Promise<void> {
  const { store } = run.ports;
  const reply = await run.session.read(pathOf(endpoints.getOffer, { offer_id: intent.serverId ?? 0 }));
  if (reply.kind === "refused") {
    if (reply.status !== 404)
      throw notKigo(`GET /dashboard/offers/${intent.serverId} answers ${reply.status}`);
    store.transaction(write => {
      write.dropIntent(intent.id);
      if (intent.op === "delete" && reply.fromApi) write.retire("offer", intent.recordId, "settle");
    });
    return;
  }
  const stored = isObject(reply.json) ? readOffer(reply.json, "payload", run.mapping) : null;
  if (stored === null) throw notKigo(`GET /dashboard/offers/${intent.serverId} answers no offer`);
  store.transaction(write => judge(run, write, intent, stored.fields));
}

async function settleChild(run: Run, intent: Intent, record: SyncRecord): Promise<void> {
  const { store } = run.ports;
  const kind = childKindOf(record);
  const offer = record.parentId === null ? null : store.record("offer", record.parentId);
  if (kind === null || !offer) return;
  const asked = run.ports.clock.now();
  const rows = (await readChildren(run, kind)).filter(row => row.offerId === offer.serverId);
  const own = rows.find(row => row.serverId === (intent.serverId ?? record.serverId));
  store.transaction(write => {
    if (intent.op === "create") settleChildCreate(run, write, intent, record, rows, asked);
    else if (intent.op === "update" && own) judge(run, write, intent, own.fields);
    else {
      write.dropIntent(intent.id);
      if (intent.op === "delete" && !own) write.retire(record.entity, record.id, "settle");
    }
  });
}

/** Codes and controls carry no key: the natural one tells (SYNC.md U2). A code may have been put over the server's. */
function settleChildCreate(
  run: Run,
  write: StoreWriter,
  intent: Intent,
  record: SyncRecord,
  rows: readonly PulledChild[],
  asked: number,
): void {
  if (record.entity === "offer") return;
  const kind = childKinds[record.entity];
  const found = rows.find(row => kind.naturalKey(row.fields) === kind.naturalKey(intent.sent));
  if (found) {
    adopt(run, write, intent, found.serverId, found.fields);
    applyChild(run, write, found);
  } else if (intent.serverId !== null || asked >= believableFrom(run, intent)) {
    // A PUT over the server's own code can be sent again at any time: it never makes a second one.
    write.dropIntent(intent.id);
  }
}

/** A create that landed: what was sent is the base, what the server stored then merges as any pull (SYNC.md U0). */
function adopt(run: Run, write: StoreWriter, intent: Intent, serverId: number, stored: Fields): void {
  const empty = intent.entity === "offer" ? emptyOffer : {};
  write.dropIntent(intent.id);
  write.update(intent.entity, intent.recordId, { serverId, base: { ...empty, ...intent.sent } }, "settle");
  noteDifferences(run, write, intent, stored);
  run.tally.created += 1;
}

/** SYNC.md U0: stored equals sent → done; equals what was before → it is sent again; neither → merged, or a conflict. */
function judge(run: Run, write: StoreWriter, intent: Intent, stored: Fields): void {
  const record = write.record(intent.entity, intent.recordId);
  write.dropIntent(intent.id);
  if (record === null) return;
  const base: Record<string, Json> = { ...record.base };
  const mine: Record<string, Json> = { ...record.fields };
  for (const [field, sent] of Object.entries(intent.sent)) {
    const there = stored[field] ?? null;
    const landed = equal(intent.entity, field, there, sent) || isNormalisationOf(sent, there);
    base[field] = landed ? there : (intent.before[field] ?? null);
    if (landed && equal(intent.entity, field, mine[field], sent)) mine[field] = there;
  }
  const merged = merge(intent.entity, base, mine, stored);
  write.update(intent.entity, intent.recordId, { fields: merged.fields, base: merged.base }, "settle");
  setFieldConflicts(run, write, record, merged.conflicts, stored);
  if (
    Object.entries(intent.sent).every(([field, sent]) => equal(intent.entity, field, stored[field], sent))
  ) {
    run.tally.updated += 1;
  }
  noteDifferences(run, write, intent, stored);
}

function noteDifferences(run: Run, write: StoreWriter, intent: Intent, stored: Fields): void {
  for (const [field, sent] of Object.entries(intent.sent)) {
    const there = stored[field] ?? null;
    if (!(field in stored) || equal(intent.entity, field, there, sent) || !isNormalisationOf(sent, there))
      continue;
    write.noteStoredDifferently(intent.entity, intent.recordId, field, sent, there);
    run.tally.storedDifferently.push({ id: intent.recordId, field, sent, stored: there });
  }
}

/** The known ways in which a server keeps a text its own way: trimmed or cut (DESIGN.md, invariant 8). Dates are compared by their first ten characters already. */
export function isNormalisationOf(sent: Json, stored: Json): boolean {
  if (typeof sent !== "string") return false;
  if (stored === null) return sent.trim() === "";
  if (typeof stored !== "string" || stored === sent) return false;
  return stored !== "" && sent.trim().startsWith(stored.trim());
}
