import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { createRxDatabase, type RxJsonSchema, type RxStorage } from "rxdb";
import { replicateRxCollection } from "rxdb/plugins/replication";
import { getRxStorageMemory } from "rxdb/plugins/storage-memory";
import { getRxStorageSQLiteTrial, getSQLiteBasicsNodeNative } from "rxdb/plugins/storage-sqlite";
import { type Steps, serveSide } from "./side.ts";

/** RxDB as a peer: its own replication protocol pulls the same pages from the same server. */
console.warn = () => undefined; // The trial storage advertises itself on every start.

const pageSize = 100;

type Offer = { id: string; offer_id: number; merchant_owner: number; short_text: string | null };

/** Enough to be a collection; RxDB keeps the other fields as they come, since nothing here validates. */
const schema: RxJsonSchema<Offer> = {
  version: 0,
  primaryKey: "id",
  type: "object",
  properties: {
    id: { type: "string", maxLength: 20 },
    offer_id: { type: "integer" },
    merchant_owner: { type: "integer" },
    short_text: { type: "string" },
  },
};

let databases = 0;

serveSide({
  async memory({ url }) {
    databases += 1;
    return pull(String(url), getRxStorageMemory(), `offers-${databases}`);
  },
  /** The trial holds 500 documents, and counts its operations too: each time a storage and a file of its own. */
  async sqlite({ url }) {
    const folder = mkdtempSync(path.join(tmpdir(), "bench-rxdb-"));
    const storage = getRxStorageSQLiteTrial({
      sqliteBasics: getSQLiteBasicsNodeNative(DatabaseSync),
      databaseNamePrefix: path.join(folder, "offers"),
    });
    try {
      return await pull(String(url), storage, path.basename(folder).toLowerCase());
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
} satisfies Steps);

async function pull(url: string, storage: RxStorage<unknown, unknown>, name: string) {
  const database = await createRxDatabase({ name, storage, multiInstance: false, eventReduce: false });
  const { offers } = await database.addCollections({ offers: { schema } });
  if (!offers) throw new Error("RxDB made no collection.");
  const started = performance.now();
  const replication = replicateRxCollection<Offer, { offset: number }>({
    collection: offers,
    replicationIdentifier: url,
    live: false,
    pull: {
      batchSize: pageSize,
      handler: async (last, limit) => {
        const offset = last?.offset ?? 0;
        const page = await pageOf(url, offset, limit);
        const documents = page.map(row => ({ ...row, id: String(row.offer_id), _deleted: false }));
        return { documents, checkpoint: { offset: offset + page.length } };
      },
    },
  });
  await replication.awaitInitialReplication();
  const ms = performance.now() - started;
  const rows = (await offers.find().exec()).length;
  await database.close();
  return { ms, rows };
}

async function pageOf(url: string, offset: number, limit: number): Promise<Offer[]> {
  const response = await fetch(`${url}/dashboard/offers?limit=${limit}&offset=${offset}`);
  const page: { offers: Offer[] } = JSON.parse(await response.text());
  return page.offers;
}
