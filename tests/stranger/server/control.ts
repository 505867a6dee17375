import { createServer, type Server } from "node:http";
import { z } from "zod";
import type { Desk } from "./desk.ts";
import { type Faults, faultPlanSchema, forcedFaultSchema } from "./faults.ts";
import type { Journal } from "./journal.ts";
import { type Row, type Tables, tableNames } from "./tables.ts";

const table = z.enum(tableNames);
const row = z.record(z.string(), z.json());
const dashboard = { who: "dashboard", fault: null };

const commandSchema = z.discriminatedUnion("do", [
  z.object({ do: z.literal("manners"), set: row }),
  z.object({ do: z.literal("faults"), plan: faultPlanSchema.nullable() }),
  z.object({ do: z.literal("force"), fault: forcedFaultSchema }),
  /** A colleague at the dashboard: only the fields named change. */
  z.object({ do: z.literal("edit"), table, id: z.int(), changes: row }),
  z.object({ do: z.literal("create"), table, row }),
  z.object({ do: z.literal("remove"), table, id: z.int() }),
  /** A row under an id of one's choice, as a restored server may have it; no write of anybody. */
  z.object({ do: z.literal("place"), table, id: z.int(), row }),
  z.object({ do: z.literal("snapshot") }),
  z.object({ do: z.literal("restore"), snapshot: z.unknown() }),
  z.object({ do: z.literal("journal") }),
  z.object({ do: z.literal("clear") }),
  z.object({ do: z.literal("await_writes"), count: z.int() }),
]);
export type Command = z.input<typeof commandSchema>;

export interface ControlParts {
  readonly tables: Tables;
  readonly desk: Desk;
  readonly faults: Faults;
  readonly journal: Journal;
  readonly changeManners: (set: Row) => void;
}

/** The hand of the test behind the server: one JSON command a request, on a port that the studio doesn't know. */
export function createControl(parts: ControlParts): Server {
  return createServer((request, response) => {
    let text = "";
    request.on("data", chunk => {
      text += chunk;
    });
    request.on("end", () => {
      carryOut(parts, text)
        .then(result => response.end(JSON.stringify(result ?? null)))
        .catch(error => {
          response.writeHead(400).end(JSON.stringify({ error: String(error) }));
        });
    });
  });
}

async function carryOut(parts: ControlParts, text: string): Promise<unknown> {
  const { tables, desk, faults, journal, changeManners } = parts;
  const command = commandSchema.parse(JSON.parse(text));
  switch (command.do) {
    case "manners":
      return changeManners(command.set);
    case "faults":
      return faults.plan(command.plan);
    case "force":
      return faults.force(command.fault);
    case "edit":
      return desk.change(command.table, command.id, command.changes, dashboard);
    case "create":
      return desk.create(command.table, command.row, dashboard);
    case "remove":
      return desk.remove(command.table, command.id, dashboard);
    case "place":
      tables.insert(command.table, command.row, command.id);
      return tables.save();
    case "snapshot":
      return tables.snapshot();
    case "restore":
      tables.restore(command.snapshot);
      return tables.save();
    case "journal":
      return { writes: journal.writes, requests: journal.requests };
    case "clear":
      return journal.clear();
    case "await_writes":
      return journal.reached(command.count);
  }
}
