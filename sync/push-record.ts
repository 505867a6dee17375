import { deletedHere, mergeInto } from "./apply-pulled.ts";
import { letGo } from "./bring-back.ts";
import { heldChanges } from "./differences.ts";
import { putEchoing } from "./echo.ts";
import {
  itemOfKind,
  type Kind,
  listOfKind,
  type PulledRecord,
  readRecord,
  updateRecordBody,
  writeRecord,
} from "./kind.ts";
import { kindOf } from "./kinds.ts";
import { notKigo } from "./list-answer.ts";
import { readListOfKind, sharedList } from "./list-of-kind.ts";
import type { Operation } from "./operation.ts";
import type { StoreWriter } from "./ports.ts";
import type { Fields, Json, SyncRecord } from "./record.ts";
import { parentServerIdOf } from "./references.ts";
import type { Run } from "./run.ts";
import { coverFor } from "./server-code.ts";
import { isObject, pick } from "./values.ts";
import { accepted, count, type Write, writeOnce } from "./writing.ts";

/** Sends the operation of a record of a plain kind: a code, a control, a program … */
export async function pushRecord(run: Run, operation: Operation, record: SyncRecord): Promise<void> {
  const kind = kindOf(record.entity);
  const parent = parentServerIdOf(run.ports.store, record);
  if (kind === null || (kind.parentName !== null && parent === null)) return;
  if (operation.op === "create") await createRecord(run, kind, operation, record, parent);
  else if (record.serverId === null) return;
  else if (operation.op === "update") await updateRecord(run, kind, operation, record, parent);
  else await deleteRecord(run, kind, record, parent);
}

async function createRecord(
  run: Run,
  kind: Kind,
  { changes }: Operation,
  record: SyncRecord,
  parent: number | null,
): Promise<void> {
  const shown = Object.fromEntries(Object.entries(changes).map(([field, { to }]) => [field, to]));
  const sent = shown;
  const names = kind.fields.map(({ field }) => field).filter(field => (sent[field] ?? null) !== null);
  const values = writeRecord(kind, sent, names, run.mapping.references);
  if (values === null) return;
  const cover =
    kind.entity === "promo_code" && parent !== null ? await coverFor(run, kind, record, parent) : null;
  if (cover === "undecided") return;
  const intent = {
    entity: record.entity,
    recordId: record.id,
    part: "record",
    op: "create",
    serverId: cover?.serverId ?? null,
    sent,
    before: cover ? pick(cover.fields, Object.keys(sent)) : {},
  } as const;
  const inBody =
    kind.parentName !== null && !kind.listPath.includes("{parent}") ? { [kind.parentName]: parent } : {};
  const write: Write = cover
    ? {
        intent,
        method: "PUT",
        path: itemOfKind(kind, parent, cover.serverId),
        body: updateRecordBody(kind, cover.row, values),
      }
    : { intent, method: "POST", path: listOfKind(kind, parent), body: { ...inBody, ...values } };
  const result = await writeOnce(run, write, (writer, json) => {
    const stored =
      readStored(run, kind, json, parent) ?? (cover && { serverId: cover.serverId, fields: sent });
    if (!stored) throw notKigo("its answer to a write is no record");
    accepted(run, writer, intent, stored, sent);
    welcomed(writer, record, stored.serverId);
  });
  count(run, write, result, "created");
}

/** What offers called a merchant made here is its id from now on (DESIGN.md, sync invariant 5). */
export function welcomed(writer: StoreWriter, { entity, fields }: SyncRecord, serverId: number): void {
  if (entity === "merchant" && typeof fields.localNumber === "number")
    writer.renumberMerchant(fields.localNumber, serverId);
}

async function updateRecord(
  run: Run,
  kind: Kind,
  operation: Operation,
  record: SyncRecord,
  parent: number | null,
): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    const there = await readThere(run, kind, record, parent);
    if (there === null) return;
    const merged = mergeBefore(run, record, there.record);
    if (merged === null) return;
    const wanted = heldChanges(merged, run.capabilities);
    const names = Object.keys(operation.changes).filter(field => field in wanted);
    const sent: Fields = Object.fromEntries(
      names.map(field => [field, operation.changes[field]?.to ?? null]),
    );
    const values = writeRecord(kind, sent, names, run.mapping.references);
    if (names.length === 0 || values === null) return;
    const { serverId, row } = there.record;
    const intent = {
      entity: record.entity,
      recordId: record.id,
      part: "record",
      op: "update",
      serverId,
      sent,
      before: pick(merged.base ?? {}, names),
    } as const;
    const write: Write = {
      intent,
      method: "PUT",
      path: itemOfKind(kind, parent, serverId),
      body: updateRecordBody(kind, row, values),
      etag: there.etag,
    };
    const result = await putEchoing(run, write, Object.keys(values), (writer, json) => {
      const stored = readStored(run, kind, json, parent) ?? {
        serverId,
        fields: { ...there.record.fields, ...sent },
      };
      accepted(run, writer, intent, stored, merged.base ?? {});
    });
    if (result.kind === "refused" && result.status === 412 && tries < 3) continue;
    count(run, write, result, "updated");
    return;
  }
}

