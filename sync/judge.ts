import { setFieldConflicts, type Theirs } from "./apply-pulled.ts";
import { letGo } from "./bring-back.ts";
import { emptyOf, partOf } from "./differences.ts";
import { mergeByRules } from "./merge-rules.ts";
import type { StoreWriter } from "./ports.ts";
import type { Fields, Intent, Json } from "./record.ts";
import { type Run, rootIdOf } from "./run.ts";
import { claimServerId } from "./server-ids.ts";
import { equal } from "./values.ts";

/** A create that landed: what was sent is the base, what the server stored then merges as any pull (SYNC.md U0). */
export function adopt(
  run: Run,
  write: StoreWriter,
  intent: Intent,
  { serverId, fields, createdAt }: Theirs,
): void {
  const { entity, recordId } = intent;
  write.dropIntent(intent.id);
  const { key, deleted } = write.record(entity, recordId) ?? { key: null, deleted: false };
  // What a person wants gone meanwhile came to be in the server's own form, which is no colleague's edit (P3).
  const base = {
    ...emptyOf(entity),
    ...heldIn(run, intent),
    ...(deleted && normalisedOf(intent.sent, fields)),
  };
  const learned = createdAt ? { createdAt } : {};
  claimServerId(run, write, entity, serverId, recordId);
  write.update(entity, recordId, { serverId, base, ...learned }, "settle");
  const create = key === null ? null : write.sentCreate(key);
  if (create && createdAt) write.putSentCreate({ ...create, createdAt });
  noteDifferences(run, write, intent, fields);
  run.tally.created += 1;
}

/** What is gone needs no deletion; an update of it waits for the pull's word (SYNC.md L2). */
export function judgeAbsent(run: Run, write: StoreWriter, intent: Intent, fromApi: boolean): void {
  write.dropIntent(intent.id);
  if (intent.op === "delete" && fromApi)
    letGo(write, run.ports.random, intent.entity, intent.recordId, "settle");
}

/**
 * Field by field over what the intent changes: stored equals sent → done; equals what was before → sent again, once
 * nothing can be on its way any more; a known normalisation → base; neither → merged, or a conflict (SYNC.md U0).
 */
export function judgeStored(
  run: Run,
  write: StoreWriter,
  intent: Intent,
  { theirs, believable }: { readonly theirs: Theirs; readonly believable: boolean },
): void {
  const { entity } = intent;
  const stored = theirs.fields;
  // As it is now: somebody may have typed while the reading was under way.
  const record = write.record(entity, intent.recordId);
  if (record === null) {
    write.dropIntent(intent.id);
    return;
  }
  const said = Object.entries(intent.sent).filter(([field]) => field in stored);
  const landed = said.some(([field, sent]) => hasLanded(entity, field, sent, stored[field] ?? null));
  if (!landed && !believable) return;
  write.dropIntent(intent.id);
  if (intent.op === "delete") return;
  const base: Record<string, Json> = { ...record.base };
  const mine: Record<string, Json> = { ...record.fields };
  for (const [field, sent] of said) {
    const there = stored[field] ?? null;
    const arrived = hasLanded(entity, field, sent, there);
    base[field] = arrived ? there : (intent.before[field] ?? null);
    if (arrived && equal(entity, field, mine[field], sent)) mine[field] = there;
  }
  const merged = mergeByRules(entity, base, mine, stored);
  const learned = theirs.createdAt ? { createdAt: theirs.createdAt } : {};
  write.update(entity, intent.recordId, { fields: merged.fields, base: merged.base, ...learned }, "settle");
  setFieldConflicts(run, write, record, merged.conflicts, theirs);
  if (said.every(([field, sent]) => equal(entity, field, stored[field], sent))) run.tally.updated += 1;
  noteDifferences(run, write, intent, stored);
}

const hasLanded = (entity: Intent["entity"], field: string, sent: Json, stored: Json): boolean =>
  equal(entity, field, stored, sent) || isNormalisationOf(sent, stored);

/** What the record itself holds on this server: one that grew since holds some of what was sent elsewhere (C1). */
const heldIn = (run: Run, { entity, sent }: Intent): Fields =>
  Object.fromEntries(
    Object.entries(sent).filter(([field]) => partOf(entity, field, run.capabilities) === "record"),
  );

const normalisedOf = (sent: Fields, stored: Fields): Fields =>
  Object.fromEntries(
    Object.entries(stored).filter(([field, there]) => isNormalisationOf(sent[field] ?? null, there)),
  );

function noteDifferences(run: Run, write: StoreWriter, intent: Intent, stored: Fields): void {
  for (const [field, sent] of Object.entries(intent.sent)) {
    const there = stored[field] ?? null;
    if (!(field in stored) || equal(intent.entity, field, there, sent) || !isNormalisationOf(sent, there))
      continue;
    write.noteStoredDifferently(intent.entity, intent.recordId, field, sent, there);
    run.tally.storedDifferently.push({
      id: rootIdOf(run, intent.entity, intent.recordId),
      field,
      sent,
      stored: there,
    });
  }
}

/** No server cuts a text to less: what is shorter and begins alike was written by somebody. */
const shortestCut = 16;

/**
 * The known ways in which a server keeps a text its own way: trimmed or cut (DESIGN.md, invariant 8). Dates are
 * compared by their first ten characters already.
 */
export function isNormalisationOf(sent: Json, stored: Json): boolean {
  if (typeof sent !== "string") return false;
  if (stored === null) return sent.trim() === "";
  if (typeof stored !== "string" || stored === sent) return false;
  const kept = stored.trim();
  return sent.trim() === kept || (kept.length >= shortestCut && sent.trim().startsWith(kept));
}
