import { pathOf } from "#shared/api/endpoint.ts";
import { endpoints } from "#shared/api/endpoints.ts";
import { deletedHere, setFieldConflicts } from "./apply-pulled.ts";
import { heldChanges } from "./differences.ts";
import { createBody, emptyOffer, readOffer, updateBody, wireNames } from "./mapping.ts";
import { merge } from "./merge.ts";
import type { Operation } from "./plan.ts";
import type { Fields, Json, JsonObject, SyncRecord } from "./record.ts";
import type { Run } from "./run.ts";
import { notKigo } from "./sweep.ts";
import { isEmpty, isObject, pick } from "./values.ts";
import { accepted, reject, type Write, type Written, writeOnce } from "./writing.ts";

/** Sends one offer's operation as it stands now. */
export async function pushOffer(run: Run, operation: Operation, record: SyncRecord): Promise<void> {
  if (operation.op === "create") await createOffer(run, operation, record);
  else if (record.serverId === null) return;
  else if (operation.op === "update") await updateOffer(run, record, record.serverId);
  else await deleteOffer(run, record, record.serverId);
}

async function createOffer(run: Run, operation: Operation, planned: SyncRecord): Promise<void> {
  const body = createBody(planned.fields, planned.key);
  const record = takeImplied(run, planned, body);
  const sent = pick(record.fields, [...Object.keys(operation.changes), ...impliedBy(run, body)]);
  const intent = {
    entity: "offer",
    recordId: record.id,
    op: "create",
    serverId: null,
    sent,
    before: {},
  } as const;
  const write: Write = { intent, method: "POST", path: endpoints.createOffer.path, body };
  const result = await writeOnce(run, write, (writer, json) => {
    const stored = readPayload(run, json);
    accepted(run, writer, intent, stored, emptyOffer);
  });
  count(run, write, result, "created");
}

/** Fields that the body says although the author left them empty, since the wire demands them (code_type, status). */
function impliedBy(run: Run, body: JsonObject): readonly string[] {
  const said = readOffer({ ...body, offer_id: 0 }, "payload", run.mapping)?.fields ?? {};
  return Object.keys(said).filter(field => !isEmpty(said[field]));
}

/** Those become the author's own, so that they are no difference afterwards. */
function takeImplied(run: Run, record: SyncRecord, body: JsonObject): SyncRecord {
  const { store } = run.ports;
  const said = readOffer({ ...body, offer_id: 0 }, "payload", run.mapping)?.fields ?? {};
  const missing = impliedBy(run, body).filter(field => isEmpty(record.fields[field]));
  if (missing.length === 0) return record;
  const fields = { ...record.fields, ...pick(said, missing) };
  return store.transaction(write => {
    write.update("offer", record.id, { fields }, "push");
    return write.record("offer", record.id) ?? record;
  });
}

async function updateOffer(run: Run, record: SyncRecord, serverId: number): Promise<void> {
  const row = await readRow(run, serverId);
  const theirs = row && readOffer(row, "payload", run.mapping);
  // Gone since the sweep: only a clean sweep may say so (SYNC.md L2); the next run will.
  if (!row || !theirs) return;
  const merged = mergeBefore(run, record, theirs.fields);
  if (merged === null) return;
  const changes = heldChanges(merged, run.capabilities);
  const names = Object.keys(changes);
  if (names.length === 0) return;
  const sent = pick(merged.fields, names);
  const before = pick(merged.base ?? {}, names);
  const intent = { entity: "offer", recordId: record.id, op: "update", serverId, sent, before } as const;
  const write = (without: readonly string[]): Write => ({
    intent,
    method: "PUT",
    path: pathOf(endpoints.updateOffer, { offer_id: serverId }),
    body: updateBody(row, merged.fields, names, theirs.key, without),
  });
  const result = await putEchoing(run, write, names, json => {
    const stored =
      json === null ? { serverId, fields: { ...theirs.fields, ...sent } } : readPayload(run, json);
    return { stored, before: merged.base ?? emptyOffer };
  });
  count(run, write([]), result, "updated");
}

