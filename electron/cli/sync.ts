import { type Failure, fail, ok, type Result } from "#shared/domain/result.ts";
import type { RunReport } from "#shared/ipc/sync-views.ts";
import { readPlanFile, writePlanFile } from "../services/plan-file.ts";
import type { Studio } from "../studio.ts";
import { readArguments } from "./command-arguments.ts";
import { type ExitCode, exitCodeOf, type Outcome, usage } from "./outcome.ts";
import { planText, reportText, serverText } from "./sync-text.ts";

interface Surroundings {
  readonly studio: Studio;
  /** A path as the caller means it. */
  readonly resolve: (file: string) => string;
}

/** `sync …` (CONTRACT.md "The command line"). */
export function runSync(
  verb: string,
  args: readonly string[],
  surroundings: Surroundings,
): Outcome | Promise<Outcome> {
  const names = verbs.get(verb);
  if (names === undefined)
    return usage(`sync has no ${verb || "empty verb"}. It has plan, apply and server.`);
  const read = readArguments(args, names);
  if (!read.ok) return read;
  const { positionals, options } = read.value;
  if (positionals.length > 0) return usage(`sync ${verb} takes no names.`);
  if (verb === "plan") return plan(surroundings, options.get("out"));
  if (verb === "apply") return apply(surroundings, options);
  const { server } = surroundings.studio;
  return ok({ value: server(), text: serverText(server()) });
}

const verbs: ReadonlyMap<string, readonly string[]> = new Map([
  ["plan", ["out"]],
  ["apply", ["plan", "accept-deletions"]],
  ["server", []],
]);

async function plan({ studio, resolve }: Surroundings, out: string | undefined): Promise<Outcome> {
  const connected = studio.connection.current().api !== null;
  const planned = await studio.sync.plan({ fresh: connected });
  if (!planned.ok) return massDeletionHint(planned);
  const notes = connected
    ? []
    : ["No API is connected, so this plan comes from this computer alone. Name one by --api URL."];
  if (out !== undefined) {
    const written = await writePlanFile(resolve(out), await studio.sync.planToSave());
    if (!written.ok) return written;
    notes.push(`The plan is saved. sync apply --plan ${out} sends it as it is shown here.`);
  }
  const { protection } = studio;
  return ok({
    value: { ...planned.value, protection },
    text: planText(planned.value),
    exit: planned.value.conflicts > 0 ? 3 : 0,
    notes,
  });
}

async function apply(
  { studio, resolve }: Surroundings,
  options: ReadonlyMap<string, string>,
): Promise<Outcome> {
  if (studio.connection.current().api === null)
    return usage("No API is connected. Name one by --api URL or KIGO_API_URL.");
  const accept = readAccepted(options.get("accept-deletions"));
  if (!accept.ok) return accept;
  const file = options.get("plan");
  const saved = file === undefined ? null : await readPlanFile(resolve(file));
  if (saved !== null && !saved.ok) return saved;
  const run = await studio.sync.apply({
    namesLocalOnly: true,
    ...(saved !== null && { plan: saved.value }),
    ...(accept.value !== null && { acceptDeletions: accept.value }),
  });
  return run.ok ? applied(run.value) : run;
}

function applied(report: RunReport): Outcome {
  const { stopped } = report;
  return ok({
    value: stopped === null ? report : { ...report, error: stopped },
    text: reportText(report),
    exit: exitOf(report),
    notes: [
      ...report.rejected.map(({ title, status, message }) => `${title} was refused (${status}): ${message}`),
      ...report.dropped.map(({ title, reason }) => `${title} was left out: ${reason}`),
      ...report.replanned.map(({ title, op }) => `${title} was planned anew (${op}), since it has changed.`),
      ...(report.unsettled > 0
        ? [`${report.unsettled} writes are unanswered; the next run settles them.`]
        : []),
      ...(stopped === null ? [] : [stopped.message]),
      ...(stopped?.kind === "mass_deletion" ? [acceptHint(report.gone.length)] : []),
    ],
  });
}

/** The first that fits, in CONTRACT.md's order; unsettled writes give 1. */
function exitOf({ stopped, rejected, unsettled, conflicts }: RunReport): ExitCode {
  if (stopped !== null) return exitCodeOf(stopped.kind);
  if (rejected.length > 0 || unsettled > 0) return 1;
  return conflicts > 0 ? 3 : 0;
}

/** A number that a person has read in the message of a run that stopped (SYNC.md L2). */
function readAccepted(text: string | undefined): Result<number | null, Failure<"usage">> {
  if (text === undefined) return ok(null);
  const count = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  return count > 0
    ? ok(count)
    : usage("--accept-deletions takes how many are gone, as the stopped run said it.");
}

function massDeletionHint(failure: { readonly ok: false; readonly error: Failure }): Outcome {
  const { kind, message } = failure.error;
  return kind === "mass_deletion"
    ? fail(kind, `${message} If so, sync apply --accept-deletions with that number goes on.`)
    : failure;
}

const acceptHint = (count: number): string =>
  `If they were, sync apply --accept-deletions ${count} goes on. If not, leave it: nothing changes until the server has them again.`;
