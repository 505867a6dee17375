import { useEffect, useState } from "react";
import type { DuplicateOptions } from "#shared/domain/duplicate.ts";
import type { BulkAct, BulkResult } from "#shared/ipc/bulk-views.ts";
import { askDuplicate } from "../../app/duplicating.ts";
import { type StudioFailure, studio } from "../../app/studio.ts";
import { formatCount } from "../../ui/format.ts";
import { toast } from "../../ui/toast.ts";

export interface Bulk {
  readonly busy: boolean;
  readonly failure: StudioFailure | null;
  /** The act that some offers refused. */
  readonly refusal: { readonly act: BulkAct; readonly refused: BulkResult["refused"] } | null;
  /** What was done last, and the way back. */
  readonly done: { readonly words: string; readonly undo: (() => void) | null } | null;
  run(ids: readonly string[], act: BulkAct | undefined): Promise<void>;
}

/** Acts on many offers; what was done is said in the bar, or in a toast where the bar goes with the offers. */
export function useBulk(isChoosing: boolean, onGone: () => void): Bulk {
  const [state, setState] = useState<Omit<Bulk, "run">>(idle);
  useEffect(() => {
    if (!isChoosing) setState(idle);
  }, [isChoosing]);
  return {
    ...state,
    async run(ids, act) {
      if (state.busy || act === undefined) return;
      if (act.kind === "duplicate" && act.options === undefined) {
        const copy = (options: DuplicateOptions) => this.run(ids, { ...act, options });
        askDuplicate({ count: ids.length, dates: null, run: options => copy(options).then(() => null) });
        return;
      }
      setState({ ...idle, busy: true });
      const answer = await studio.invoke("offers:bulk", { ids: [...ids], act });
      if (!answer.ok) return setState({ ...idle, failure: answer.error });
      const { changed, refused } = answer.value;
      if (refused.length > 0) return setState({ ...idle, refusal: { act, refused } });
      const words = doneWords(act, changed.length);
      const undo = undoOf(act, changed);
      const takeBack = () => {
        setState(idle);
        undo?.();
      };
      if (act.kind !== "delete") {
        return setState({ ...idle, done: { words, undo: undo ? takeBack : null } });
      }
      setState(idle);
      toast(words, undo);
      onGone();
    },
  };
}

const idle = { busy: false, failure: null, refusal: null, done: null } as const;

/** What was done to how many, as the toast says it. */
function doneWords(act: BulkAct, count: number): string {
  const offers = `${formatCount(count)} ${count === 1 ? "offer" : "offers"}`;
  if (count === 0) return "Nothing had to be changed";
  if (act.kind === "stage") return `Moved ${offers} to ${act.stage === "ready" ? "Ready" : "Draft"}`;
  if (act.kind === "tag") {
    const [added] = act.add;
    return added === undefined
      ? `Took “${act.remove[0] ?? ""}” off ${offers}`
      : `Tagged ${offers} “${added}”`;
  }
  return `${{ duplicate: "Duplicated", delete: "Deleted", restore: "Restored" }[act.kind]} ${offers}`;
}

/** The act that takes another back; a tag has none, since some may have had it before. */
function undoOf(act: BulkAct, changed: readonly string[]): (() => void) | undefined {
  const back = actBack(act);
  if (back === null || changed.length === 0) return;
  return () => void studio.invoke("offers:bulk", { ids: [...changed], act: back });
}

function actBack(act: BulkAct): BulkAct | null {
  switch (act.kind) {
    case "stage":
      return { kind: "stage", stage: act.stage === "ready" ? "draft" : "ready" };
    case "duplicate":
    case "restore":
      return { kind: "delete" };
    case "delete":
      return { kind: "restore" };
    case "tag":
      return null;
  }
}
