import { type Capabilities, holdsKind } from "./capabilities.ts";
import { type Changes, changesOf, heldChanges, localOnlyChanges } from "./differences.ts";
import { startsInactive, withStatus } from "./going-live.ts";
import { type HeldBack, holdOf, type ProblemOf, waitsFor } from "./held-back.ts";
import { isComplete } from "./kinds.ts";
import { inOrder, type Operation } from "./operation.ts";
import type { StoreReader } from "./ports.ts";
import { entities, type Intent, type SyncRecord } from "./record.ts";

export type { HeldBack, ProblemOf } from "./held-back.ts";
export type { Operation } from "./operation.ts";

export interface Plan {
  /** In dependency order: see `inOrder`. */
  readonly operations: readonly Operation[];
  /** What stays on this computer, since this server has no place for it. */
  readonly localOnly: readonly KeptHere[];
  /** Open conflicts on what this server can hold, drafts' left out (SYNC.md P2). */
  readonly conflicts: number;
  readonly heldBack: readonly HeldBack[];
}

export interface KeptHere {
  readonly id: string;
  readonly fields: readonly string[];
  readonly record: SyncRecord;
}

export interface Planning {
  readonly store: StoreReader;
  readonly capabilities: Capabilities;
  readonly problemOf: ProblemOf;
  /** ms since the epoch: whether an offer would be live now (SYNC.md U3). */
  readonly now: () => number;
}

/** What would be sent, and why (SYNC.md P1–P4). Reads, never writes. */
export const plan = (planning: Planning): Plan => toItsEnd(planInSteps(planning));

/**
 * The same, with a pause after each few records, for who has other things to do meanwhile. What changes in a pause may
 * be in it or not: it is planned anew after each change.
 */
export function* planInSteps(planning: Planning): Generator<void, Plan> {
  const families = familiesOf(planning.store);
  yield;
  const writes = yield* writesOf(planning, families);
  const localOnly = yield* keptHere(planning, families);
  return { ...writes, localOnly, conflicts: openConflicts(planning.store).length };
}

/** Records between two pauses. */
const few = 200;

function toItsEnd<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The plan's operations alone: what stays here may be a hundred thousand offers, which no push has to read. */
export function plannedOperations(planning: Planning): readonly Operation[] {
  return toItsEnd(writesOf(planning, familiesOf(planning.store))).operations;
}

function* writesOf(
  planning: Planning,
  families: readonly Family[],
): Generator<void, Pick<Plan, "operations" | "heldBack">> {
  const { store } = planning;
  const operations: Operation[] = store.intents().map(intent => unsettled(intent, store));
  const heldBack: HeldBack[] = [];
  for (const [place, { root, records }] of families.entries()) {
    if (place % few === few - 1) yield;
    if (root.stage !== "ready") continue;
    const wanted = records.flatMap(record => operationsFor(record, root, planning));
    if (wanted.length === 0) continue;
    const held = holdOf(root, planning) ?? waitsFor(root, planning);
    if (held) heldBack.push(held);
    else operations.push(...wanted);
  }
  return { operations: inOrder(operations), heldBack };
}

/** An operation, and the record that it is read from: for an offer's texts, the offer. */
export interface Needed {
  readonly operation: Operation;
  readonly record: SyncRecord;
}

/** What is needed now of a planned operation's record and part, or null: what the push asks again before it writes. */
export function neededNow(planned: Operation, planning: Planning): Needed | null {
  const { store } = planning;
  const record = store.record(
    planned.entity === "descriptive" && planned.part === "texts" ? "offer" : planned.entity,
    planned.id,
  );
  const root = record && rootOf(record, store);
  if (!record || !root || root.stage !== "ready" || holdOf(root, planning) || waitsFor(root, planning))
    return null;
  const now = operationsFor(record, root, planning).filter(({ part }) => part === planned.part);
  // Once code and controls stand, going live is an update like any other.
  const alike = (why: Operation["why"]) =>
    why === planned.why || (planned.why === "activate" ? why === "edited" : why !== "activate");
  const operation = now.find(({ why }) => why === planned.why) ?? now.find(({ why }) => alike(why));
  return operation === undefined ? null : { operation, record };
}

/** Blocking conflicts on records that are not drafts: what exit code 3 counts (SYNC.md P2, M3). */
export function openConflicts(store: StoreReader) {
  return store.conflicts().filter(({ blocking, entity, recordId }) => {
    if (!blocking) return false;
    const record = store.record(entity, recordId);
    return record !== null && record.stage === "ready";
  });
}

function operationsFor(record: SyncRecord, root: SyncRecord, planning: Planning): readonly Operation[] {
  const { store, capabilities } = planning;
  if (!holdsKind(capabilities, record.entity) || store.hasIntent(record.id)) return [];
  if (record.id !== root.id && root.deleted) return [];
  if (record.deleted) return record.serverId === null ? [] : [deletion(record, store)];
  if (!isComplete(record)) return [];
  const changes = heldChanges(record, capabilities);
  const own = changesOf(changes, record.entity, "record", capabilities);
  const isChanged = record.serverId !== null && Object.keys(own).length > 0;
  return [
    ...(record.serverId === null ? creation(record, own, planning) : []),
    ...(isChanged ? update(record, own, planning) : []),
    ...(record.entity === "offer" ? besides(record, changes, capabilities) : []),
  ];
}

