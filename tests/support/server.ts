import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import path from "node:path";
import { z } from "zod";
import { noteRunning } from "./leftovers.ts";

const readySchema = z.object({ url: z.string() });
const answerSchema = z.object({
  id: z.int(),
  rows: z.array(z.record(z.string(), z.json())).optional(),
  problem: z.string().optional(),
});
type Row = Record<string, z.infer<ReturnType<typeof z.json>>>;

export interface TestServer {
  readonly url: string;
  readonly token: string;
  /** Rows of the database behind the API; `$1` stands for the first parameter. */
  query(sql: string, ...parameters: (string | number)[]): Promise<Row[]>;
  /** A colleague's request at the dashboard. Answers the parsed body, or null where there is none. */
  request(method: string, path: string, body?: unknown): Promise<{ status: number; json: unknown }>;
  isRunning(): boolean;
  /** Drains and ends. */
  stop(): Promise<void>;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
}

/** Starts the reference server as a process of its own; in the profile today where none is named. */
export async function startTestServer(options: {
  readonly port?: number;
  readonly samples?: boolean;
  readonly token?: string;
  readonly dataDir?: string;
  readonly profile?: "today" | "complete";
}): Promise<TestServer> {
  const token = options.token ?? "tour-token";
  const settings = { port: 0, samples: false, profile: "today", ...options, token };
  const child = fork(path.join(import.meta.dirname, "server-process.ts"), [JSON.stringify(settings)], {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const ends = ending(child);
  noteRunning(ends.kill);
  const { url } = readySchema.parse(await firstMessage(child));
  return {
    url,
    token,

    query: asker(child),
    request: requester(url, token),
    ...ending(child),
  };
}

/** A port of the loopback address that nobody listens on, for a server that starts later. */
export async function freePort(): Promise<number> {
  const probe = createServer();
  probe.listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = z.object({ port: z.int() }).parse(probe.address());
  probe.close();
  await once(probe, "close");
  return port;
}

async function firstMessage(child: ChildProcess): Promise<unknown> {
  const ended = once(child, "exit").then(() => {
    throw new Error("The server ended before it listened.");
  });
  ended.catch(() => undefined);
  const [message] = await Promise.race([once(child, "message"), ended]);
  return message;
}

function asker(child: ChildProcess): TestServer["query"] {
  let asked = 0;
  return async (sql, ...parameters) => {
    asked += 1;
    const id = asked;
    return new Promise((resolve, reject) => {
      const gone = () => reject(new Error("The server is not running."));
      const listen = (message: unknown) => {
        const answer = answerSchema.safeParse(message);
        if (answer.data?.id !== id) return;
        child.off("message", listen);
        child.off("exit", gone);
        if (answer.data.rows) resolve(answer.data.rows);
        else reject(new Error(answer.data.problem));
      };
      if (!child.connected) return gone();
      child.on("message", listen);
      child.once("exit", gone);
      child.send({ id, sql, parameters });
    });
  };
}

function requester(url: string, token: string): TestServer["request"] {
  return async (method, resource, body) => {
    const response = await fetch(`${url}${resource}`, {
      method,
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, json: text ? JSON.parse(text) : null };
  };
}

function ending(child: ChildProcess): Pick<TestServer, "isRunning" | "stop" | "kill"> {
  const isRunning = () => child.exitCode === null && child.signalCode === null;
  const end = async (signal: "SIGTERM" | "SIGKILL") => {
    if (!isRunning()) return;
    const exit = once(child, "exit");
    child.kill(signal);
    await exit;
  };
  return { isRunning, stop: () => end("SIGTERM"), kill: () => end("SIGKILL") };
}
