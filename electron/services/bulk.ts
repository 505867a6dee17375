import { fail, ok, type Result } from "#shared/domain/result.ts";
import type { RuleContext } from "#shared/domain/rules.ts";
import type { BulkAct, BulkResult } from "#shared/ipc/bulk-views.ts";
import type { LocalStore } from "../store/index.ts";
import { createOfferActs, type OfferActs, type OfferFailure } from "./offers.ts";
import { storing } from "./storing.ts";

type Answer<T> = Result<T, OfferFailure>;

/** One act on many offers, in one durable transaction: all of it or none of it. */
export interface BulkService {
  /**
   * If any offer refuses the act nothing is changed, and the answer lists them: the person goes on without them, or
   * not at all. `onEach` is told how many are done; what it throws leaves nothing behind and goes on.
   */
  run(ids: readonly string[], act: BulkAct, onEach?: (done: number) => void): Answer<BulkResult>;
}

export function createBulkService(options: {
  readonly store: LocalStore;
  readonly context: () => RuleContext;
  /** Told once, of everything that changed. */
  readonly onChange: (offers: readonly string[]) => void;
}): BulkService {
  const { store, onChange } = options;
  return {
    run: (ids, act, onEach) =>
      storing(() => {
        const changed: string[] = [];
        // The rules of one offer are the rules of many; days and defaults are read once.
        const now = options.context();
        const acts = createOfferActs<null>(
          { store, context: () => now, onChange: id => changed.push(id) },
          { unchanged: () => ok(null), changed: () => ok(null) },
        );
        const refused: BulkResult["refused"] = [];
        let count = 0;
        undoneIf(
          () => refused.length > 0,
          work => store.asOneAct("bulk", work),
          () => {
            for (const id of new Set(ids)) {
              const done = actOn(store, acts, id, act);
              if (!done.ok) refused.push({ id, title: titleOf(store, id), message: done.error.message });
              count += 1;
              onEach?.(count);
            }
          },
        );
        if (refused.length > 0) return ok({ changed: [], refused });
        if (changed.length > 0) onChange(changed);
        return ok({ changed, refused });
      }),
  };
}

function actOn(store: LocalStore, acts: OfferActs<null>, id: string, act: BulkAct): Answer<null> {
  switch (act.kind) {
    case "stage":
      return acts.setStage(id, act.stage);
    case "tag":
      return retag(store, acts, id, act);
    case "duplicate":
      return acts.duplicate(id, act.options);
    case "delete":
      return acts.delete(id, "window");
    case "restore":
      return acts.restore(id);
  }
}

/** A tag says where an offer belongs, not what it is: like an edit from the command line it keeps the stage. */
function retag(
  store: LocalStore,
  acts: OfferActs<null>,
  id: string,
  { add, remove }: Extract<BulkAct, { kind: "tag" }>,
): Answer<null> {
  const present = store.offers.get(id);
  if (present === null) return fail("not_found", `There is no offer ${id} in this workspace.`);
  const kept = present.fields.tags.filter(tag => !remove.includes(tag));
  return acts.save(id, { tags: [...new Set([...kept, ...add])] }, "command_line");
}

const titleOf = (store: LocalStore, id: string): string | null =>
  store.offers.get(id)?.fields.offerTitle ?? null;

/** Does the work in a transaction that leaves nothing behind if, at its end, it is to be undone. */
function undoneIf(
  isToBeUndone: () => boolean,
  atomically: (work: () => void) => void,
  work: () => void,
): void {
  const undone = new Error("Undone.");
  try {
    atomically(() => {
      work();
      if (isToBeUndone()) throw undone;
    });
  } catch (error) {
    if (error !== undone) throw error;
  }
}
