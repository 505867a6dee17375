import { parseArgs } from "node:util";
import type { SimProfile } from "../../sync/sim/script.ts";

export interface SimArguments {
  readonly from: number;
  readonly to: number;
  /** Null: each seed its own, in turn. */
  readonly profile: SimProfile | null;
  readonly json: boolean;
  /** A planted bug of the engine's to search with (sync/sim/planted-bugs.ts). */
  readonly plant: string | null;
  /** Every line of the trace, readings too. */
  readonly all: boolean;
}

const profiles: readonly SimProfile[] = ["today", "complete", "mixed"];

/** `--seeds A..B [--profile today|complete|mixed] [--json] [--plant NAME] [--all]`; a sentence if they make no sense. */
export function readArguments(args: string[]): SimArguments | { readonly problem: string } {
  try {
    const { values } = parseArgs({
      args,
      options: {
        seeds: { type: "string" },
        profile: { type: "string" },
        json: { type: "boolean", default: false },
        plant: { type: "string" },
        all: { type: "boolean", default: false },
      },
    });
    const [, from, to] = /^(\d+)(?:\.\.(\d+))?$/.exec(values.seeds ?? "1..1000") ?? [];
    if (from === undefined) return { problem: "--seeds is a number or a range such as 1..1000." };
    const profile = profiles.find(each => each === values.profile) ?? null;
    if (values.profile !== undefined && profile === null)
      return { problem: `--profile is one of ${profiles.join(", ")}.` };
    const [first, last] = [Number(from), Number(to ?? from)];
    if (last < first) return { problem: "--seeds counts upwards." };
    return {
      from: first,
      to: last,
      profile,
      json: values.json,
      plant: values.plant ?? null,
      all: values.all,
    };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}
