import { fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { z } from "zod";

/** One side of a benchmark in a process of its own: neither its heap nor its compiled code helps or hurts another's. */
export interface Side {
  /** Does one step and answers what it measured. */
  run(step: string, input?: Input): Promise<Output>;
  stop(): Promise<void>;
}

export type Input = Readonly<Record<string, string | number | boolean>>;
export type Output = Readonly<Record<string, number>>;

const inputSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));
const askedSchema = z.object({ id: z.int(), step: z.string(), input: inputSchema });
const answeredSchema = z.object({
  id: z.int(),
  output: z.record(z.string(), z.number()).optional(),
  problem: z.string().optional(),
});

/** `script`: a file of this folder that calls `serveSide`. */
export async function startSide(script: string, profile?: string): Promise<Side> {
  const execArgv = [
    "--expose-gc",
    "--disable-warning=ExperimentalWarning",
    ...(profile ? ["--cpu-prof", `--cpu-prof-dir=${profile}`] : []),
  ];
  const child = fork(path.join(import.meta.dirname, script), {
    execArgv,
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const ended = once(child, "exit").then(() => {
    throw new Error(`${script} ended.`);
  });
  ended.catch(() => undefined);
  let asked = 0;
  return {
    async run(step, input = {}) {
      asked += 1;
      child.send({ id: asked, step, input });
      const [message] = await Promise.race([once(child, "message"), ended]);
      const { output, problem } = answeredSchema.parse(message);
      if (output === undefined) throw new Error(`${script}, ${step}: ${problem}`);
      return output;
    },
    async stop() {
      child.disconnect();
      await ended.catch(() => undefined);
    },
  };
}

export type Steps = Readonly<Record<string, (input: z.infer<typeof inputSchema>) => Promise<Output>>>;

/** In the child: does what it is asked, one step after the other, each on a heap swept clean. */
export function serveSide(steps: Steps, end: () => void = () => undefined): void {
  process.on("message", async message => {
    const { id, step, input } = askedSchema.parse(message);
    globalThis.gc?.();
    try {
      const work = steps[step];
      if (!work) throw new Error("There is no such step.");
      process.send?.({ id, output: await work(input) });
    } catch (error) {
      process.send?.({
        id,
        problem: error instanceof Error ? (error.stack ?? error.message) : String(error),
      });
    }
  });
  process.on("disconnect", () => {
    end();
    process.exit();
  });
}