/** What arrived between the sweep and now merges first; `null` if that made a conflict (SYNC.md M1, U5). */
function mergeBefore(run: Run, record: SyncRecord, theirs: Fields): SyncRecord | null {
  const { store } = run.ports;
  return store.transaction(write => {
    const merged = merge("offer", record.base ?? emptyOffer, record.fields, theirs);
    write.update("offer", record.id, { fields: merged.fields, base: merged.base }, "pull");
    setFieldConflicts(run, write, record, merged.conflicts, theirs);
    const blocked = write.conflicts().some(({ recordId, blocking }) => blocking && recordId === record.id);
    return blocked ? null : write.record("offer", record.id);
  });
}

/**
 * A 400 or 422 that names a field we only echoed: it is dropped, remembered for this server, and the record is sent
 * once more (SYNC.md W7).
 */
async function putEchoing(
  run: Run,
  write: (without: readonly string[]) => Write,
  names: readonly string[],
  stored: (json: Json) => { stored: { serverId: number; fields: Fields }; before: Fields },
): Promise<Written> {
  const { store } = run.ports;
  const memory = "refused_echo:offer";
  const known = (store.meta(memory) ?? "").split(" ").filter(Boolean);
  const send = (without: readonly string[]) => {
    const request = write(without);
    return writeOnce(run, request, (writer, json) => {
      const outcome = stored(json);
      accepted(run, writer, request.intent, outcome.stored, outcome.before);
    });
  };
  const result = await send(known);
  if (result.kind !== "refused" || (result.status !== 400 && result.status !== 422)) return result;
  const ours = new Set(wireNames(names));
  const echoed = Object.keys(write(known).body ?? {}).filter(name => !ours.has(name));
  const named = echoed.filter(name => new RegExp(`\\b${name}\\b`).test(result.message));
  if (named.length === 0) return result;
  store.transaction(writer => writer.setMeta(memory, [...known, ...named].join(" ")));
  return send([...known, ...named]);
}

async function deleteOffer(run: Run, record: SyncRecord, serverId: number): Promise<void> {
  const { store } = run.ports;
  const row = await readRow(run, serverId);
  if (row === null) {
    store.transaction(write => write.retire("offer", record.id, "push"));
    run.tally.deleted += 1;
    return;
  }
  const theirs = readOffer(row, "payload", run.mapping);
  if (!theirs || store.transaction(write => deletedHere(run, write, record, theirs.fields))) return;
  const intent = {
    entity: "offer",
    recordId: record.id,
    op: "delete",
    serverId,
    sent: {},
    before: {},
  } as const;
  const write: Write = {
    intent,
    method: "DELETE",
    path: pathOf(endpoints.deleteOffer, { offer_id: serverId }),
  };
  const result = await writeOnce(run, write, writer => writer.retire("offer", record.id, "push"));
  count(run, write, result, "deleted");
}

/** The record as the server has it now; `null` on 404. */
async function readRow(run: Run, serverId: number): Promise<JsonObject | null> {
  const path = pathOf(endpoints.getOffer, { offer_id: serverId });
  const reply = await run.session.read(path);
  if (reply.kind === "refused" && reply.status === 404) return null;
  if (reply.kind === "ok" && isObject(reply.json)) return reply.json;
  throw notKigo(`GET ${path} answers no offer`);
}

function readPayload(run: Run, json: Json): { serverId: number; fields: Fields } {
  const offer = isObject(json) ? readOffer(json, "payload", run.mapping) : null;
  if (offer === null) throw notKigo("its answer to a write is no offer");
  return offer;
}

export function count(
  run: Run,
  write: Write,
  result: Written,
  done: "created" | "updated" | "deleted",
): void {
  if (result.kind === "done") run.tally[done] += 1;
  if (result.kind === "refused") reject(run, write, result);
}
