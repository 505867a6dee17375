import { ok, type Result } from "#shared/domain/result.ts";
import type { RuleContext } from "#shared/domain/rules.ts";
import type { BulkAct, BulkResult } from "#shared/ipc/bulk-views.ts";
import type { OfferDetail } from "#shared/ipc/views.ts";
import type { LocalStore } from "../store/index.ts";
import { createOfferService, type OfferFailure, type OfferService } from "./offers.ts";
import { storing } from "./storing.ts";

type Answer<T> = Result<T, OfferFailure>;

/** One act on many offers, in one durable transaction: all of it or none of it. */
export interface BulkService {
  /**
   * If any offer refuses the act nothing is changed, and the answer lists them: the person goes on without them, or
   * not at all.
   */
  run(ids: readonly string[], act: BulkAct): Answer<BulkResult>;
}

export function createBulkService(options: {
  readonly store: LocalStore;
  readonly context: () => RuleContext;
  /** Told once, of everything that changed. */
  readonly onChange: (offers: readonly string[]) => void;
}): BulkService {
  const { store, onChange } = options;
  return {
    run: (ids, act) =>
      storing(() => {
        const changed: string[] = [];
        // The rules of one offer are the rules of many; days and defaults are read once.
        const now = options.context();
        const offers = createOfferService({ store, context: () => now, onChange: id => changed.push(id) });
        const refused: BulkResult["refused"] = [];
        undoneIf(
          () => refused.length > 0,
          work => store.asOneAct("bulk", work),
          () => {
            for (const id of new Set(ids)) {
              const done = actOn(offers, id, act);
              if (!done.ok) refused.push({ id, title: titleOf(offers, id), message: done.error.message });
            }
          },
        );
        if (refused.length > 0) return ok({ changed: [], refused });
        if (changed.length > 0) onChange(changed);
        return ok({ changed, refused });
      }),
  };
}

function actOn(offers: OfferService, id: string, act: BulkAct): Answer<OfferDetail> {
  switch (act.kind) {
    case "stage":
      return offers.setStage(id, act.stage);
    case "tag":
      return retag(offers, id, act);
    case "duplicate":
      return offers.duplicate(id, act.options);
    case "delete":
      return offers.delete(id, "window");
    case "restore":
      return offers.restore(id);
  }
}

/** A tag says where an offer belongs, not what it is: like an edit from the command line it keeps the stage. */
function retag(offers: OfferService, id: string, { add, remove }: Extract<BulkAct, { kind: "tag" }>) {
  const present = offers.get(id);
  if (!present.ok) return present;
  const kept = present.value.offer.tags.filter(tag => !remove.includes(tag));
  return offers.save(id, { tags: [...new Set([...kept, ...add])] }, "command_line");
}

function titleOf(offers: OfferService, id: string): string | null {
  const offer = offers.get(id);
  return offer.ok ? offer.value.offer.offerTitle : null;
}

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
