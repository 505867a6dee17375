import { type Failure, fail, ok, type Result } from "#shared/domain/result.ts";
import type { LeftOut, OpenedPlan } from "#shared/ipc/sync-views.ts";
import { readSavedPlan, type SavedPlan } from "#sync/index.ts";
import type { LocalStore } from "../store/index.ts";
import { recordTitle } from "./record-title.ts";
import { plain, recordOf } from "./sync-views.ts";

type PlanFailure = Failure<"unreadable" | "bound_elsewhere" | "other_workspace">;

/**
 * A saved plan out of what a file holds, if it is one for this workspace and this API: `unreadable`, `bound_elsewhere`
 * and `other_workspace` say in words why not. `api`: the address that would be synced with, `null` if none.
 */
export function acceptPlan(
  value: unknown,
  { store, api }: { readonly store: LocalStore; readonly api: string | null },
): Result<SavedPlan, PlanFailure> {
  const plan = readSavedPlan(value);
  if (plan === null) {
    return fail(
      "unreadable",
      "This is no saved plan. A plan is saved by sync plan --out FILE. Nothing was sent.",
    );
  }
  if (plan.api !== null && api !== null && plan.api !== api) {
    return fail(
      "bound_elsewhere",
      `This plan was made for ${plan.api}, and this workspace syncs with ${api}. Nothing was sent.`,
    );
  }
  if (plan.operations.length > 0 && !plan.operations.some(each => isKnown(each, store))) {
    return fail(
      "other_workspace",
      "This plan was made in another workspace: none of its records is known here. Nothing was sent.",
    );
  }
  return ok(plan);
}

/** What is in a saved plan, for who is about to apply it. */
export function openedPlanView(plan: SavedPlan, { sync }: LocalStore): OpenedPlan {
  return {
    plan: plain(JSON.parse(JSON.stringify(plan))),
    madeAt: plan.madeAt,
    operations: plan.operations.map(({ op, entity, id, part }) => ({
      op,
      entity,
      id,
      part,
      title: recordTitle(recordOf({ entity, id, part }, sync), sync),
    })),
  };
}

/** The plan without what is planned of these records' parts. */
export function without(plan: SavedPlan, leaveOut: LeftOut): SavedPlan {
  const names = new Set(leaveOut.map(nameOf));
  return { ...plan, operations: plan.operations.filter(operation => !names.has(nameOf(operation))) };
}

const nameOf = ({ entity, id, part }: LeftOut[number]): string => `${entity} ${id} ${part}`;

/** It is here, or the history knows that it was. */
function isKnown(operation: SavedPlan["operations"][number], { sync, history }: LocalStore): boolean {
  return recordOf(operation, sync) !== null || history.of(operation.id).length > 0;
}
