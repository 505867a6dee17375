import { z } from "zod";
import type { Decided } from "#shared/ipc/conflict-views.ts";
import type { Conflict, Json, Resolution, StoreReader, SyncRecord } from "#sync/index.ts";
import type { Resolutions, Resolution as StoredResolution } from "../store/index.ts";
import { recordTitle, rootOf } from "./record-title.ts";

type Wanted = { readonly take: "mine" | "theirs" | "copy" } | { readonly value: Json };

/** A decision that was kept, with what the engine needs to take it back. */
export interface KeptResolution {
  readonly id: string;
  /** Local id of what its record belongs to. */
  readonly root: string;
  readonly resolution: Resolution;
}

/** What is kept of a decision. `batch`: the same for all that was decided at once. */
export function resolutionToKeep(
  conflict: Conflict,
  wanted: Wanted,
  { conflicts, records, after, made }: Resolution,
  batch: string,
): Parameters<Resolutions["record"]>[0] {
  const others = conflicts.filter(({ id }) => id !== conflict.id);
  const decision = { wanted, batch, made, others, after };
  return { conflict, decision: json.parse(JSON.parse(JSON.stringify(decision))), before: records };
}

export function readResolution(stored: StoredResolution): KeptResolution {
  const { id, conflict, before } = stored;
  const { made, others, after } = decisionOf(stored);
  const record = before.find(each => each.id === conflict.recordId);
  return {
    id,
    root: record?.parentId ?? conflict.recordId,
    resolution: { conflicts: [conflict, ...others], records: before, after, made },
  };
}

/** As many as a person looks back on. */
const shownDecisions = 100;

/** Newest first; what was decided at once is one. */
export function decidedViews(stored: readonly StoredResolution[], sync: StoreReader): Decided[] {
  const batches = new Map<string, StoredResolution[]>();
  for (const each of stored.slice(0, shownDecisions)) {
    const key = `${decisionOf(each).batch} ${each.undoneAt}`;
    batches.set(key, [...(batches.get(key) ?? []), each]);
  }
  return [...batches.values()].flatMap(batch => decidedView(batch, sync) ?? []);
}

function decidedView(batch: readonly StoredResolution[], sync: StoreReader): Decided | null {
  const [latest] = batch;
  if (!latest) return null;
  const { conflict, before } = latest;
  const record =
    sync.record(conflict.entity, conflict.recordId) ??
    before.find(({ id }) => id === conflict.recordId) ??
    null;
  const root = record && rootOf(record, sync);
  return {
    ids: batch.map(({ id }) => id),
    entity: conflict.entity,
    root: root?.id ?? conflict.recordId,
    rootEntity: root?.entity ?? conflict.entity,
    title: recordTitle(record, sync),
    words: tookWords(batch.map(each => ({ kind: each.conflict.kind, wanted: decisionOf(each).wanted }))),
    at: latest.at,
    who: latest.who,
    undone: latest.undoneAt !== null,
    // What left the working set is not brought back by an undo.
    undoable: batch.every(
      each => each.undoneAt === null && decisionOf(each).after.length === each.before.length,
    ),
  };
}

interface Took {
  readonly kind: Conflict["kind"];
  readonly wanted: Wanted;
}

/** `Took mine`, `Kept as a new draft`, or how many of each. */
export function tookWords(took: readonly Took[]): string {
  const words = took.map(wordsFor);
  const kinds = [...new Set(words)];
  if (kinds.length <= 1) return kinds[0] ?? "Decided";
  return kinds
    .map((each, index) => {
      const count = words.filter(word => word === each).length;
      return `${index === 0 ? each : each.toLowerCase()} ${count === 1 ? "once" : `${count} times`}`;
    })
    .join(", ");
}

function wordsFor({ kind, wanted }: Took): string {
  if (!("take" in wanted)) return kind === "code_clash" ? "Changed the code" : "Wrote a value";
  if (wanted.take === "copy") return "Kept as a new draft";
  if (kind === "double") return wanted.take === "mine" ? "Removed the second" : "Kept both";
  if (kind === "code_clash") return "Kept the code";
  return wanted.take === "mine" ? "Took mine" : "Took theirs";
}

const json: z.ZodType<Json> = z.json();
const kept = z.object({
  wanted: z.object({ take: z.enum(["mine", "theirs", "copy"]) }).or(z.object({ value: json })),
  batch: z.string(),
  made: z.custom<Resolution["made"]>(Array.isArray),
  others: z.custom<readonly Conflict[]>(Array.isArray),
  after: z.custom<readonly SyncRecord[]>(Array.isArray),
});

/** As `resolutionToKeep` wrote it. */
const decisionOf = (stored: StoredResolution) => kept.parse(stored.decision);
