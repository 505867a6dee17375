import { deletedHere, mergeInto } from "./apply-pulled.ts";
import { heldChanges } from "./differences.ts";
import type { Operation } from "./operation.ts";
import { readTextsRow, type TextsRow } from "./pull-translations.ts";
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
  const theirs = there && readTexts(there.row, run.mapping.currency);
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
  const theirs = there && readDescriptive(there.row);
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
  readonly there: TextsRow | null;
  readonly readStored: (row: { readonly [name: string]: Json }) => Fields;
}

async function sendTexts(
  run: Run,
  { operation, merged, language, offerId, there, readStored }: Sending,
): Promise<void> {
  const wanted = heldChanges(merged, run.capabilities);
  const names = Object.keys(operation.changes).filter(field => field in wanted);
  if (names.length === 0 && there !== null) return;
  const sent: Fields = Object.fromEntries(names.map(field => [field, operation.changes[field]?.to ?? null]));
  const part = merged.entity === "offer" ? "texts" : "record";
  const op = there === null ? "create" : "update";
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
    there?.row ?? null,
    language,
    { ...merged.fields, ...sent },
    names,
    run.mapping.currency,
  );
  const write: Write = {
    intent,
    method: op === "create" ? "POST" : "PUT",
    path: descriptivesPath(offerId),
    body,
    etag: there?.etag,
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
    if (now === null || now.deleted) return null;
    mergeInto(run, write, now, { serverId: serverId ?? 0, fields: theirs });
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
  }: { readonly offerId: number; readonly language: string; readonly there: TextsRow | null },
): Promise<void> {
  const { store } = run.ports;
  const theirs = there && readDescriptive(there.row);
  if (theirs === null) {
    store.transaction(write => write.retire("descriptive", record.id, "push"));
    run.tally.deleted += 1;
    return;
  }
  if (
    store.transaction(write => deletedHere(run, write, record, { serverId: offerId, fields: theirs.fields }))
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
    etag: there?.etag,
  };
  const result = await writeOnce(run, write, writer => writer.retire("descriptive", record.id, "push"));
  if (result.kind === "refused" && (result.status === 412 || result.status === 404)) return;
  count(run, write, result, "deleted");
}
