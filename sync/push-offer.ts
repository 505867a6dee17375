import { pathOf } from "#shared/api/endpoint.ts";
import { endpoints } from "#shared/api/endpoints.ts";
import { believeGone } from "./absence.ts";
import { noteAnother } from "./apply-offer.ts";
import { deletedHere, mergeInto } from "./apply-pulled.ts";
import { letGo } from "./bring-back.ts";
import { heldChanges } from "./differences.ts";
import { putEchoing } from "./echo.ts";
import { notKigo } from "./list-answer.ts";
import { createBody, emptyOffer, type PulledOffer, readOffer, updateBody, wireNames } from "./mapping.ts";
import type { Operation } from "./operation.ts";
import type { StoreReader, StoreWriter } from "./ports.ts";
import { readOfferById } from "./read-offer.ts";
import type { Fields, Json, JsonObject, SyncRecord } from "./record.ts";
import type { Run } from "./run.ts";
import { differing, isEmpty, isObject, pick } from "./values.ts";
import { accepted, count, type Write, type Written, writeOnce } from "./writing.ts";

/** Sends the operation of an offer's own record. */
export async function pushOffer(run: Run, operation: Operation, record: SyncRecord): Promise<void> {
  if (operation.op === "create") await createOffer(run, operation, record);
  else if (record.serverId === null) return;
  else if (operation.op === "update") await updateOffer(run, operation, record, record.serverId);
  else await deleteOffer(run, record, record.serverId);
}

async function createOffer(run: Run, operation: Operation, planned: SyncRecord): Promise<void> {
  const shown = Object.fromEntries(Object.entries(operation.changes).map(([field, { to }]) => [field, to]));
  const body = createBody({ ...emptyOffer, ...shown }, planned.key, run.capabilities);
  const said = readOffer({ ...body, offer_id: 0 }, "payload", run.mapping)?.fields ?? {};
  const implied = Object.keys(said).filter(field => !isEmpty(said[field]));
  takeImplied(run, planned, pick(said, implied));
  const sent = { ...pick(said, implied), ...shown };
  const intent = {
    entity: "offer",
    recordId: planned.id,
    part: "record",
    op: "create",
    serverId: null,
    sent,
    before: {},
  } as const;
  const write: Write = { intent, method: "POST", path: endpoints.createOffer.path, body };
  const result = await writeOnce(run, write, (writer, json) => {
    accepted(run, writer, intent, readPayload(run, json), emptyOffer);
  });
  count(run, write, result, "created");
}

/**
 * Fields that the body says although the author left them empty, since the wire demands them (code_type, status),
 * become the author's own, so that they are no difference afterwards.
 */
function takeImplied(run: Run, record: SyncRecord, said: Fields): void {
  const missing = Object.keys(said).filter(field => isEmpty(record.fields[field]) && field !== "status");
  const status = isEmpty(record.fields.status) ? { status: "active" } : {};
  if (missing.length === 0 && isEmpty(status.status ?? null)) return;
  const fields = { ...record.fields, ...pick(said, missing), ...status };
  run.ports.store.transaction(write => write.update("offer", record.id, { fields }, "push"));
}

/** Tries of one update against a record that keeps changing under it (412). */
const mostTries = 3;

async function updateOffer(
  run: Run,
  operation: Operation,
  record: SyncRecord,
  serverId: number,
): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    const there = await readOfferById(run, serverId);
    // Gone since the sweep: only a clean sweep may say so (SYNC.md L2); the next run will.
    if (there.kind === "absent") return;
    if (isAnother(run, record, there.offer)) return;
    const merged = mergeBefore(run, record, there.offer);
    if (merged === null) return;
    const changes = heldChanges(merged, run.capabilities);
    const names = Object.keys(operation.changes).filter(field => field in changes);
    if (names.length === 0) return;
    const result = await sendUpdate(run, { operation, merged, names, ...there });
    if (result.kind === "refused" && result.status === 412 && tries < mostTries) continue;
    count(run, { intent: intentOf(operation, merged, names), method: "PUT", path: "" }, result, "updated");
    return;
  }
}

interface Update {
  readonly operation: Operation;
  readonly merged: SyncRecord;
  readonly names: readonly string[];
  readonly offer: PulledOffer;
  readonly row: JsonObject;
  readonly etag: string | undefined;
}

