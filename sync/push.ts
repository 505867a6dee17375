import { judgingOnce } from "./held-back.ts";
import { listOfKind } from "./kind.ts";
import { isComplete, kindOf } from "./kinds.ts";
import { type Operation, rankOf } from "./operation.ts";
import { inParallel } from "./pacer.ts";
import { type Needed, neededNow, type Planning, plannedOperations } from "./plan.ts";
import { pullKind } from "./pull.ts";
import { pushLink } from "./push-link.ts";
import { pushOffer } from "./push-offer.ts";
import { asShown, chosenOf } from "./push-only.ts";
import { pushRecord } from "./push-record.ts";
import { pushOwnTexts, pushTranslation } from "./push-texts.ts";
import type { SyncRecord } from "./record.ts";
import type { Run } from "./run.ts";

/**
 * Sends what the plan says, in dependency order (SYNC.md P1, DESIGN.md invariant 5): operations of one rank at once,
 * as many as the pace allows. Each record is looked at again right before its write, so an edit, a draw-back to
 * draft or a conflict made meanwhile counts.
 */
export async function push(run: Run): Promise<void> {
  let planning = judgingOnce(run.planning);
  const planned = chosenOf(
    run,
    plannedOperations(planning).filter(({ why }) => why !== "unsettled"),
  );
  let done = 0;
  run.progress("push", done, planned.length);
  for (const group of groupsOf(planned)) {
    if (await prepare(run, group)) planning = judgingOnce(run.planning);
    await inParallel(abreast(run, group), group, async operation => {
      run.session.checkCancelled();
      run.progress("push", done, planned.length, operation.root);
      const wanted = stillWanted(run, operation, planning);
      if (wanted) await send(run, wanted.operation, wanted.record);
      done += 1;
    });
  }
  run.progress("push", done, planned.length);
}

/**
 * More offers than requests: while some are sent, others wait for the disk, and one flush of it serves many. Other
 * kinds go by a list that they share: of those that are begun late, each has the newest reading of it (SYNC.md U3).
 */
const offersPerPlace = 4;

const abreast = ({ pacer }: Run, [first]: readonly Operation[]) => ({
  get width() {
    return first?.entity === "offer" ? pacer.width * offersPerPlace : pacer.width;
  },
});

/** Operations of one rank, in the order in which they are to be sent. */
function groupsOf(operations: readonly Operation[]): readonly (readonly Operation[])[] {
  const groups = new Map<number, Operation[]>();
  for (const operation of operations) {
    const group = groups.get(rankOf(operation)) ?? [];
    group.push(operation);
    groups.set(rankOf(operation), group);
  }
  return [...groups].toSorted(([a], [b]) => a - b).map(([, group]) => group);
}

/**
 * One reading of the kind's list serves all its writes, and is the reading before each (SYNC.md U3, U6). Answers
 * whether there was one.
 */
async function prepare(run: Run, [first]: readonly Operation[]): Promise<boolean> {
  const kind = first && kindOf(first.entity);
  if (!kind || run.capabilities.feed || first.op === "delete" || kind.listPath.includes("{parent}"))
    return false;
  run.lists.delete(`${kind.listPath} again`);
  run.lists.set(listOfKind(kind, null), await pullKind(run, kind.entity));
  return true;
}

function stillWanted(run: Run, planned: Operation, planning: Planning): Needed | null {
  if (run.refused.has(planned.id)) return null;
  const now = neededNow(planned, planning);
  const operation = now && asShown(run, planned, now.operation);
  // What belongs to a record that was refused has nowhere to go; going live waits for the code.
  if (!operation || isHeldByFamily(run, operation, now.record)) return null;
  return { operation, record: now.record };
}

/** A record that fails holds back only those that need it (DESIGN.md, sync invariant 5). */
function isHeldByFamily(run: Run, { why, part, root, op }: Operation, record: SyncRecord): boolean {
  const { store } = run.ports;
  if (why === "activate") return store.children(root).some(part => isUnfinished(run, part));
  if (op === "delete") return false;
  if (part !== "record") return record.serverId === null;
  if (record.parentId === null) return false;
  return (
    (store.record(record.entity === "location" ? "merchant" : "offer", record.parentId)?.serverId ?? null) ===
    null
  );
}

/** A code or control that isn't there yet, or of which nobody knows (SYNC.md U3). */
function isUnfinished({ refused, ports: { store } }: Run, part: SyncRecord): boolean {
  if (part.entity === "descriptive" || part.deleted || !isComplete(part)) return false;
  return part.serverId === null || refused.has(part.id) || store.hasIntent(part.id);
}

function send(run: Run, operation: Operation, record: SyncRecord): Promise<void> {
  if (operation.part === "campaign") return pushLink(run, operation, record);
  if (operation.part === "texts") return pushOwnTexts(run, operation, record);
  if (record.entity === "descriptive") return pushTranslation(run, operation, record);
  if (record.entity === "offer") return pushOffer(run, operation, record);
  return pushRecord(run, operation, record);
}
