import { type Capabilities, holdsKind } from "./capabilities.ts";
import { kindOf } from "./kinds.ts";
import type { StoreReader } from "./ports.ts";
import type { Entity, SyncRecord } from "./record.ts";

/** A record that needs writes and gets none now, and why. */
export interface HeldBack {
  /** Local id of the record, with everything that belongs to it. */
  readonly root: string;
  /** `waits`: it refers to a record that this server doesn't have and won't get in this run. */
  readonly reason: "conflict" | "problem" | "waits";
  /** The field in conflict, or a sentence. */
  readonly detail: string;
}

/** What an edit brought in that keeps an offer here (SYNC.md W3), in a sentence; `parts`: what belongs to it. */
export type ProblemOf = (offer: SyncRecord, parts: () => readonly SyncRecord[]) => string | null;

interface Holding {
  readonly store: StoreReader;
  readonly capabilities: Capabilities;
  readonly problemOf: ProblemOf;
}

/**
 * The same planning, that asks for an offer's problem again only once somebody changed it: the rules cost more than all
 * else that is looked at before a write. For as long as nothing is read from the server.
 */
export function judgingOnce<P extends Holding>(planning: P): P {
  const known = new Map<string, { readonly at: number; readonly problem: string | null }>();
  const problemOf: ProblemOf = (offer, parts) => {
    const at = planning.store.lastChange(offer.id);
    const before = known.get(offer.id);
    if (before?.at === at) return before.problem;
    const problem = planning.problemOf(offer, parts);
    known.set(offer.id, { at, problem });
    return problem;
  };
  return { ...planning, problemOf };
}

/** A blocking conflict anywhere in a family holds all of it (SYNC.md M3); so does an error that an edit brought in (W3). */
export function holdOf(root: SyncRecord, { store, problemOf }: Holding): HeldBack | null {
  const conflict = store.blockingIn(root.id);
  if (conflict !== null) return { root: root.id, reason: "conflict", detail: conflict.field };
  const problem =
    root.deleted || root.entity !== "offer" ? null : problemOf(root, () => store.children(root.id));
  return problem === null ? null : { root: root.id, reason: "problem", detail: problem };
}

/**
 * What a record refers to must be on the server, or be on its way there in the same run (DESIGN.md, sync invariant 5).
 * `null`: nothing to wait for.
 */
export function waitsFor(root: SyncRecord, holding: Holding): HeldBack | null {
  if (root.deleted) return null;
  const missing = referencesOf(root, holding).find(needed => !willBeThere(needed.record, holding));
  if (missing === undefined) return null;
  return {
    root: root.id,
    reason: "waits",
    detail: `Waits for its ${missing.word}, which this server doesn't have yet.`,
  };
}

interface Needed {
  readonly word: string;
  readonly record: SyncRecord | null;
}

function referencesOf(root: SyncRecord, { store, capabilities }: Holding): readonly Needed[] {
  if (root.entity === "offer") return offerReferences(root, store, capabilities);
  const fields = kindOf(root.entity)?.fields ?? [];
  return fields.flatMap(({ field, refers }) => {
    const id = root.fields[field];
    if (refers === undefined || typeof id !== "string") return [];
    return [{ word: refers, record: store.record(refers, id) }];
  });
}

/** The merchant made here that it names (`localNumber`), and the campaign that it is put into by a link. */
function offerReferences(root: SyncRecord, store: StoreReader, { links }: Capabilities): readonly Needed[] {
  const { merchantOwner, campaign } = root.fields;
  const needed: Needed[] = [];
  if (typeof merchantOwner === "number" && merchantOwner < 0)
    needed.push({ word: "merchant", record: byField(store, "merchant", "localNumber", merchantOwner) });
  if (links && typeof campaign === "string" && campaign !== root.base?.campaign)
    needed.push({ word: "campaign", record: campaignNamed(store, campaign) });
  return needed;
}

/** The campaign of this name; of several the one that the server has had longest. */
export function campaignNamed(store: StoreReader, name: string): SyncRecord | null {
  const named = store
    .ofKind("campaign")
    .filter(({ deleted, fields }) => !deleted && fields.campaignName === name);
  const onServer = named.filter(({ serverId }) => serverId !== null);
  return onServer.toSorted((a, b) => (a.serverId ?? 0) - (b.serverId ?? 0))[0] ?? named[0] ?? null;
}

const byField = (store: StoreReader, entity: Entity, field: string, value: number): SyncRecord | null =>
  store.ofKind(entity).find(record => record.fields[field] === value) ?? null;

/** It is there, or it is ready to be made there and nothing holds it. */
function willBeThere(record: SyncRecord | null, holding: Holding): boolean {
  if (record === null) return false;
  if (record.serverId !== null) return true;
  return (
    record.stage === "ready" &&
    !record.deleted &&
    holdsKind(holding.capabilities, record.entity) &&
    (kindOf(record.entity)?.isComplete(record.fields) ?? true) &&
    holdOf(record, holding) === null &&
    waitsFor(record, holding) === null
  );
}