function sendUpdate(run: Run, { operation, merged, names, offer, row, etag }: Update): Promise<Written> {
  const intent = intentOf(operation, merged, names);
  const { sent } = intent;
  const path = pathOf(endpoints.updateOffer, { offer_id: offer.serverId });
  const body = updateBody(row, { ...merged.base, ...sent }, names, run.capabilities);
  const write: Write = { intent, method: "PUT", path, body, etag, createdAt: offer.createdAt };
  return putEchoing(run, write, wireNames(names), (writer, json) => {
    const stored =
      json === null ? { ...offer, fields: { ...offer.fields, ...sent } } : readPayload(run, json);
    accepted(run, writer, intent, stored, merged.base ?? emptyOffer);
  });
}

function intentOf({ changes }: Operation, merged: SyncRecord, names: readonly string[]) {
  const sent = Object.fromEntries(names.map(field => [field, changes[field]?.to ?? null]));
  const before = pick(merged.base ?? {}, names);
  return {
    entity: "offer",
    recordId: merged.id,
    part: "record",
    op: "update",
    serverId: merged.serverId,
    sent,
    before,
  } as const;
}

/** Its id was used again (SYNC.md L3): the next pull finds out. */
function isAnother(run: Run, record: SyncRecord, { createdAt }: PulledOffer): boolean {
  if (record.createdAt === null || createdAt === null || record.createdAt === createdAt) return false;
  run.ports.store.transaction(write => noteAnother(write, record));
  return true;
}

/** What arrived between the sweep and now merges first; `null` if that made a conflict (SYNC.md M1, U5). */
function mergeBefore(run: Run, { id }: SyncRecord, theirs: PulledOffer): SyncRecord | null {
  const { store } = run.ports;
  const present = store.record("offer", id);
  if (present !== null && isAgreed(store, present, theirs)) return present;
  return store.transaction(write => {
    const now = write.record("offer", id);
    if (now === null || now.deleted || now.serverId !== theirs.serverId) return null;
    mergeInto(run, write, now, theirs);
    return write.conflictsOf(id).some(({ blocking }) => blocking) ? null : write.record("offer", id);
  });
}

/** It reads as base says, as nearly always: a merge would change nothing, and needs no transaction. */
const isAgreed = (
  store: StoreReader,
  { id, entity, deleted, serverId, base }: SyncRecord,
  theirs: PulledOffer,
): boolean =>
  base !== null &&
  !deleted &&
  serverId === theirs.serverId &&
  differing(entity, theirs.fields, base).length === 0 &&
  store.conflictsOf(id).length === 0;

async function deleteOffer(run: Run, record: SyncRecord, serverId: number): Promise<void> {
  const { store } = run.ports;
  const there = await readOfferById(run, serverId);
  if (there.kind === "absent") {
    // Wanted gone and gone, by the API's own word or by two runs that agree (L2).
    believeGone(run, [{ record, fromApi: there.fromApi }]);
    if (store.record("offer", record.id) === null) run.tally.deleted += 1;
    return;
  }
  if (isAnother(run, record, there.offer)) return;
  if (store.transaction(write => isAnswered(run, write, record, there.offer))) return;
  const intent = {
    entity: "offer",
    recordId: record.id,
    part: "record",
    op: "delete",
    serverId,
    sent: {},
    before: {},
  } as const;
  const path = pathOf(endpoints.deleteOffer, { offer_id: serverId });
  const { createdAt } = there.offer;
  const write: Write = { intent, method: "DELETE", path, etag: there.etag, createdAt };
  const result = await writeOnce(run, write, writer =>
    letGo(writer, run.ports.random, "offer", record.id, "push"),
  );
  // Changed or gone between the look and the word: the next run looks again.
  if (result.kind === "refused" && (result.status === 412 || result.status === 404)) return;
  count(run, write, result, "deleted");
}

/** Brought back meanwhile, or edited there: no longer a matter of sending. */
function isAnswered(run: Run, write: StoreWriter, { id }: SyncRecord, theirs: PulledOffer): boolean {
  const now = write.record("offer", id);
  return now === null || !now.deleted || deletedHere(run, write, now, theirs);
}

function readPayload(run: Run, json: Json): PulledOffer {
  const offer = isObject(json) ? readOffer(json, "payload", run.mapping) : null;
  if (offer === null) throw notKigo("its answer to a write is no offer");
  return offer;
}
