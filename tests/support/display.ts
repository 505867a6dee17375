import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";

/** A display of our own, so that nothing on the machine sees or disturbs what runs on it. */
export interface Display {
  /** Value for the environment variable DISPLAY. */
  readonly name: string;
  close(): Promise<void>;
}

/** Starts Xvfb on a display number that it finds free, and ends it by its own process. */
export async function startDisplay(size = "1600x1000x24"): Promise<Display> {
  const server = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", size, "-nolisten", "tcp"], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  const ended = new Promise<never>((_resolve, reject) => {
    server.once("error", () =>
      reject(new Error("Xvfb did not start: node scripts/bootstrap.mjs sets it up.")),
    );
    server.once("exit", code => reject(new Error(`Xvfb ended with code ${code}.`)));
  });
  ended.catch(() => undefined);
  const endWithUs = () => server.kill("SIGTERM");
  process.once("exit", endWithUs);
  const number = await Promise.race([firstLine(server.stdio[3]), ended]);
  return {
    name: `:${number}`,
    async close() {
      process.off("exit", endWithUs);
      if (server.exitCode !== null || server.signalCode !== null) return;
      const exit = once(server, "exit");
      server.kill("SIGTERM");
      await exit;
    },
  };
}

async function firstLine(stream: unknown): Promise<string> {
  if (stream instanceof Readable)
    for await (const line of createInterface({ input: stream })) return line.trim();
  throw new Error("Xvfb did not tell its display number.");
}
