import { controlField } from "#shared/domain/controls.ts";
import type {
  HeldBackView,
  Operation as OperationView,
  Plan as PlanView,
  RunReport,
} from "#shared/ipc/sync-views.ts";
import type { Changes, Json, Operation, Plan, RunOutcome, StoreReader, SyncRecord } from "#sync/index.ts";
import { massDeletionMessage } from "./mass-deletion.ts";
import { type RequestContext, requestContext, requestsOf } from "./operation-requests.ts";
import { findRecord, readableValue, recordTitle } from "./record-title.ts";

/**
 * A plan in the words of CONTRACT.md: the form's field names, titles, the requests each operation takes. With a pause
 * after each few records.
 */
export function* planView(plan: Plan, store: StoreReader, readAt: string | null): Generator<void, PlanView> {
  const context = requestContext(store);
  return {
    operations: yield* inSteps(plan.operations, operation => operationView(operation, context)),
    localOnly: yield* inSteps(plan.localOnly, each => localOnlyView(each, store)),
    conflicts: plan.conflicts,
    heldBack: yield* inSteps(plan.heldBack, ({ root, reason, detail }): HeldBackView => {
      const record = findRecord(store, root);
      return {
        id: root,
        entity: record?.entity ?? "offer",
        title: recordTitle(record, store),
        reason,
        detail,
      };
    }),
    readAt,
  };
}

/** Records between two pauses. */
const few = 200;

function* inSteps<T, R>(all: readonly T[], viewOf: (each: T) => R): Generator<void, R[]> {
  const views: R[] = [];
  for (const each of all) {
    views.push(viewOf(each));
    if (views.length % few === 0) yield;
  }
  return views;
}

/** A run in the same words. What stays here is the plan's to say. `acceptedDeletions`: by the person's word. */
export function reportView(
  outcome: RunOutcome,
  store: StoreReader,
  times: { readonly startedAt: string; readonly finishedAt: string },
  acceptedDeletions: number | null,
): RunReport {
  const { pulled, created, updated, deleted, conflicts, unsettled, requests, stopped } = outcome;
  const gone = outcome.gone.map(each => ({ ...each, title: titleOf(each.id, store).title }));
  return {
    ...times,
    pulled,
    created,
    updated,
    deleted,
    conflicts,
    unsettled,
    rejected: outcome.rejected.map(each => ({ ...each, ...titleOf(each.id, store) })),
    localOnly: [],
    storedDifferently: outcome.storedDifferently.map(({ sent, stored, ...each }) => ({
      ...each,
      ...titleOf(each.id, store),
      sent: plain(sent),
      stored: plain(stored),
    })),
    requests,
    stopped:
      stopped?.kind === "mass_deletion"
        ? { ...stopped, message: massDeletionMessage(gone, acceptedDeletions) }
        : stopped,
    gone,
    replanned: outcome.replanned.map(operation => operationView(operation, requestContext(store))),
    dropped: outcome.dropped.map(each => ({ ...each, title: titleOf(each.id, store).title })),
  };
}

/** Refusals and notes name a record by its local id alone. */
function titleOf(id: string, store: StoreReader) {
  const record = findRecord(store, id);
  return { title: recordTitle(record, store), entity: record?.entity ?? ("offer" as const) };
}

function localOnlyView(
  { id, fields, record }: Plan["localOnly"][number],
  store: StoreReader,
): RunReport["localOnly"][number] {
  return {
    id,
    entity: record.entity,
    title: recordTitle(record, store),
    fields: [...fields],
    // An offer's own view has its values; a plan may list a hundred thousand.
    values:
      record.entity === "offer"
        ? {}
        : Object.fromEntries(fields.map(field => [field, plain(hereOf(record, field, store))])),
  };
}

const hereOf = ({ entity, fields }: SyncRecord, field: string, store: StoreReader): Json =>
  readableValue(entity, field, fields[field] ?? null, store);

export function operationView(operation: Operation, context: RequestContext): OperationView {
  const { store } = context;
  const record = recordOf(operation, store);
  const root = operation.root === record?.id ? record : findRecord(store, operation.root);
  return {
    op: operation.op,
    entity: operation.entity,
    id: operation.id,
    root: operation.root,
    rootEntity: root?.entity ?? operation.entity,
    part: operation.part,
    title: recordTitle(record, store),
    serverId: operation.serverId,
    changes: readableChanges(operation, shownChanges(record, operation.changes), store),
    why: operation.why,
    requests: requestsOf(operation, record, context),
  };
}

function readableChanges(
  { entity }: Operation,
  changes: OperationView["changes"],
  store: StoreReader,
): OperationView["changes"] {
  const named = (field: string, value: Plain) => plain(readableValue(entity, field, value, store));
  return Object.fromEntries(
    Object.entries(changes).map(([field, { from, to }]) => [
      field,
      { from: named(field, from), to: named(field, to) },
    ]),
  );
}

/** An offer's own texts are an operation on a `descriptive` that bears the offer's id. */
export function recordOf(
  { entity, id, part }: Pick<Operation, "entity" | "id" | "part">,
  store: StoreReader,
): SyncRecord | null {
  return store.record(part === "texts" ? "offer" : entity, id);
}

/** What is a control on the wire is shown under the form's own name (SYNC.md W8); `null` where the form has none. */
const formName = (record: SyncRecord | null): string | null =>
  record?.entity === "redemption_control"
    ? controlField(record.fields.controlType, record.fields.controlValue)
    : null;

/** Copies, since a plan's values are read-only and a view's are plain JSON. */
export function shownChanges(record: SyncRecord | null, changes: Changes): OperationView["changes"] {
  const name = formName(record);
  const entries = Object.entries(changes).filter(
    ([field]) => name === null || field === "controlValue" || !(field in controlDetails),
  );
  return Object.fromEntries(
    entries.map(([field, { from, to }]) => [
      field === "controlValue" && name !== null ? name : field,
      { from: plain(from), to: plain(to) },
    ]),
  );
}

const controlDetails = { controlType: true, isActive: true };

export function fieldName(record: SyncRecord | null, field: string): string {
  const name = formName(record);
  return field === "controlValue" && name !== null ? name : field;
}

type Plain = OperationView["changes"][string]["from"];

/** The same JSON, as a view may hold it. */
export function plain(value: Json): Plain {
  if (value === null || typeof value !== "object") return value;
  if (isList(value)) return value.map(plain);
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, plain(member)]));
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
