import { type Failure, ok, type Result } from "#shared/domain/result.ts";
import { usage } from "./outcome.ts";

/** The options before the noun (CONTRACT.md "The command line"). */
export interface GlobalOptions {
  readonly workspace: string | null;
  readonly keyFile: string | null;
  readonly json: boolean;
  readonly api: string | null;
  readonly tokenFile: string | null;
  readonly help: boolean;
  readonly version: boolean;
}

/** Splits what stands before the noun from the command. Values are never repeated in a message: one may be a token. */
export function readGlobalOptions(
  argv: readonly string[],
): Result<{ readonly options: GlobalOptions; readonly command: readonly string[] }, Failure<"usage">> {
  const values = new Map<string, string>();
  const flags = new Set<string>();
  let at = 0;
  while (argv[at]?.startsWith("-")) {
    const [name, inline] = splitOnce(argv[at] ?? "");
    at += 1;
    if (flagNames.has(name) && inline === undefined) {
      flags.add(name);
      continue;
    }
    if (!valueNames.has(name)) return usage(unknownOption(name));
    const value = inline ?? argv[at];
    if (inline === undefined) at += 1;
    if (!value) return usage(`${name} needs a value.`);
    values.set(name, value);
  }
  const value = (name: string) => values.get(name) ?? null;
  const options = {
    workspace: value("--workspace"),
    keyFile: value("--key-file"),
    json: flags.has("--json"),
    api: value("--api"),
    tokenFile: value("--token-file"),
    help: flags.has("--help") || flags.has("-h"),
    version: flags.has("--version"),
  };
  return ok({ options, command: argv.slice(at) });
}

/** True even if the line is faulty elsewhere: how to answer has to be known first. */
export const asksForJson = (argv: readonly string[]): boolean => argv.includes("--json");

export function unknownOption(name: string): string {
  if (/token|password|secret/i.test(name)) {
    return "A token is never an argument. Put it into KIGO_API_TOKEN, or a file named by --token-file.";
  }
  if (flagNames.has(name) || valueNames.has(name))
    return `${name} stands before the noun, as in ${name} … offers list.`;
  return `There is no option ${name}. See --help.`;
}

const valueNames = new Set(["--workspace", "--key-file", "--api", "--token-file"]);
const flagNames = new Set(["--json", "--help", "-h", "--version"]);

function splitOnce(arg: string): [string, string | undefined] {
  const at = arg.indexOf("=");
  return at < 0 ? [arg, undefined] : [arg.slice(0, at), arg.slice(at + 1)];
}
