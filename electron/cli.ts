import path from "node:path";
import { type Failure, fail } from "#shared/domain/result.ts";
import { asksForJson, type GlobalOptions, readGlobalOptions } from "./cli/global-options.ts";
import { type ExitCode, exitCodeOf, type Outcome, usage } from "./cli/outcome.ts";
import { recordNouns } from "./cli/record-nouns.ts";
import type { Studio } from "./studio.ts";

export interface CliSurroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly platform: NodeJS.Platform;
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown };
  /** Aborted when a person interrupts: a sync then stops within one request. */
  readonly signal?: AbortSignal;
}

/** The command line (CONTRACT.md) without a process: arguments in, exit code out. Never throws, prints no stack trace. */
export async function runCli(argv: readonly string[], surroundings: CliSurroundings): Promise<ExitCode> {
  const json = asksForJson(argv);
  const note = (sentence: string) => void surroundings.stderr.write(`${sentence}\n`);
  const outcome = await answer(argv, surroundings, note).catch(unexpected);
  if (!outcome.ok) {
    const { kind, message } = outcome.error;
    note(message);
    if (json) surroundings.stdout.write(`${JSON.stringify({ error: { kind, message } })}\n`);
    return exitCodeOf(kind);
  }
  const { value, text, exit = 0, notes = [] } = outcome.value;
  for (const sentence of notes) note(sentence);
  surroundings.stdout.write(`${json ? JSON.stringify(value) : text}\n`);
  return exit;
}

async function answer(
  argv: readonly string[],
  surroundings: CliSurroundings,
  note: (sentence: string) => void,
): Promise<Outcome> {
  const read = readGlobalOptions(argv);
  if (!read.ok) return read;
  const { options, command } = read.value;
  const [noun, verb = "", ...args] = command;
  if (options.help || noun === "help") return said((await import("./cli/help.ts")).helpText);
  if (options.version)
    return said((await import("../package.json", { with: { type: "json" } })).default.version);
  if (noun === undefined) return usage("Name what to do, such as offers list. See --help.");
  const load = commands.get(noun);
  if (load === undefined) return usage(`There is no command “${noun}”. See --help.`);
  return inWorkspace(options, surroundings, note, async (studio, resolve) => {
    const run = await load();
    return run(verb, args, { studio, resolve });
  });
}

/** A noun's own part: it reads what follows the noun and does it. */
type Command = (
  verb: string,
  args: readonly string[],
  surroundings: { readonly studio: Studio; readonly resolve: (file: string) => string },
) => Outcome | Promise<Outcome>;

/** Only what a command needs is loaded. */
const commands: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ["offers", async () => (await import("./cli/offers.ts")).runOffers],
  ["sync", async () => (await import("./cli/sync.ts")).runSync],
  ["conflicts", async () => (await import("./cli/conflicts.ts")).runConflicts],
  ...recordNouns.map(
    noun => [noun, async () => (await import("./cli/records.ts")).runRecords(noun)] as const,
  ),
]);

async function inWorkspace(
  options: GlobalOptions,
  { env, cwd, platform, signal }: CliSurroundings,
  note: (sentence: string) => void,
  work: (studio: Studio, resolve: (file: string) => string) => Promise<Outcome>,
): Promise<Outcome> {
  // `npm run cli` moves to the project's folder; paths are meant from where the person stands.
  const from = env.npm_lifecycle_event === "cli" ? (env.INIT_CWD ?? cwd) : cwd;
  const resolve = (file: string) => path.resolve(from, file);
  const { openWorkspace } = await import("./cli/open-workspace.ts");
  const opened = await openWorkspace(options, { env, platform, resolve, note });
  if (!opened.ok) return opened;
  const studio = opened.value;
  const cancel = () => studio.sync.cancel();
  signal?.addEventListener("abort", cancel, { once: true });
  try {
    return await work(studio, resolve);
  } finally {
    signal?.removeEventListener("abort", cancel);
    studio.close();
  }
}

function said(text: string): Outcome {
  return { ok: true, value: { value: text, text } };
}

/** What the disk refused is said in words; a bug of ours shows its message, never its stack. */
async function unexpected(error: unknown): Promise<{ ok: false; error: Failure }> {
  const { storageFailure } = await import("./store/index.ts");
  const storage = storageFailure(error);
  if (storage !== null) return { ok: false, error: storage };
  const reason = error instanceof Error ? error.message : String(error);
  return fail(
    "internal",
    `Something is wrong in the studio itself: ${reason}. What was saved before is kept.`,
  );
}
