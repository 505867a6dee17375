import { heldChanges } from "./differences.ts";
import { waitsFor } from "./held-back.ts";
import { acknowledge, merge } from "./merge.ts";
import type { Request, StoreReader, StoreWriter } from "./ports.ts";
import { type Fields, type Intent, type Json, parentKindOf, type SyncRecord } from "./record.ts";
import { type Run, rootIdOf } from "./run.ts";
import { claimServerId } from "./server-ids.ts";
import type { WriteReply, WriteRequest } from "./session.ts";
import { RunStop } from "./stop.ts";
import { omit, pick } from "./values.ts";

export interface Write {
  readonly intent: Omit<Intent, "id" | "sentAt" | "body" | "keyed">;
  readonly method: "POST" | "PUT" | "DELETE";
  readonly path: string;
  readonly body?: Request["body"];
  /** Of the record as it was just read. */
  readonly etag?: string | undefined;
  /** The same: learned with the announcement, so that a settlement can tell who is there (SYNC.md L3). */
  readonly createdAt?: string | null;
}

export type Written =
  | { readonly kind: "done"; readonly json: Json }
  | { readonly kind: "refused"; readonly status: number; readonly message: string }
  /** The outcome is unknown: the intent stays for the settlement. */
  | { readonly kind: "unknown" }
  /** Nothing was sent: a person or a conflict was quicker. */
  | { readonly kind: "unwanted" };

/**
 * Announces a write, sends it, and clears the announcement unless its outcome is unknown (SYNC.md U0). `accept`
 * runs in the very step that drops the intent, so that a crash between answer and store is a lost answer; a throw of
 * its leaves the intent.
 */
export async function writeOnce(
  run: Run,
  write: Write,
  accept: (writer: StoreWriter, json: Json) => void,
): Promise<Written> {
  const announced = await announce(run, write);
  const sent = announced && (await sendAnnounced(run, announced, write));
  if (sent === null) return { kind: "unwanted" };
  const { intent, reply } = sent;
  switch (reply.kind) {
    case "ok":
      await run.journal.commit(writer => {
        writer.dropIntent(intent.id);
        writer.clearRejection(intent.entity, intent.recordId);
        noteAnswer(writer, intent);
        accept(writer, reply.json);
      }, "later");
      return { kind: "done", json: reply.json };
    case "refused":
      await run.journal.commit(writer => {
        writer.dropIntent(intent.id);
        noteAnswer(writer, intent);
      });
      return { kind: "refused", status: reply.status, message: reply.message };
    case "never_sent":
      await withdraw(run, intent);
      throw new RunStop(
        "unreachable",
        `The server cannot be reached (${reply.message}). Nothing is lost; everything waits here.`,
      );
    case "unanswered":
      // What can't be on its way any more need not be waited for: a create is, whatever was answered (SYNC.md U1).
      if (!reply.mayArrive && intent.op !== "create")
        await run.journal.commit(writer => writer.putIntent({ ...intent, sentAt: 0 }));
      return { kind: "unknown" };
  }
}

interface Sent {
  readonly intent: Intent;
  readonly reply: WriteReply;
}

/** Durable before it is sent, while others have the places; `null` if it isn't wanted any more. */
async function announce(run: Run, write: Write): Promise<Intent | null> {
  const intent = announcement(run, write);
  const announced = await run.journal.commit(writer => {
    const record = writer.record(intent.entity, intent.recordId);
    if (record === null || !isWanted(run, writer, record, intent)) return false;
    writer.putIntent(intent);
    noteCreate(writer, intent);
    learnCreatedAt(writer, record, write.createdAt ?? null);
    // Announced is enough: a crash, or an answer that never comes, leaves the check due (U4).
    if (intent.entity === "promo_code") writer.setMeta(codesUnchecked, "yes");
    return true;
  });
  return announced ? intent : null;
}

