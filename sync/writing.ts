import { acknowledge } from "./merge.ts";
import type { StoreWriter } from "./ports.ts";
import type { Fields, Intent, Json, JsonObject } from "./record.ts";
import { offerOf, type Run } from "./run.ts";
import type { WriteReply } from "./session.ts";
import { RunStop } from "./stop.ts";

export interface Write {
  readonly intent: Omit<Intent, "id" | "sentAt">;
  readonly method: "POST" | "PUT" | "DELETE";
  readonly path: string;
  readonly body?: JsonObject;
}

export type Written =
  | { readonly kind: "done"; readonly json: Json }
  | { readonly kind: "refused"; readonly status: number; readonly message: string }
  /** The outcome is unknown: the intent stays for the settlement. */
  | { readonly kind: "unknown" };

/**
 * Announces a write, sends it, and clears the announcement unless its outcome is unknown (SYNC.md U0). `accept`
 * runs in the very transaction that drops the intent, so that a crash between answer and store is a lost answer.
 */
export async function writeOnce(
  run: Run,
  write: Write,
  accept: (writer: StoreWriter, json: Json) => void,
): Promise<Written> {
  const { store, clock, random } = run.ports;
  const intent: Intent = { ...write.intent, id: random.ulid(), sentAt: clock.now() };
  store.transaction(writer => writer.putIntent(intent));
  const reply = await sendAnnounced(run, intent, write);
  switch (reply.kind) {
    case "ok":
      store.transaction(writer => {
        writer.dropIntent(intent.id);
        writer.clearRejection(intent.entity, intent.recordId);
        accept(writer, reply.json);
      });
      return { kind: "done", json: reply.json };
    case "refused":
      store.transaction(writer => writer.dropIntent(intent.id));
      return { kind: "refused", status: reply.status, message: reply.message };
    case "never_sent":
      store.transaction(writer => writer.dropIntent(intent.id));
      throw new RunStop(
        "unreachable",
        `The server cannot be reached (${reply.message}). Nothing is lost; everything waits here.`,
      );
    case "unanswered":
      return { kind: "unknown" };
  }
}

/** A run that stops before the request left (401, cancelled, asked to slow down) leaves no announcement behind. */
async function sendAnnounced(run: Run, intent: Intent, { method, path, body }: Write): Promise<WriteReply> {
  try {
    return await run.session.write(method, path, body);
  } catch (stop) {
    if (stop instanceof RunStop) run.ports.store.transaction(writer => writer.dropIntent(intent.id));
    throw stop;
  }
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
  run.tally.rejected.push({ id: offerOf(run, entity, recordId), status, message });
}

/** Base becomes what the server stored; edits made meanwhile stay differences (SYNC.md U0). */
export function accepted(
  run: Run,
  write: StoreWriter,
  intent: Write["intent"],
  stored: { readonly serverId: number; readonly fields: Fields },
  before: Fields,
): void {
  const record = write.record(intent.entity, intent.recordId);
  if (record === null) return;
  const { fields, changed } = acknowledge(intent.entity, record.fields, intent.sent, stored.fields);
  const base = { ...before, ...stored.fields };
  write.update(intent.entity, record.id, { serverId: stored.serverId, fields, base }, "push");
  for (const field of changed) {
    const [sent, there] = [intent.sent[field] ?? null, stored.fields[field] ?? null];
    write.noteStoredDifferently(intent.entity, record.id, field, sent, there);
    run.tally.storedDifferently.push({
      id: offerOf(run, intent.entity, record.id),
      field,
      sent,
      stored: there,
    });
  }
}
