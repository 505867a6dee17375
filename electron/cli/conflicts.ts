import { fail, ok } from "#shared/domain/result.ts";
import type { ConflictLine } from "../services/conflicts.ts";
import type { Studio } from "../studio.ts";
import { readArguments } from "./command-arguments.ts";
import { type Outcome, usage } from "./outcome.ts";

/** `conflicts …` (CONTRACT.md "The command line"). */
export function runConflicts(
  verb: string,
  args: readonly string[],
  { studio }: { readonly studio: Studio },
): Outcome {
  if (verb === "list") return list(studio, args);
  if (verb === "resolve") return resolve(studio, args);
  return usage(`conflicts has no ${verb || "empty verb"}. It has list and resolve.`);
}

function list(studio: Studio, args: readonly string[]): Outcome {
  const read = readArguments(args);
  if (!read.ok) return read;
  if (read.value.positionals.length > 0) return usage("conflicts list takes no names.");
  const lines = studio.conflicts.lines();
  return ok({ value: lines, text: lines.length === 0 ? "No conflicts." : lines.map(lineText).join("\n") });
}

function resolve(studio: Studio, args: readonly string[]): Outcome {
  const read = readArguments(args, ["take", "value"]);
  if (!read.ok) return read;
  const { positionals, options } = read.value;
  const [id, ...more] = positionals;
  const take = options.get("take");
  const value = options.get("value");
  if (id === undefined || more.length > 0) return usage("Name one conflict by its id.");
  const decision = decisionOf(take, value);
  if (decision === null) return usage("Decide by --take mine, --take theirs or --value V.");
  const conflict = studio.conflicts.lines().find(line => line.id === id);
  if (conflict === undefined) return fail("not_found", `There is no open conflict ${id}.`);
  const resolved = studio.conflicts.resolve(id, decision);
  return resolved.ok
    ? ok({ value: { ...conflict, resolved: decision }, text: `Resolved: ${lineText(conflict)}` })
    : resolved;
}

function decisionOf(take: string | undefined, value: string | undefined) {
  if (take !== undefined && value !== undefined) return null;
  if (take === "mine" || take === "theirs") return { take } as const;
  return take === undefined && value !== undefined ? { value } : null;
}

function lineText({ id, field, base, mine, theirs }: ConflictLine): string {
  const show = (side: unknown) => JSON.stringify(side);
  return `${id}  ${field}: mine ${show(mine)}, base ${show(base)}, theirs ${show(theirs)}`;
}
