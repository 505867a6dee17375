import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { z } from "zod";

export interface BenchApi {
  readonly url: string;
  /** Sets it up for what comes next; answers what it saw since the last time. `delay` in ms. */
  set(setting: { offers?: number; delay?: number; feed?: boolean }): Promise<Seen>;
  stop(): Promise<void>;
}

export interface Seen {
  readonly requests: number;
  /** At most so many requests for pages, and for single records, were under way at once; known only with a delay. */
  readonly pages: number;
  readonly records: number;
}

/** The one server of a benchmark, a process of its own: all sides are measured against it. */
export async function startBenchApi(): Promise<BenchApi> {
  const child = fork(path.join(import.meta.dirname, "bench-api.ts"), {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const [ready] = await once(child, "message");
  const { url } = z.object({ url: z.string() }).parse(ready);
  let asked = 0;
  return {
    url,
    async set(setting) {
      asked += 1;
      const id = asked;
      const answered = answer(child, id);
      child.send({ id, delay: 0, feed: false, ...setting });
      return answered;
    },
    async stop() {
      const ended = once(child, "exit");
      child.disconnect();
      await ended;
    },
  };
}

const seenSchema = z.object({ id: z.int(), requests: z.int(), pages: z.int(), records: z.int() });

function answer(child: ChildProcess, id: number): Promise<Seen> {
  return new Promise((resolve, reject) => {
    const gone = () => reject(new Error("The benchmark's server ended."));
    const listen = (message: unknown) => {
      const seen = seenSchema.parse(message);
      if (seen.id !== id) return;
      child.off("message", listen);
      child.off("exit", gone);
      resolve(seen);
    };
    child.on("message", listen);
    child.once("exit", gone);
  });
}
