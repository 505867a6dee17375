import { ok } from "#shared/domain/result.ts";
import type { Operation, Plan, RunReport } from "#shared/ipc/views.ts";
import type { Studio } from "../studio.ts";
import { readArguments } from "./command-arguments.ts";
import { type ExitCode, exitCodeOf, type Outcome, usage } from "./outcome.ts";

/** `sync …` (CONTRACT.md "The command line"). */
export function runSync(
  verb: string,
  args: readonly string[],
  { studio }: { readonly studio: Studio },
): Outcome | Promise<Outcome> {
  if (verb !== "plan" && verb !== "apply")
    return usage(`sync has no ${verb || "empty verb"}. It has plan and apply.`);
  const read = readArguments(args);
  if (!read.ok) return read;
  if (read.value.positionals.length > 0) return usage(`sync ${verb} takes no names.`);
  return verb === "plan" ? plan(studio) : apply(studio);
}

async function plan(studio: Studio): Promise<Outcome> {
  const connected = studio.connection.current().api !== null;
  const planned = await studio.sync.plan({ fresh: connected });
  if (!planned.ok) return planned;
  const { protection } = studio;
  return ok({
    value: { ...planned.value, protection },
    text: planText(planned.value),
    exit: planned.value.conflicts > 0 ? 3 : 0,
    notes: connected
      ? []
      : ["No API is connected, so this plan comes from this computer alone. Name one by --api URL."],
  });
}

async function apply(studio: Studio): Promise<Outcome> {
  if (studio.connection.current().api === null)
    return usage("No API is connected. Name one by --api URL or KIGO_API_URL.");
  const run = await studio.sync.apply();
  if (!run.ok) return run;
  const report = run.value;
  return ok({
    value: report.stopped === null ? report : { ...report, error: report.stopped },
    text: reportText(report),
    exit: exitOf(report),
    notes: [
      ...report.rejected.map(({ title, status, message }) => `${title} was refused (${status}): ${message}`),
      ...(report.unsettled > 0
        ? [`${report.unsettled} writes are unanswered; the next run settles them.`]
        : []),
      ...(report.stopped === null ? [] : [report.stopped.message]),
    ],
  });
}

/** The first that fits, in CONTRACT.md's order; unsettled writes give 1. */
function exitOf({ stopped, rejected, unsettled, conflicts }: RunReport): ExitCode {
  if (stopped !== null) return exitCodeOf(stopped.kind);
  if (rejected.length > 0 || unsettled > 0) return 1;
  return conflicts > 0 ? 3 : 0;
}

function planText({ operations, localOnly, conflicts, heldBack }: Plan): string {
  return [
    operations.length === 0 ? "Nothing to send." : operations.map(operationText).join("\n"),
    ...heldBack.map(({ title, detail }) => `held back: ${title}: ${detail}`),
    ...localOnly.map(({ title, fields }) => `stays here: ${title}: ${fields.join(", ")}`),
    ...(conflicts > 0 ? [`${conflicts} conflicts are open.`] : []),
  ].join("\n");
}

function operationText({ op, entity, title, changes }: Operation): string {
  const details = Object.entries(changes).map(
    ([field, { from, to }]) => `\n  ${field}: ${JSON.stringify(from)} → ${JSON.stringify(to)}`,
  );
  return `${op} ${entity} ${title}${details.join("")}`;
}

function reportText({ pulled, created, updated, deleted, conflicts, rejected, requests }: RunReport): string {
  return `${pulled} pulled, ${created} created, ${updated} updated, ${deleted} deleted, ${rejected.length} refused, ${conflicts} conflicts, ${requests} requests.`;
}