interface There {
  readonly record: PulledRecord;
  readonly etag: string | undefined;
}

/** The record as the server has it now: by GET where there is one, else from the list that the kind's writes share. */
async function readThere(
  run: Run,
  kind: Kind,
  { serverId }: SyncRecord,
  parent: number | null,
): Promise<There | null> {
  if (serverId === null) return null;
  if (!run.capabilities.feed) {
    const record = (await sharedList(run, kind, parent)).find(row => row.serverId === serverId);
    return record ? { record, etag: undefined } : null;
  }
  const path = itemOfKind(kind, parent, serverId);
  const reply = await run.session.read(path);
  if (reply.kind === "refused" && reply.status === 404) return null;
  const record =
    reply.kind === "ok" && isObject(reply.json)
      ? readRecord(kind, reply.json, run.mapping.references, parent)
      : null;
  if (reply.kind !== "ok" || record === null) throw notKigo(`GET ${path} answers no record`);
  return { record, etag: reply.etag };
}

/** `null` if what is there now makes a conflict (SYNC.md M1). */
function mergeBefore(run: Run, { entity, id }: SyncRecord, theirs: PulledRecord): SyncRecord | null {
  return run.ports.store.transaction(write => {
    const now = write.record(entity, id);
    if (now === null || now.deleted || now.serverId !== theirs.serverId) return null;
    mergeInto(run, write, now, theirs);
    return write.conflictsOf(id).some(({ blocking }) => blocking) ? null : write.record(entity, id);
  });
}

async function deleteRecord(run: Run, kind: Kind, record: SyncRecord, parent: number | null): Promise<void> {
  const { serverId } = record;
  if (serverId === null) return;
  const { store } = run.ports;
  const there = run.capabilities.feed
    ? await readThere(run, kind, record, parent)
    : await listedThere(run, kind, record, parent);
  if (there && store.transaction(write => isAnswered(run, write, record, there.record))) return;
  const intent = {
    entity: record.entity,
    recordId: record.id,
    part: "record",
    op: "delete",
    serverId,
    sent: {},
    before: {},
  } as const;
  const write: Write = {
    intent,
    method: "DELETE",
    path: itemOfKind(kind, parent, serverId),
    etag: there?.etag,
  };
  const result = await writeOnce(run, write, writer =>
    letGo(writer, run.ports.random, record.entity, record.id, "push"),
  );
  if (result.kind === "refused" && result.status === 404) {
    store.transaction(writer => letGo(writer, run.ports.random, record.entity, record.id, "push"));
    run.tally.deleted += 1;
  } else if (result.kind !== "refused" || result.status !== 412) count(run, write, result, "deleted");
}

/** Brought back meanwhile, or edited there: no longer a matter of sending. */
function isAnswered(run: Run, write: StoreWriter, { entity, id }: SyncRecord, theirs: PulledRecord): boolean {
  const now = write.record(entity, id);
  return now === null || !now.deleted || deletedHere(run, write, now, theirs);
}

/** The run's own reading of the list is near enough before a delete: what changed since is the known limit (U5). */
async function listedThere(
  run: Run,
  kind: Kind,
  { serverId }: SyncRecord,
  parent: number | null,
): Promise<There | null> {
  const rows =
    run.lists.get(listOfKind(kind, parent)) ??
    (await readListOfKind(
      run,
      kind,
      parent !== null && kind.listPath.includes("{parent}") ? { parent } : {},
    )) ??
    [];
  run.lists.set(listOfKind(kind, parent), rows);
  const record = rows.find(row => row.serverId === serverId);
  return record ? { record, etag: undefined } : null;
}

function readStored(run: Run, kind: Kind, json: Json, parent: number | null): PulledRecord | null {
  return isObject(json) ? readRecord(kind, json, run.mapping.references, parent) : null;
}
