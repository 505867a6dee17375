import { type Failure, ok, type Result } from "#shared/domain/result.ts";
import { usage } from "./outcome.ts";

/** `field=value` arguments by name; the value is the text after the first `=`. `readOnly` fields are refused. */
export function readAssignments(
  assignments: readonly string[],
  readOnly: readonly string[],
): Result<Readonly<Record<string, string>>, Failure<"usage">> {
  const given = new Map<string, string>();
  for (const assignment of assignments) {
    const at = assignment.indexOf("=");
    const field = at < 0 ? assignment : assignment.slice(0, at);
    if (at < 0) return usage(`“${field}” is no field=value.`);
    if (readOnly.includes(field)) return usage(`${field} is read, never written.`);
    given.set(field, assignment.slice(at + 1));
  }
  return ok(Object.fromEntries(given));
}