const namesOf = ({ entity, id, parentId, serverId }: SyncRecord) => ({
  entity,
  id,
  root: parentId ?? id,
  serverId,
});

function deletion(record: SyncRecord, store: StoreReader): Operation {
  const why = isDouble(record, store) ? "double" : "deleted";
  return { op: "delete", ...namesOf(record), part: "record", changes: {}, why };
}

/** What an offer needs beside its own record: its texts, its place in a campaign. */
function besides(offer: SyncRecord, changes: Changes, capabilities: Capabilities): readonly Operation[] {
  const [op, why] = offer.serverId === null ? (["create", "new"] as const) : (["update", "edited"] as const);
  const texts = changesOf(changes, "offer", "texts", capabilities);
  const { campaign } = changesOf(changes, "offer", "campaign", capabilities);
  const names = namesOf(offer);
  return [
    ...(Object.keys(texts).length > 0
      ? [{ op, ...names, entity: "descriptive", part: "texts", changes: texts, why } as const]
      : []),
    ...(campaign
      ? [
          {
            op: campaign.to === null ? "unlink" : "link",
            ...names,
            part: "campaign",
            changes: { campaign },
            why,
          } as const,
        ]
      : []),
  ];
}

/** An offer that would be live with the server's own code in between comes inactive and is activated last (U3). */
function creation(record: SyncRecord, changes: Changes, planning: Planning): Operation[] {
  const common = { ...namesOf(record), part: "record" } as const;
  if (!startsInactive(record, planning)) return [{ op: "create", ...common, changes, why: "new" }];
  const activation = { status: { from: "inactive", to: record.fields.status ?? "active" } };
  return [
    { op: "create", ...common, changes: withStatus(changes, "inactive"), why: "new" },
    { op: "update", ...common, changes: activation, why: "activate" },
  ];
}

/** Going live waits for the code and the controls, everything else doesn't. */
function update(record: SyncRecord, changes: Changes, planning: Planning): Operation[] {
  const common = { op: "update", ...namesOf(record), part: "record" } as const;
  const { status, ...rest } = changes;
  if (!status || !startsInactive(record, planning)) return [{ ...common, changes, why: "edited" }];
  const others: Operation[] =
    Object.keys(rest).length > 0 ? [{ ...common, changes: rest, why: "edited" }] : [];
  return [...others, { ...common, changes: { status }, why: "activate" }];
}

const isDouble = (record: SyncRecord, store: StoreReader): boolean =>
  record.key !== null &&
  store.sentCreate(record.key) !== null &&
  (store.byKey(record.key)?.id ?? record.id) !== record.id;

interface Family {
  readonly root: SyncRecord;
  readonly records: readonly SyncRecord[];
}

/** Differing records gathered under what they belong to. */
function familiesOf(store: StoreReader): readonly Family[] {
  const families = new Map<string, { root: SyncRecord; records: SyncRecord[] }>();
  for (const record of store.differing()) {
    const root = families.get(record.parentId ?? record.id)?.root ?? rootOf(record, store);
    if (!root) continue;
    const family = families.get(root.id) ?? { root, records: [] };
    family.records.push(record);
    families.set(root.id, family);
  }
  return [...families.values()];
}

function rootOf(record: SyncRecord, store: StoreReader): SyncRecord | null {
  if (record.parentId === null) return record;
  return store.record(record.entity === "location" ? "merchant" : "offer", record.parentId);
}

/** Ready records with fields that stay on this computer, and which (CONTRACT.md `localOnly`). */
function* keptHere(
  { store, capabilities }: Planning,
  families: readonly Family[],
): Generator<void, Plan["localOnly"]> {
  const kept = new Map<string, KeptHere>();
  const add = (records: readonly SyncRecord[]) => {
    for (const record of records) {
      if (record.stage !== "ready" || record.deleted) continue;
      const fields = localOnlyChanges(record, capabilities);
      if (fields.length > 0) kept.set(record.id, { id: record.id, fields, record });
    }
  };
  for (let page = store.keptHere({ after: null, most: few }); page.length > 0; ) {
    add(page);
    yield;
    page = store.keptHere({ after: page.at(-1)?.id ?? null, most: few });
  }
  add(families.map(({ root }) => root));
  for (const entity of entities) if (!holdsKind(capabilities, entity)) add(store.ofKind(entity));
  return [...kept.values()];
}

/** An unanswered write stays in the plan until it is settled (SYNC.md U1). */
function unsettled(intent: Intent, store: StoreReader): Operation {
  const record = store.record(intent.entity, intent.recordId);
  const changes = Object.entries(intent.sent).map(
    ([field, to]) => [field, { from: intent.before[field] ?? null, to }] as const,
  );
  const { part } = intent;
  return {
    op: part !== "campaign" ? intent.op : intent.sent.campaign === null ? "unlink" : "link",
    entity: part === "texts" ? "descriptive" : intent.entity,
    id: intent.recordId,
    root: record?.parentId ?? intent.recordId,
    part,
    serverId: intent.serverId,
    changes: Object.fromEntries(changes),
    why: "unsettled",
  };
}
