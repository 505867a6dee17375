import { type Failure, fail, ok, type Result } from "#shared/domain/result.ts";
import type { ConflictRecord, Decided, Decision } from "#shared/ipc/conflict-views.ts";
import {
  type Conflict,
  type Json,
  type Random,
  resolveConflict,
  type Store,
  undoResolution,
} from "#sync/index.ts";
import type { LocalStore } from "../store/index.ts";
import { type ConflictLine, conflictLines, gathered } from "./conflict-views.ts";
import { decidedViews, type KeptResolution, readResolution, resolutionToKeep } from "./decided.ts";
import { findRecord } from "./record-title.ts";

export type { ConflictLine } from "./conflict-views.ts";

export interface ConflictService {
  /** Gathered by record, as the window shows them. */
  records(): ConflictRecord[];
  /** One by one, as the command line lists them. */
  lines(): ConflictLine[];
  /** What was decided here, newest first; what was decided at once is one. */
  decided(): Decided[];
  /** Decides several conflicts of one record: all or none. Sends nothing. */
  resolve(decisions: readonly Wanted[]): Result<null, Failure<"not_found" | "invalid">>;
  /**
   * Takes decisions back, by their ids or by those of their conflicts: all or none. `too_late` once something of them
   * was sent.
   */
  undo(ids: readonly string[]): Result<null, Failure<"not_found" | "too_late">>;
}

interface Wanted {
  /** Of the conflict. */
  readonly id: string;
  readonly decision: Decision;
}

/** Open conflicts with mine as it reads now, their resolution, and its history. */
export function createConflictService(options: {
  readonly store: LocalStore;
  readonly random: Random;
  /** Brings a typed value into the field's normal form, or says in a sentence why it cannot be one. */
  readonly normalise: (conflict: Conflict, value: Json) => Result<Json, Failure>;
  readonly onChange: (root: string) => void;
}): ConflictService {
  const { store, random, normalise, onChange } = options;
  const { sync, resolutions } = store;

  const decide = (joined: Store, { id, decision }: Wanted, batch: string): Result<string, ResolveFailure> => {
    const conflict = sync.conflicts().find(each => each.id === id);
    if (!conflict) return fail("not_found", `There is no open conflict ${id}.`);
    const normal = "take" in decision ? ok(null) : normalise(conflict, decision.value);
    if (!normal.ok) return fail("invalid", normal.error.message);
    const wanted = "take" in decision ? decision : { value: normal.value };
    const root = findRecord(sync, conflict.recordId);
    const resolved = resolveConflict(joined, random, id, wanted);
    if (!resolved.ok) return resolved;
    resolutions.record(resolutionToKeep(conflict, wanted, resolved.value, batch));
    return ok(root?.parentId ?? conflict.recordId);
  };

  const takeBack = (joined: Store, id: string): Result<string, UndoFailure> => {
    const kept = findKept(store, id);
    if (kept === null) return fail("not_found", `There is no decision ${id} that could be taken back.`);
    const undone = undoResolution(joined, kept.resolution);
    if (!undone.ok) return undone;
    resolutions.markUndone(kept.id);
    return ok(kept.root);
  };

  return {
    lines: () => conflictLines(store),
    records: () => gathered(conflictLines(store), sync),
    decided: () => decidedViews(resolutions.list(), sync),
    resolve(decisions) {
      const batch = decisions[0]?.id ?? "";
      const done = together(store, decisions, (joined, wanted) => decide(joined, wanted, batch));
      if (done.ok) for (const root of new Set(done.value)) onChange(root);
      return done.ok ? ok(null) : done;
    },
    undo(ids) {
      const done = together(store, ids, takeBack);
      if (done.ok) for (const root of new Set(done.value)) onChange(root);
      return done.ok ? ok(null) : done;
    },
  };
}

type ResolveFailure = Failure<"not_found" | "invalid">;
type UndoFailure = Failure<"not_found" | "too_late">;

/** Every step in one transaction, which `joined` stands for; the first failure takes back those before it. */
function together<I, T, E>(
  store: LocalStore,
  items: readonly I[],
  step: (joined: Store, item: I) => Result<T, E>,
): Result<T[], E> {
  let failure: { readonly ok: false; readonly error: E } | null = null;
  try {
    return store.sync.transaction(write => {
      const joined: Store = { ...store.sync, transaction: work => work(write) };
      const values: T[] = [];
      for (const item of items) {
        const result = step(joined, item);
        if (!result.ok) {
          failure = result;
          throw new TakenBack();
        }
        values.push(result.value);
      }
      return ok(values);
    });
  } catch (error) {
    if (error instanceof TakenBack && failure !== null) return failure;
    throw error;
  }
}

/** Ends a transaction without a trace; never leaves this file. */
class TakenBack extends Error {}

/** A decision that still stands, by its id or by its conflict's. */
function findKept({ resolutions }: LocalStore, id: string): KeptResolution | null {
  const standing = resolutions.list().filter(({ undoneAt }) => undoneAt === null);
  const found = standing.find(each => each.id === id) ?? standing.find(({ conflict }) => conflict.id === id);
  return found === undefined ? null : readResolution(found);
}
