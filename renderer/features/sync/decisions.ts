import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import type { ConflictRecord } from "#shared/ipc/views.ts";
import { conflictCache, offerCache } from "../../app/queries.ts";
import { studio } from "../../app/studio.ts";

export type Side = "mine" | "theirs";

/** A side for each conflict that has one, by the conflict's id. */
export type Decisions = Readonly<Record<string, Side>>;

/** A record whose conflicts were all decided in this window. */
export interface Resolved {
  readonly record: Pick<ConflictRecord, "recordId" | "offer" | "title">;
  /** e.g. `Took mine`. */
  readonly words: string;
}

interface DecisionState {
  /** Chosen and not yet written: kept while the person looks elsewhere. */
  readonly decisions: Decisions;
  readonly resolved: readonly Resolved[];
  readonly busy: boolean;
  readonly failure: string | null;
}

const decisionStore = createStore<DecisionState>()(() => ({
  decisions: {},
  resolved: [],
  busy: false,
  failure: null,
}));

export const useDecisions = (): DecisionState => useStore(decisionStore);

export function decide(conflictIds: readonly string[], side: Side): void {
  const chosen = Object.fromEntries(conflictIds.map(id => [id, side]));
  decisionStore.setState(({ decisions }) => ({ decisions: { ...decisions, ...chosen }, failure: null }));
}

/** How many of a record's fields have a side. */
export function decidedCount({ fields }: ConflictRecord, decisions: Decisions): number {
  return fields.filter(field => decisions[field.id] !== undefined).length;
}

/** Writes a record's decisions; true once none of its conflicts is open. Stops at the first that is refused. */
export async function resolve(record: ConflictRecord): Promise<boolean> {
  const { decisions, busy } = decisionStore.getState();
  if (busy || decidedCount(record, decisions) < record.fields.length) return false;
  decisionStore.setState({ busy: true, failure: null });
  for (const { id } of record.fields) {
    const take = decisions[id];
    const answer = take ? await studio.invoke("conflicts:resolve", { id, take }) : null;
    if (answer && !answer.ok) {
      decisionStore.setState({ busy: false, failure: answer.error.message });
      conflictCache.refresh();
      return false;
    }
    if (answer?.ok) conflictCache.put("only", answer.value);
  }
  const { recordId, offer, title } = record;
  const done = { record: { recordId, offer, title }, words: tookWords(record, decisions) };
  decisionStore.setState(({ resolved }) => ({
    busy: false,
    resolved: [done, ...resolved.filter(each => each.record.recordId !== recordId)],
  }));
  offerCache.refresh(id => id === offer);
  return true;
}

/** `Took mine`, `Took theirs`, or how many of each. */
export function tookWords({ fields }: ConflictRecord, decisions: Decisions): string {
  const mine = fields.filter(field => decisions[field.id] === "mine").length;
  if (mine === fields.length) return "Took mine";
  return mine === 0 ? "Took theirs" : `Took ${mine} of mine, ${fields.length - mine} of theirs`;
}
