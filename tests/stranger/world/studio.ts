import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { projectFolder } from "../../../scripts/build.ts";

const program = path.join(process.env.STRANGER_STUDIO ?? projectFolder, "electron", "cli-main.ts");
const fastClock = path.join(import.meta.dirname, "..", "fast-clock.ts");

export interface Outcome {
  readonly exit: number | null;
  /** The JSON document; `null` where there is none, as after a kill. */
  readonly value: unknown;
  readonly stdout: string;
  readonly stderr: string;
}

const offerSchema = z.looseObject({
  id: z.string(),
  offerId: z.int().nullable(),
  state: z.string(),
  stage: z.string(),
});
/** An offer as CONTRACT.md gives it. */
export type StudioOffer = z.infer<typeof offerSchema>;

const conflictSchema = z.looseObject({
  id: z.string(),
  entity: z.string(),
  recordId: z.string(),
  field: z.string(),
});
export type Conflict = z.infer<typeof conflictSchema>;

const planSchema = z.looseObject({
  operations: z.array(
    z.looseObject({
      op: z.string(),
      entity: z.string(),
      id: z.string(),
      changes: z.record(z.string(), z.object({ from: z.json(), to: z.json() })),
    }),
  ),
  conflicts: z.int(),
});

const reportSchema = z.looseObject({
  conflicts: z.int(),
  rejected: z.array(z.looseObject({ id: z.string(), status: z.int(), message: z.string() })),
});

/** One workspace, driven only by the command line, each command a process of its own. */
export interface Studio {
  readonly name: string;
  readonly folder: string;
  run(...args: readonly string[]): Promise<Outcome>;
  /** The same, to be killed. */
  start(...args: readonly string[]): { readonly child: ChildProcess; readonly ended: Promise<Outcome> };
  /** With the options that stand before the noun. */
  runWith(options: readonly string[], ...args: readonly string[]): Promise<Outcome>;
  offers(): Promise<readonly StudioOffer[]>;
  conflicts(): Promise<readonly Conflict[]>;
  plan(): Promise<z.infer<typeof planSchema>>;
  /** Fails unless it ends with `exit`. */
  apply(exit: number): Promise<Outcome & { readonly report: z.infer<typeof reportSchema> | null }>;
  /** Runs `sync apply` until it ends with 0, at most `most` times; fails if it never does. */
  settle(most?: number): Promise<Outcome>;
  /** The offer of this id on the server; fails if there isn't exactly one. */
  offerAt(serverId: number): Promise<StudioOffer>;
  resolve(conflict: string, take: "mine" | "theirs"): Promise<void>;
  set(offer: string, ...changes: readonly string[]): Promise<void>;
  importRows(rows: readonly object[], csv?: string): Promise<void>;
}

export function createStudio(name: string, home: string, url: string, clock: NodeJS.ProcessEnv): Studio {
  const folder = path.join(home, name);
  mkdirSync(folder, { recursive: true });
  const env = { ...process.env, ...clock, KIGO_API_URL: url, KIGO_API_TOKEN: name };
  const start = (options: readonly string[], args: readonly string[]) => {
    const line = [
      "--import",
      fastClock,
      program,
      "--workspace",
      path.join(folder, "w"),
      "--json",
      ...options,
    ];
    const child = spawn(process.execPath, [...line, ...args], { env, cwd: folder });
    const output = { stdout: "", stderr: "" };
    child.stdout.on("data", chunk => {
      output.stdout += chunk;
    });
    child.stderr.on("data", chunk => {
      output.stderr += chunk;
    });
    const ended = new Promise<Outcome>(resolve => {
      child.once("close", exit => resolve({ exit, value: parsed(output.stdout), ...output }));
    });
    return { child, ended };
  };
  const run = (...args: readonly string[]) => start([], args).ended;
  const mustEnd = async (exit: number, ...args: readonly string[]) => {
    const outcome = await run(...args);
    if (outcome.exit !== exit)
      throw new Error(`${name}: ${args.join(" ")} ended otherwise than ${exit}: ${said(outcome)}`);
    return outcome;
  };
  const offers = async () => z.array(offerSchema).parse((await mustEnd(0, "offers", "list")).value);
  return {
    name,
    folder,
    run,
    start: (...args) => start([], args),
    runWith: (options, ...args) => start(options, args).ended,
    offers,
    async settle(most = 6) {
      let outcome = await run("sync", "apply");
      for (let again = 1; again < most && outcome.exit !== 0; again += 1)
        outcome = await run("sync", "apply");
      if (outcome.exit !== 0) throw new Error(`${name}: no rest after ${most} runs: ${said(outcome)}`);
      return outcome;
    },
    async offerAt(serverId) {
      const [offer, ...more] = (await offers()).filter(({ offerId }) => offerId === serverId);
      if (offer === undefined || more.length > 0)
        throw new Error(`${name} has ${more.length + (offer ? 1 : 0)} records of offer ${serverId}.`);
      return offer;
    },
    resolve: async (conflict, take) =>
      void (await mustEnd(0, "conflicts", "resolve", conflict, "--take", take)),
    conflicts: async () => z.array(conflictSchema).parse((await mustEnd(0, "conflicts", "list")).value),
    async plan() {
      const outcome = await run("sync", "plan");
      if (outcome.exit !== 0 && outcome.exit !== 3) throw new Error(`${name}: sync plan: ${said(outcome)}`);
      return planSchema.parse(outcome.value);
    },
    async apply(exit) {
      const outcome = await mustEnd(exit, "sync", "apply");
      return { ...outcome, report: reportSchema.safeParse(outcome.value).data ?? null };
    },
    set: async (offer, ...changes) => void (await mustEnd(0, "offers", "set", offer, ...changes)),
    async importRows(rows, csv) {
      const file = path.join(folder, csv === undefined ? "import.json" : "import.csv");
      writeFileSync(file, csv ?? JSON.stringify(rows));
      await mustEnd(0, "offers", "import", file);
    },
  };
}

/** An outcome for a failing test to show. */
export function said({ exit, stdout, stderr }: Outcome): string {
  return `exit ${exit}\n${stdout.slice(0, 3_000)}\n${stderr.slice(0, 2_000)}`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
