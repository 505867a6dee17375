import { type Failure, ok, type Result } from "#shared/domain/result.ts";
import type { SyncConfig } from "#sync/index.ts";
import { usage } from "./outcome.ts";

/** Settings of a sync that the environment may set, in milliseconds but for `tries`. */
const names = ["writeDeadline", "readDeadline", "grace", "tries"] as const;
type Name = (typeof names)[number];

/**
 * Reads `KIGO_SYNC_TIMES`, such as `writeDeadline=500,grace=200`: for tests and for lines that are slower or worse
 * than most. Nothing set, nothing changed.
 */
export function readSyncTimes(text: string | undefined): Result<Partial<SyncConfig>, Failure<"usage">> {
  const times: Partial<Record<Name, number>> = {};
  for (const pair of (text ?? "").split(",").filter(each => each.trim() !== "")) {
    const [, given, digits] = /^\s*(\w+)\s*=\s*(\d{1,7})\s*$/.exec(pair) ?? [];
    const name = names.find(each => each === given);
    if (name === undefined || Number(digits) === 0)
      return usage(`KIGO_SYNC_TIMES holds pairs such as writeDeadline=500, of ${names.join(", ")}.`);
    times[name] = Number(digits);
  }
  return ok(times);
}
