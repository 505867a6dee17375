import type { Capabilities } from "./capabilities.ts";
import { childKindOf } from "./child-mapping.ts";
import { type Changes, heldChanges, localOnlyChanges } from "./differences.ts";
import type { StoreReader } from "./ports.ts";
import { type Entity, entities, type Intent, type SyncRecord } from "./record.ts";

/** One write, or a few that belong together, as it is shown before it is sent (SYNC.md P4). */
export interface Operation {
  readonly op: "create" | "update" | "delete";
  readonly entity: Entity;
  /** Local id of the record. */
  readonly id: string;
  /** Local id of its offer; its own for an offer. */
  readonly offer: string;
  readonly serverId: number | null;
  readonly changes: Changes;
  readonly why: "new" | "edited" | "deleted" | "unsettled";
}

export interface HeldBack {
  readonly offer: string;
  readonly reason: "conflict" | "problem";
  readonly detail: string;
}

export interface Plan {
  /** In dependency order: offers, codes, controls; deletions last. */
  readonly operations: readonly Operation[];
  readonly localOnly: readonly { readonly id: string; readonly fields: readonly string[] }[];
  /** Open conflicts on what this server can hold, drafts' left out (SYNC.md P2). */
  readonly conflicts: number;
  readonly heldBack: readonly HeldBack[];
}

export interface Planning {
  readonly store: StoreReader;
  readonly capabilities: Capabilities;
  /** Why an edited offer must not go out: an error that the edit itself brought in (SYNC.md W3), in a sentence. */
  readonly problemOf: (offerId: string) => string | null;
}

/** What would be sent, and why (SYNC.md P1–P4). Reads, never writes. */
export function plan(planning: Planning): Plan {
  const { store, capabilities } = planning;
  const families = familiesOf(store);
  const operations: Operation[] = store.intents().flatMap(intent => unsettled(intent, store));
  const heldBack: HeldBack[] = [];
  for (const { offer, records } of families) {
    if (offer.stage !== "ready") continue;
    const wanted = records.flatMap(record => operationFor(record, offer, planning));
    if (wanted.length === 0) continue;
    const held = holdOf(offer, planning);
    if (held) heldBack.push(held);
    else operations.push(...wanted);
  }
  const localOnly = keptHere(store, families, capabilities);
  return { operations: inOrder(operations), localOnly, conflicts: openConflicts(store).length, heldBack };
}

/** The operation a single record needs now, or null: what the push asks again right before it writes. */
export function operationNow(record: SyncRecord, offer: SyncRecord, planning: Planning): Operation | null {
  if (offer.stage !== "ready" || holdOf(offer, planning) !== null) return null;
  return operationFor(record, offer, planning)[0] ?? null;
}

function operationFor(record: SyncRecord, offer: SyncRecord, { store, capabilities }: Planning): Operation[] {
  if (store.intents().some(intent => intent.recordId === record.id)) return [];
  const isOffer = record.entity === "offer";
  if (!isOffer && offer.deleted) return [];
  const common = { entity: record.entity, id: record.id, offer: offer.id, serverId: record.serverId };
  if (record.deleted) {
    if (record.serverId === null) return [];
    return [{ op: "delete", ...common, changes: {}, why: "deleted" }];
  }
  if (childKindOf(record)?.isComplete(record.fields) === false) return [];
  const changes = heldChanges(record, capabilities);
  if (record.serverId === null) return [{ op: "create", ...common, changes, why: "new" }];
  return Object.keys(changes).length > 0 ? [{ op: "update", ...common, changes, why: "edited" }] : [];
}

/** A blocking conflict anywhere in an offer's family holds all of it (SYNC.md M3). */
function holdOf(offer: SyncRecord, { store, problemOf }: Planning): HeldBack | null {
  const family = new Set([offer.id, ...store.children(offer.id).map(({ id }) => id)]);
  const conflict = store.conflicts().find(({ blocking, recordId }) => blocking && family.has(recordId));
  if (conflict) return { offer: offer.id, reason: "conflict", detail: conflict.field };
  const problem = offer.deleted ? null : problemOf(offer.id);
  return problem === null ? null : { offer: offer.id, reason: "problem", detail: problem };
}

interface Family {
  readonly offer: SyncRecord;
  readonly records: readonly SyncRecord[];
}

/** Differing records gathered under their offers, offers first. */
function familiesOf(store: StoreReader): readonly Family[] {
  const families = new Map<string, { offer: SyncRecord; records: SyncRecord[] }>();
  for (const record of store.differing()) {
    const offer = record.parentId === null ? record : store.record("offer", record.parentId);
    if (!offer) continue;
    const family = families.get(offer.id) ?? { offer, records: [] };
    family.records.push(record);
    families.set(offer.id, family);
  }
  return [...families.values()];
}

/** Ready offers with fields that stay on this computer, and which (CONTRACT.md `localOnly`). */
function keptHere(
  store: StoreReader,
  families: readonly Family[],
  capabilities: Capabilities,
): Plan["localOnly"] {
  const offers = new Map(
    [...store.keptHere(), ...families.map(({ offer }) => offer)].map(offer => [offer.id, offer]),
  );
  return [...offers.values()]
    .filter(({ stage, deleted }) => stage === "ready" && !deleted)
    .map(offer => ({ id: offer.id, fields: localOnlyChanges(offer, capabilities) }))
    .filter(({ fields }) => fields.length > 0);
}

/** An unanswered write stays in the plan until it is settled (SYNC.md U1). */
function unsettled(intent: Intent, store: StoreReader): readonly Operation[] {
  const record = store.record(intent.entity, intent.recordId);
  const changes = Object.entries(intent.sent).map(
    ([field, to]) => [field, { from: intent.before[field] ?? null, to }] as const,
  );
  return [
    {
      op: intent.op,
      entity: intent.entity,
      id: intent.recordId,
      offer: record?.parentId ?? intent.recordId,
      serverId: intent.serverId,
      changes: Object.fromEntries(changes),
      why: "unsettled",
    },
  ];
}

/** Blocking conflicts on records that are not drafts: what exit code 3 counts (SYNC.md P2, M3). */
export function openConflicts(store: StoreReader) {
  return store.conflicts().filter(({ blocking, entity, recordId }) => {
    if (!blocking) return false;
    const record = store.record(entity, recordId);
    return record !== null && record.stage === "ready";
  });
}

function inOrder(operations: readonly Operation[]): readonly Operation[] {
  const rank = ({ op, entity }: Operation) =>
    (op === "delete" ? entities.length : 0) + entities.indexOf(entity);
  return operations.toSorted((a, b) => rank(a) - rank(b));
}
