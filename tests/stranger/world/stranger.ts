import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { createInterface } from "node:readline";
import { z } from "zod";
import type { Command } from "../server/control.ts";
import type { FaultPlan, ForcedFault } from "../server/faults.ts";
import { requestSchema, writeSchema } from "../server/journal.ts";
import type { Manners } from "../server/manners.ts";
import { type Row, type Snapshot, snapshotSchema, type TableName } from "../server/tables.ts";

const greetingSchema = z.object({ url: z.string(), control: z.string() });
const journalSchema = z.object({ writes: z.array(writeSchema), requests: z.array(requestSchema) });

/** The running server, and the hand behind it. */
export interface Stranger {
  readonly url: string;
  manners(set: Partial<Manners>): Promise<void>;
  faults(plan: FaultPlan | null): Promise<void>;
  force(fault: Partial<ForcedFault> & Pick<ForcedFault, "kind" | "method" | "path">): Promise<void>;
  edit(table: TableName, id: number, changes: Row): Promise<void>;
  /** Answers the id. */
  create(table: TableName, row: Row): Promise<number>;
  remove(table: TableName, id: number): Promise<void>;
  place(table: TableName, id: number, row: Row): Promise<void>;
  snapshot(): Promise<Snapshot>;
  restore(snapshot: Snapshot): Promise<void>;
  rows(table: TableName): Promise<readonly Row[]>;
  row(table: TableName, id: number): Promise<Row | null>;
  journal(): Promise<z.infer<typeof journalSchema>>;
  /** What servers killed before had written down; not cleared by a restart. */
  readonly past: z.infer<typeof journalSchema>;
  clearJournal(): Promise<void>;
  writesReached(count: number): Promise<void>;
  /** kill -9; `restart` comes back at the same address with what the file holds. */
  kill(): Promise<void>;
  restart(): Promise<void>;
}

/** Starts the server as a process; it ends with the test's process at the latest. */
export async function startStranger(state: string, env: NodeJS.ProcessEnv): Promise<Stranger> {
  let running = await launch(state, env, "0");
  const past: z.infer<typeof journalSchema> = { writes: [], requests: [] };
  const command = async (body: Command): Promise<unknown> => {
    const answer = await fetch(running.control, { method: "POST", body: JSON.stringify(body) });
    const result: unknown = await answer.json();
    if (!answer.ok) throw new Error(`The stranger refused ${body.do}: ${JSON.stringify(result)}`);
    return result;
  };
  const quietly = async (body: Command) => void (await command(body));
  const snapshot = async () => snapshotSchema.parse(await command({ do: "snapshot" }));
  const rows = async (table: TableName) => (await snapshot())[table].map(([, row]) => row);
  const journal = async () => {
    const { writes, requests } = journalSchema.parse(await command({ do: "journal" }));
    return { writes: [...past.writes, ...writes], requests: [...past.requests, ...requests] };
  };
  return {
    url: running.url,
    manners: set => quietly({ do: "manners", set }),
    faults: plan => quietly({ do: "faults", plan }),
    force: fault => quietly({ do: "force", fault }),
    edit: (table, id, changes) => quietly({ do: "edit", table, id, changes }),
    create: async (table, row) => z.int().parse(await command({ do: "create", table, row })),
    remove: (table, id) => quietly({ do: "remove", table, id }),
    place: (table, id, row) => quietly({ do: "place", table, id, row }),
    snapshot,
    restore: state => quietly({ do: "restore", snapshot: state }),
    rows,
    row: async (table, id) => (await snapshot())[table].find(([key]) => key === id)?.[1] ?? null,
    journal,
    past,
    async clearJournal() {
      past.writes.length = 0;
      past.requests.length = 0;
      await quietly({ do: "clear" });
    },
    writesReached: count => quietly({ do: "await_writes", count }),
    async kill() {
      const { writes, requests } = await journal();
      past.writes.splice(0, Number.POSITIVE_INFINITY, ...writes);
      past.requests.splice(0, Number.POSITIVE_INFINITY, ...requests);
      const ended = new Promise(resolve => running.process.once("exit", resolve));
      running.process.kill("SIGKILL");
      await ended;
    },
    async restart() {
      running = await launch(state, env, new URL(running.url).port);
    },
  };
}

async function launch(state: string, env: NodeJS.ProcessEnv, port: string) {
  const program = path.join(import.meta.dirname, "..", "server", "main.ts");
  const child: ChildProcess = spawn(process.execPath, [program, "--state", state, "--port", port], {
    env,
    stdio: ["pipe", "pipe", "inherit"],
  });
  if (!child.stdout) throw new Error("The stranger has no standard output.");
  for await (const line of createInterface({ input: child.stdout })) {
    return { process: child, ...greetingSchema.parse(JSON.parse(line)) };
  }
  throw new Error("The stranger ended before it listened.");
}