/**
 * Looked at once more when its place is free: a person may have been quicker. A run that stops before the request left
 * (401, cancelled, asked to slow down) leaves no announcement behind.
 */
async function sendAnnounced(run: Run, announced: Intent, write: Write): Promise<Sent | null> {
  try {
    return await run.session.inPlace(async send => {
      const intent = await readyToLeave(run, announced);
      const again = async () => (await renewed(run, announced)) !== null;
      const reply = intent && (await send(requestOf(run, intent, write), again));
      if (reply === null) await withdraw(run, announced);
      return intent && reply && { intent, reply };
    });
  } catch (stop) {
    if (stop instanceof RunStop) await withdraw(run, announced);
    throw stop;
  }
}

/** The announcement by which it leaves now; `null` if it isn't wanted any more. */
async function readyToLeave(run: Run, announced: Intent): Promise<Intent | null> {
  const { store, clock } = run.ports;
  if (clock.now() - announced.sentAt > run.config.announcedAhead) return renewed(run, announced);
  return isStillWanted(run, store, announced) ? announced : null;
}

/** Announced anew, since what may be on its way is judged by that time (U1). */
async function renewed(run: Run, announced: Intent): Promise<Intent | null> {
  const intent = { ...announced, sentAt: run.ports.clock.now() };
  const isWanted = await run.journal.commit(writer => {
    if (!isStillWanted(run, writer, announced)) return false;
    writer.putIntent(intent);
    return true;
  });
  return isWanted ? intent : null;
}

function isStillWanted(run: Run, reader: StoreReader, intent: Intent): boolean {
  const record = reader.record(intent.entity, intent.recordId);
  return record !== null && isWanted(run, reader, record, intent);
}

function requestOf(run: Run, intent: Intent, { method, path, body, etag }: Write): WriteRequest {
  const { ifMatch } = run.capabilities;
  return {
    method,
    path,
    ...(body && { body }),
    ...(ifMatch && etag !== undefined && { ifMatch: etag }),
    ...(intent.keyed && { idempotencyKey: intent.id }),
  };
}

function learnCreatedAt(writer: StoreWriter, known: SyncRecord, createdAt: string | null): void {
  if (createdAt === null || known.createdAt !== null) return;
  writer.update(known.entity, known.id, { createdAt }, "push");
}

/** Meta key: codes were announced whose texts nobody compared yet (SYNC.md U4). */
export const codesUnchecked = "codes_unchecked";

/**
 * Since the record was looked at there was a reading to wait for. Drawn back to draft, deleted, restored or in
 * conflict by now, it is left alone (P2, P4, M3).
 */
function isWanted(
  run: Run,
  reader: StoreReader,
  record: SyncRecord,
  { entity, op, part, sent }: Intent,
): boolean {
  const parent = record.parentId ? reader.record(parentKindOf(entity) ?? entity, record.parentId) : null;
  if (record.stage !== "ready" || parent?.deleted) return false;
  if (record.deleted !== (op === "delete" && part === "record")) return false;
  if (op === "update" && !stillDiffers(run, record, sent)) return false;
  const root = parent ?? record;
  return waitsFor(root, run.planning) === null && reader.blockingIn(root.id) === null;
}

/** Not typed back meanwhile to what is there already (SYNC.md P4). */
function stillDiffers({ capabilities }: Run, record: SyncRecord, sent: Fields): boolean {
  const changes = heldChanges(record, capabilities);
  return Object.keys(sent).some(field => field in changes);
}

function announcement(run: Run, { intent, body, method }: Write): Intent {
  const { random, clock } = run.ports;
  const keyed = isKeyed(run, method);
  return { ...intent, id: random.ulid(), sentAt: clock.now(), body: body ?? null, keyed };
}

const isKeyed = ({ capabilities }: Run, method: Write["method"]): boolean =>
  capabilities.idempotency !== null && method === "POST";

