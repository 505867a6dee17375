import { z } from "zod";
import { type RunLine, type RunReport, runLineSchema } from "#shared/ipc/sync-views.ts";
import type { LocalStore } from "../store/index.ts";

/** What the last runs of this workspace came to, the newest first: also those of the command line, and of other days. */
export interface RunLog {
  lines(): RunLine[];
  /** `read`: it only looked. */
  add(report: RunReport, what: RunLine["what"]): void;
}

export function createRunLog({ settings }: Pick<LocalStore, "settings">): RunLog {
  const lines = () => readLines(settings.meta(key));
  return {
    lines,
    add(report, what) {
      settings.setMeta(key, JSON.stringify([lineOf(report, what), ...lines()].slice(0, mostRuns)));
    },
  };
}

const key = "run_log";
const mostRuns = 50;

const lineOf = (report: RunReport, what: RunLine["what"]): RunLine => ({
  at: report.finishedAt,
  what,
  pulled: report.pulled,
  created: report.created,
  updated: report.updated,
  deleted: report.deleted,
  conflicts: report.conflicts,
  rejected: report.rejected.length,
  unsettled: report.unsettled,
  requests: report.requests,
  stopped: report.stopped?.kind ?? null,
});

/** A line that a newer studio wrote otherwise is no run here; the others are. */
function readLines(stored: string | null): RunLine[] {
  return z
    .array(z.unknown())
    .parse(JSON.parse(stored ?? "[]"))
    .flatMap(line => {
      const read = runLineSchema.safeParse(line);
      return read.success ? [read.data] : [];
    });
}
