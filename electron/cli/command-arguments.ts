import { parseArgs } from "node:util";
import { type Failure, ok, type Result } from "#shared/domain/result.ts";
import { unknownOption } from "./global-options.ts";
import { usage } from "./outcome.ts";

export interface CommandArguments {
  readonly positionals: readonly string[];
  /** The options that were given, by name. */
  readonly options: ReadonlyMap<string, string>;
}

/** Reads what follows the verb: options that take a value, by name without the dashes, and the rest in order. */
export function readArguments(
  args: readonly string[],
  optionNames: readonly string[] = [],
): Result<CommandArguments, Failure<"usage">> {
  const options = Object.fromEntries(optionNames.map(name => [name, { type: "string" as const }]));
  const { tokens, positionals } = parseArgs({
    args: [...args],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const given = new Map<string, string>();
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    if (!optionNames.includes(token.name)) return usage(unknownOption(token.rawName));
    if (token.value === undefined) return usage(`${token.rawName} needs a value.`);
    given.set(token.name, token.value);
  }
  return ok({ positionals, options: given });
}
