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
  if (verb === "decided") return decided(studio, args);
  if (verb === "undo") return undo(studio, args);
  return usage(`conflicts has no ${verb || "empty verb"}. It has list, resolve, decided and undo.`);
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
  if (decision === null)
    return usage("Decide by --take mine, --take theirs, --take copy (of a deletion) or --value V.");
  const conflict = studio.conflicts.lines().find(line => line.id === id);
  if (conflict === undefined) return fail("not_found", `There is no open conflict ${id}.`);
  const resolved = studio.conflicts.resolve([{ id, decision }]);
  return resolved.ok
    ? ok({
        value: { ...conflict, resolved: decision },
        text: `Resolved: ${lineText(conflict)}\nconflicts undo ${id} takes it back until something of it is sent.`,
      })
    : resolved;
}

function decisionOf(take: string | undefined, value: string | undefined) {
  if (take !== undefined && value !== undefined) return null;
  if (take === "mine" || take === "theirs" || take === "copy") return { take } as const;
  return take === undefined && value !== undefined ? { value } : null;
}

function decided(studio: Studio, args: readonly string[]): Outcome {
  const read = readArguments(args);
  if (!read.ok) return read;
  if (read.value.positionals.length > 0) return usage("conflicts decided takes no names.");
  const all = studio.conflicts.decided();
  const lines = all.map(
    ({ ids, at, who, title, words, undone }) =>
      `${ids.join(" ")}  ${at}  ${title}: ${words} (${who})${undone ? ", taken back" : ""}`,
  );
  return ok({ value: all, text: lines.length === 0 ? "Nothing was decided." : lines.join("\n") });
}

function undo(studio: Studio, args: readonly string[]): Outcome {
  const read = readArguments(args);
  if (!read.ok) return read;
  const [id, ...more] = read.value.positionals;
  if (id === undefined || more.length > 0) return usage("Name one conflict, or what was decided, by its id.");
  const undone = studio.conflicts.undo([id]);
  return undone.ok ? ok({ value: { undone: id }, text: "Taken back: the conflict is open again." }) : undone;
}

function lineText({ id, field, base, mine, theirs, mineBy, mineAt, theirsAt }: ConflictLine): string {
  const show = (side: unknown) => JSON.stringify(side);
  const by = mineBy === null ? "" : ` (${mineBy}, ${mineAt})`;
  const at = theirsAt === null ? "" : ` (${theirsAt})`;
  return `${id}  ${field}: mine ${show(mine)}${by}, base ${show(base)}, theirs ${show(theirs)}${at}`;
}
