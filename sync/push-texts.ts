import { deletedHere, mergeInto, type Theirs } from "./apply-pulled.ts";
import { letGo } from "./bring-back.ts";
import { heldChanges } from "./differences.ts";
import type { Operation } from "./operation.ts";
import type { StoreWriter } from "./ports.ts";
import { readTextsRow, type TextsThere } from "./pull-translations.ts";
import type { Fields, Json, SyncRecord } from "./record.ts";
import type { Run } from "./run.ts";
import { descriptiveBody, descriptivePath, descriptivesPath, readDescriptive, readTexts } from "./texts.ts";
import { isObject, pick } from "./values.ts";
import { text } from "./wire-values.ts";
import { accepted, count, type Write, writeOnce } from "./writing.ts";

/** Sends an offer's own texts: the descriptive of its default language (SYNC.md W2). */
export async function pushOwnTexts(run: Run, operation: Operation, planned: SyncRecord): Promise<void> {
  const { serverId } = planned;
  if (serverId === null) return;
  const language = text(planned.fields.defaultLanguage) ?? "en";
  const there = await readTextsRow(run, serverId, language);
  const theirs = there.kind === "there" ? readTexts(there.row, run.mapping.currency) : null;
  const merged = theirs ? mergeBefore(run, planned, theirs) : run.ports.store.record("offer", planned.id);
  if (merged === null) return;
  await sendTexts(run, {
    operation,
    merged,
    language,
    offerId: serverId,
    there,
    readStored: row => readTexts(row, run.mapping.currency),
  });
}

/** Sends a translation, a record of its own. */
export async function pushTranslation(run: Run, operation: Operation, planned: SyncRecord): Promise<void> {
  const language = text(planned.fields.languageCode);
  const offerId =
    planned.parentId === null ? null : (run.ports.store.record("offer", planned.parentId)?.serverId ?? null);
  if (language === null || offerId === null) return;
  const there = await readTextsRow(run, offerId, language);
  const theirs = there.kind === "there" ? readDescriptive(there.row) : null;
  if (operation.op === "delete") {
    await deleteTranslation(run, planned, { offerId, language, there });
    return;
  }
  const merged = theirs
    ? mergeBefore(run, planned, theirs.fields)
    : run.ports.store.record("descriptive", planned.id);
  if (merged === null) return;
  await sendTexts(run, {
    operation,
    merged,
    language,
    offerId,
    there,
    readStored: row => readDescriptive(row)?.fields ?? {},
  });
}

interface Sending {
  readonly operation: Operation;
  readonly merged: SyncRecord;
  readonly language: string;
  readonly offerId: number;
  readonly there: TextsThere;
  readonly readStored: (row: { readonly [name: string]: Json }) => Fields;
}

async function sendTexts(
  run: Run,
  { operation, merged, language, offerId, there, readStored }: Sending,
): Promise<void> {
  const wanted = heldChanges(merged, run.capabilities);
  const names = Object.keys(operation.changes).filter(field => field in wanted);
  if (names.length === 0 && there.kind === "there") return;
  const sent: Fields = Object.fromEntries(names.map(field => [field, operation.changes[field]?.to ?? null]));
  const part = merged.entity === "offer" ? "texts" : "record";
  const op = there.kind === "absent" ? "create" : "update";
  const before = pick(merged.base ?? {}, names);
  const intent = {
    entity: merged.entity,
    recordId: merged.id,
    part,
    op,
    serverId: offerId,
    sent,
    before,
  } as const;
  const body = descriptiveBody(
    there.kind === "there" ? there.row : null,
    language,
    { ...merged.base, ...sent },
    names,
    run.mapping.currency,
  );
  const write: Write = {
    intent,
    method: op === "create" ? "POST" : "PUT",
    path: descriptivesPath(offerId),
    body,
    etag: there.kind === "there" ? there.etag : undefined,
  };
  const result = await writeOnce(run, write, (writer, json) => {
    const fields = isObject(json) ? readStored(json) : sent;
    accepted(run, writer, intent, { serverId: offerId, fields }, merged.base ?? {});
  });
  // Changed since it was read: the next run merges and sends it.
  if (result.kind === "refused" && result.status === 412) return;
  count(run, write, result, operation.op === "create" ? "created" : "updated");
}

function mergeBefore(run: Run, { entity, id, serverId }: SyncRecord, theirs: Fields): SyncRecord | null {
  return run.ports.store.transaction(write => {
    const now = write.record(entity, id);
    if (now === null || now.deleted || now.serverId !== serverId) return null;
    mergeInto(run, write, now, { serverId: serverId ?? 0, fields: theirs, beside: entity === "offer" });
    return write.conflictsOf(id).some(({ blocking }) => blocking) ? null : write.record(entity, id);
  });
}

async function deleteTranslation(
  run: Run,
  record: SyncRecord,
  {
    offerId,
    language,
    there,
  }: { readonly offerId: number; readonly language: string; readonly there: TextsThere },
): Promise<void> {
  const { store } = run.ports;
  const theirs = there.kind === "there" ? readDescriptive(there.row) : null;
  if (theirs === null) {
    store.transaction(write => letGo(write, run.ports.random, "descriptive", record.id, "push"));
    run.tally.deleted += 1;
    return;
  }
  if (
    store.transaction(write => isAnswered(run, write, record, { serverId: offerId, fields: theirs.fields }))
  )
    return;
  const intent = {
    entity: "descriptive",
    recordId: record.id,
    part: "record",
    op: "delete",
    serverId: offerId,
    sent: {},
    before: {},
  } as const;
  const write: Write = {
    intent,
    method: "DELETE",
    path: descriptivePath(offerId, language),
    etag: there.kind === "there" ? there.etag : undefined,
  };
  const result = await writeOnce(run, write, writer =>
    letGo(writer, run.ports.random, "descriptive", record.id, "push"),
  );
  if (result.kind === "refused" && (result.status === 412 || result.status === 404)) return;
  count(run, write, result, "deleted");
}

/** Brought back meanwhile, or edited there: no longer a matter of sending. */
function isAnswered(run: Run, write: StoreWriter, { id }: SyncRecord, theirs: Theirs): boolean {
  const now = write.record("descriptive", id);
  return now === null || !now.deleted || deletedHere(run, write, now, theirs);
}
