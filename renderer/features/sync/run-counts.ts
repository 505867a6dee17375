import {
  type Icon,
  IconArrowsSplit2,
  IconCheck,
  IconCircleX,
  IconDownload,
  IconPencil,
  IconPlus,
  IconQuestionMark,
  IconTrash,
} from "@tabler/icons-react";
import type { RunReport } from "#shared/ipc/sync-views.ts";
import { formatCount } from "../../ui/format.ts";

export interface RunCount {
  readonly kind:
    | "created"
    | "updated"
    | "deleted"
    | "pulled"
    | "conflicts"
    | "rejected"
    | "unsettled"
    | "nothing";
  readonly words: string;
  readonly icon: Icon;
}

/** What a run did, in words; only what happened is mentioned. */
export function runCounts(run: RunReport): readonly RunCount[] {
  const counts = all.flatMap(({ kind, icon, one, many }): RunCount[] => {
    const count = kind === "rejected" ? run.rejected.length : run[kind];
    return count === 0 ? [] : [{ kind, icon, words: `${formatCount(count)} ${count === 1 ? one : many}` }];
  });
  if (counts.length > 0 || run.stopped) return counts;
  return [{ kind: "nothing", icon: IconCheck, words: "Nothing to do on either side" }];
}

/** True for a run that stopped at a mass deletion, until the person said to keep everything. */
export function isToDecide(run: RunReport | null, keptAfter: string | null): run is RunReport {
  return run?.stopped?.kind === "mass_deletion" && run.startedAt !== keptAfter;
}

const all = [
  { kind: "created", icon: IconPlus, one: "created", many: "created" },
  { kind: "updated", icon: IconPencil, one: "changed", many: "changed" },
  { kind: "deleted", icon: IconTrash, one: "deleted", many: "deleted" },
  { kind: "pulled", icon: IconDownload, one: "taken from the server", many: "taken from the server" },
  { kind: "conflicts", icon: IconArrowsSplit2, one: "conflict", many: "conflicts" },
  { kind: "rejected", icon: IconCircleX, one: "rejected", many: "rejected" },
  { kind: "unsettled", icon: IconQuestionMark, one: "without an answer", many: "without an answer" },
] as const;
