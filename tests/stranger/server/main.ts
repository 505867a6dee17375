import type { Server } from "node:http";
import { parseArgs } from "node:util";
import { createApi } from "./api.ts";
import { createControl } from "./control.ts";
import { createDesk } from "./desk.ts";
import { createFaults } from "./faults.ts";
import { openJournal } from "./journal.ts";
import { mannersSchema } from "./manners.ts";
import { createRoutes } from "./routes.ts";
import { openTables } from "./tables.ts";

/**
 * A server of Kigo's admin API that the sync engine has never seen: written from the seed and from SYNC.md W1 and W2
 * alone, with manners of its own. `--state FILE` outlives the process, `--port N` comes back at the same address.
 * Prints one line `{"url", "control"}` when it listens.
 */
const { values } = parseArgs({
  options: { state: { type: "string" }, port: { type: "string", default: "0" } },
});

let manners = mannersSchema.parse({});
const tables = openTables(values.state ?? null);
const journal = openJournal();
const faults = createFaults();
const desk = createDesk(tables, journal, () => manners);
const answer = createRoutes(tables, desk, () => manners);
const api = createApi({ answer, faults, journal, manners: () => manners });
const control = createControl({
  tables,
  desk,
  faults,
  journal,
  changeManners: set => {
    manners = mannersSchema.parse({ ...manners, ...set });
  },
});

const [url, controlUrl] = await Promise.all([listening(api, Number(values.port)), listening(control, 0)]);
process.stdout.write(`${JSON.stringify({ url, control: controlUrl })}\n`);

// The test that started it holds its standard input open: without the test there is no server.
process.stdin.on("end", () => process.exit(0)).resume();

function listening(server: Server, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      if (address === null || typeof address === "string") reject(new Error("The server has no port."));
      else resolve(`http://127.0.0.1:${address.port}`);
    });
  });
}
