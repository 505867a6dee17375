import { parentOf } from "#shared/domain/records.ts";
import { initialDefaults, type WorkspaceDefaults } from "#shared/domain/workspace.ts";
import { type Capabilities, holdsKind, localOnlyFields, today } from "../capabilities.ts";
import type { StoreReader } from "../ports.ts";
import { type Entity, entities, type SyncRecord } from "../record.ts";
import { equal, isSet } from "../values.ts";
import { hasOwnServerId, type Row, type Tables } from "./memory-tables.ts";

/** The port's reading half over the memory store's tables. */
export function createReader(tables: Tables, defaults: WorkspaceDefaults = initialDefaults): StoreReader {
  const shown = (row: Row | null) => (row === null ? null : toRecord(tables, row));
  const all = (rows: readonly Row[]) => rows.map(row => toRecord(tables, row));
  const capabilities = () => tables.capabilities.get("now") ?? today;
  const outbox = createOutbox(tables);
  const found = (entity: Entity, serverIds: readonly number[]): readonly Row[] =>
    serverIds.flatMap(serverId => tables.byServerId(entity, serverId) ?? []);

  return {
    record: (entity, id) => shown(tables.get(entity, id)),
    byServerId: (entity, serverId) => shown(tables.byServerId(entity, serverId)),
    byServerIds: (entity, serverIds) =>
      new Map(found(entity, serverIds).map(row => [row.record.serverId ?? 0, toRecord(tables, row)])),
    hashes: (entity, serverIds) =>
      new Map(
        found(entity, serverIds).flatMap(({ record, hash }) =>
          hash === null || record.serverId === null ? [] : [[record.serverId, hash] as const],
        ),
      ),
    byKey: key => shown(tables.byKey(key)),
    lastChange: rootId => tables.lastChange(rootId),
    children: parentId => all(tables.ofParent(parentId)),
    ofKind: entity => all(tables.ofKind(entity)),
    differing: () =>
      entities
        .filter(entity => holdsKind(capabilities(), entity))
        .flatMap(entity => all(tables.ofKind(entity).filter(row => outbox(capabilities()).differs(row)))),
    keptHere({ after, most } = { after: null, most: Number.POSITIVE_INFINITY }) {
      const offers = tables.ofKind("offer");
      const later = offers.slice(1 + offers.findIndex(({ record }) => record.id === after));
      return all(later.filter(row => outbox(capabilities()).keepsSomething(row)).slice(0, most));
    },
    knownServerIds: entity => knownServerIds(tables, entity),
    intents: () => tables.intents.values(),
    hasIntent: recordId => tables.intents.values().some(intent => intent.recordId === recordId),
    conflicts: () => tables.conflicts.values(),
    conflictsOf: recordId => tables.conflicts.values().filter(each => each.recordId === recordId),
    blockingIn: rootId =>
      tables.conflicts.values().find(({ blocking, entity, recordId }) => {
        const parent = tables.get(entity, recordId)?.record.parentId ?? null;
        return blocking && (recordId === rootId || parent === rootId);
      }) ?? null,
    capabilities,
    openSweep: () => tables.sweep.get("open") ?? null,
    markedPages: () => new Map(tables.markedPages.values().map(page => [page.offset, page])),
    idsOnPages: offsets => offsets.flatMap(offset => tables.markedPages.get(offset)?.ids ?? []),
    sentCreate: key => tables.sentCreates.get(key) ?? null,
    isRetiredKey: key => tables.retiredKeys.has(key),
    meta: key => tables.meta.get(key) ?? null,
    defaults: () => defaults,
  };
}

/** As the port shows it: a part has its parent's stage. */
export function toRecord(tables: Tables, { record }: Row): SyncRecord {
  const parent = tables.byId(record.parentId);
  return parent === null || parent.record.stage === record.stage
    ? record
    : { ...record, stage: parent.record.stage };
}

function knownServerIds(tables: Tables, entity: Entity): readonly number[] {
  const ids = tables
    .ofKind(entity)
    .flatMap(({ record }) => (record.base !== null && record.serverId !== null ? [record.serverId] : []));
  return [...(hasOwnServerId({ entity }) ? ids : new Set(ids))].sort((a, b) => a - b);
}

/** Fields of a kind with no value. */
export const emptyValue = (entity: Entity, field: string): null | [] => (isSet(entity, field) ? [] : null);

/** What differs under one set of capabilities; a record that stayed the same is compared once. */
function createOutbox(tables: Tables) {
  let known: { readonly of: Capabilities; readonly outbox: Outbox } | null = null;
  return (capabilities: Capabilities): Outbox => {
    if (known?.of !== capabilities) known = { of: capabilities, outbox: outboxOf(tables, capabilities) };
    return known.outbox;
  };
}

interface Outbox {
  differs(row: Row): boolean;
  keepsSomething(row: Row): boolean;
}

function outboxOf(tables: Tables, capabilities: Capabilities): Outbox {
  const compared = new WeakMap<SyncRecord, boolean>();
  const localOnly = new Map(
    entities.map(entity => [entity, new Set(localOnlyFields(capabilities, entity))] as const),
  );
  const heldDiffer = (record: SyncRecord): boolean => {
    const { entity, fields, base } = record;
    const out = localOnly.get(entity);
    return Object.keys({ ...base, ...fields }).some(
      field => !out?.has(field) && !equal(entity, field, fields[field], base?.[field]),
    );
  };
  return {
    differs({ record }) {
      const parent = parentOf[record.entity] === null ? null : tables.byId(record.parentId);
      // A deletion of what the server never had needs nothing, nor do the parts of a record so deleted.
      if (parent?.record.deleted && neverSent(parent.record) && neverSent(record)) return false;
      if (record.deleted) return !neverSent(record);
      if (record.base === null) return true;
      const known = compared.get(record) ?? heldDiffer(record);
      compared.set(record, known);
      return known;
    },
    keepsSomething: ({ record }) =>
      !record.deleted &&
      [...(localOnly.get(record.entity) ?? [])].some(
        field => !equal(record.entity, field, record.fields[field], record.base?.[field]),
      ),
  };
}

const neverSent = (record: SyncRecord): boolean => record.base === null && record.serverId === null;
