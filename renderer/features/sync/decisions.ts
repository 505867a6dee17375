import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import type { ConflictRecord, Decided, Decision } from "#shared/ipc/conflict-views.ts";
import { conflictCache, decidedCache, offerCache, planCache } from "../../app/queries.ts";
import { studio } from "../../app/studio.ts";
import { toast } from "../../ui/toast.ts";

export type Side = "mine" | "theirs";

/** What is decided for each conflict that has it, by the conflict's id. */
export type Decisions = Readonly<Record<string, Decision>>;

interface DecisionState {
  /** Chosen and not yet written: kept while the person looks elsewhere. */
  readonly decisions: Decisions;
  /** Records whose conflicts were all decided in this window. */
  readonly doneHere: number;
  readonly busy: boolean;
  readonly failure: string | null;
  /** Why a decision could not be taken back. */
  readonly undoFailure: string | null;
}

const decisionStore = createStore<DecisionState>()(() => ({
  decisions: {},
  doneHere: 0,
  busy: false,
  failure: null,
  undoFailure: null,
}));

export const useDecisions = (): DecisionState => useStore(decisionStore);

/** The same decision for all of these conflicts. */
export function decide(conflictIds: readonly string[], decision: Decision): void {
  const chosen = Object.fromEntries(conflictIds.map(id => [id, decision]));
  decisionStore.setState(({ decisions }) => ({ decisions: { ...decisions, ...chosen }, failure: null }));
}

export const take = (conflictIds: readonly string[], side: Side | "copy"): void =>
  decide(conflictIds, { take: side });

/** The side that a decision takes; `null` for a value, or where nothing is decided yet. */
export const sideOf = (decision: Decision | undefined): Side | "copy" | null =>
  decision && "take" in decision ? decision.take : null;

/** How many of a record's conflicts are decided. */
export function decidedCount({ fields }: ConflictRecord, decisions: Decisions): number {
  return fields.filter(field => decisions[field.id] !== undefined).length;
}

/** Writes a record's decisions down, all or none; true once none of its conflicts is open. */
export async function resolve(record: ConflictRecord): Promise<boolean> {
  const { decisions, busy } = decisionStore.getState();
  const wanted = record.fields.flatMap(({ id }) => {
    const decision = decisions[id];
    return decision ? [{ id, decision }] : [];
  });
  if (busy || wanted.length < record.fields.length) return false;
  decisionStore.setState({ busy: true, failure: null });
  const answer = await studio.invoke("conflicts:resolve", wanted);
  if (!answer.ok) {
    decisionStore.setState({ busy: false, failure: answer.error.message });
    conflictCache.refresh();
    return false;
  }
  conflictCache.put("only", answer.value);
  decisionStore.setState(({ doneHere }) => ({ busy: false, doneHere: doneHere + 1 }));
  refreshAround(record.root);
  await announceLast(record.title);
  return true;
}

/** Takes decisions back: their conflicts are open again, as they were. */
export async function undo(decided: Pick<Decided, "ids" | "root">): Promise<boolean> {
  decisionStore.setState({ undoFailure: null });
  const answer = await studio.invoke("conflicts:undo", decided.ids);
  if (answer.ok) conflictCache.put("only", answer.value);
  else decisionStore.setState({ undoFailure: answer.error.message });
  refreshAround(decided.root);
  decidedCache.refresh();
  return answer.ok;
}

/** What was just written down, with the way back. */
async function announceLast(title: string): Promise<void> {
  const answer = await studio.invoke("conflicts:decided");
  if (!answer.ok) return;
  decidedCache.put("only", answer.value);
  const [latest] = answer.value;
  if (!latest) return;
  toast(`${title}: ${latest.words}`, latest.undoable ? () => void undo(latest) : undefined);
}

function refreshAround(root: string): void {
  offerCache.refresh(id => id === root);
  planCache.refresh();
}