const withdraw = (run: Run, intent: Intent): Promise<void> =>
  run.journal.commit(writer => {
    writer.dropIntent(intent.id);
    noteAnswer(writer, intent);
  });

/** The same write under the same key, sent once more (SYNC.md U1). */
export function announceAgain(writer: StoreWriter, intent: Intent): void {
  writer.putIntent(intent);
  noteCreate(writer, intent);
}

/** Creates of offers are remembered under their key for ever: doubles are judged by them (SYNC.md U1). */
function noteCreate(writer: StoreWriter, intent: Intent): void {
  const key = keyOfCreate(writer, intent);
  if (key === null) return;
  const before = writer.sentCreate(key);
  writer.putSentCreate({
    key,
    sent: intent.sent,
    firstSentAt: before?.firstSentAt ?? intent.sentAt,
    lastSentAt: intent.sentAt,
    times: (before?.times ?? 0) + 1,
    // Until its answer comes it is unanswered; one that was never answered stays so.
    answered: false,
    createdAt: before?.createdAt ?? null,
  });
}

function noteAnswer(writer: StoreWriter, intent: Intent): void {
  const key = keyOfCreate(writer, intent);
  const create = key === null ? null : writer.sentCreate(key);
  if (create?.times === 1) writer.putSentCreate({ ...create, answered: true });
}

function keyOfCreate(writer: StoreWriter, { entity, op, recordId }: Intent): string | null {
  return entity === "offer" && op === "create" ? (writer.record("offer", recordId)?.key ?? null) : null;
}

/** The server said no: shown with its own words, kept until the record is edited or taken (CONTRACT.md `rejected`). */
export function reject(
  run: Run,
  { intent }: Write,
  { status, message }: { status: number; message: string },
): void {
  const { entity, recordId, op } = intent;
  run.ports.store.transaction(write => write.setRejection({ entity, recordId, op, status, message }));
  run.refused.add(recordId);
  run.tally.rejected.push({ id: rootIdOf(run, entity, recordId), status, message });
}

/** What a write's outcome adds to the run's figures. */
export function count(
  run: Run,
  write: Write,
  result: Written,
  done: "created" | "updated" | "deleted",
): void {
  if (result.kind === "done") run.tally[done] += 1;
  if (result.kind === "refused") reject(run, write, result);
}

/** Base becomes what the server stored; edits made meanwhile stay differences (SYNC.md U0). */
export function accepted(
  run: Run,
  write: StoreWriter,
  intent: Write["intent"],
  stored: { readonly serverId: number; readonly fields: Fields; readonly createdAt?: string | null },
  before: Fields,
): void {
  const record = write.record(intent.entity, intent.recordId);
  if (record === null) return;
  const { entity, sent: told } = intent;
  const { fields: mine, changed } = acknowledge(entity, record.fields, told, stored.fields);
  const unsaid = Object.keys(stored.fields).filter(field => !(field in told));
  // What else the answer speaks of is a reading like any other (M1).
  const { fields, base: merged } = merge(entity, before, mine, pick(stored.fields, unsaid));
  const base = { ...before, ...pick(merged, unsaid), ...omit(stored.fields, unsaid) };
  const createdAt = stored.createdAt ?? record.createdAt;
  if (record.serverId !== stored.serverId) claimServerId(run, write, entity, stored.serverId, record.id);
  write.update(intent.entity, record.id, { serverId: stored.serverId, fields, base, createdAt }, "push");
  if (intent.op === "create" && record.key !== null && createdAt !== null) {
    const create = write.sentCreate(record.key);
    if (create) write.putSentCreate({ ...create, createdAt });
  }
  for (const field of changed) {
    const [sent, there] = [intent.sent[field] ?? null, stored.fields[field] ?? null];
    write.noteStoredDifferently(intent.entity, record.id, field, sent, there);
    run.tally.storedDifferently.push({
      id: rootIdOf(run, intent.entity, record.id),
      field,
      sent,
      stored: there,
    });
  }
}
