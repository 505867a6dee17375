import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { z } from "zod";
import { connect, prepareConnection } from "../../../electron/store/database-file.ts";
import { openStore } from "../../../electron/store/index.ts";
import { asWorking } from "../../../electron/store/normalise.ts";
import { indexPending } from "../../../electron/store/search-schema.ts";
import type { Database } from "../../../electron/store/sqlite.ts";
import { type Steps, serveSide } from "./side.ts";
import { timed } from "./stopwatch.ts";

/**
 * The bare side: a loop that fetches, parses and stores, and knows nothing of sync. Its file has the same encryption
 * and the same schema as ours (CONTRACT.md "Benchmarks").
 */
const folders: string[] = [];
let db: Database | null = null;

type Row = Readonly<Record<string, string | number | null | readonly string[]>>;

const optionsSchema = z.object({
  url: z.string(),
  concurrency: z.int(),
  /** Names of `ingredients` to leave out. */
  without: z.string().default(""),
});
const pageSize = 100;

serveSide(
  {
    async pull(input) {
      const { url, concurrency, without } = optionsSchema.parse(input);
      const file = freshFile(without);
      const insert = inserter(file);
      const taken = await timed(() => eachPage(url, concurrency, insert));
      const rows = file.prepare<[], number>("SELECT count(*) FROM offers").pluck().get() ?? 0;
      file.close();
      return { ...taken, rows };
    },
    async open(input) {
      const { url, concurrency } = optionsSchema.parse(input);
      db = freshFile();
      await eachPage(url, concurrency, inserter(db));
      return {};
    },
    async push(input) {
      const { url, concurrency } = optionsSchema.parse(input);
      if (db === null) throw new Error("No file is open.");
      const ids = db.prepare<[], number>("SELECT server_id FROM offers ORDER BY server_id").pluck().all();
      const update = updater(db);
      const taken = await timed(() => putAll(url, concurrency, ids, String(input.round), update));
      return { ...taken, updated: ids.length };
    },
    async idle(input) {
      const { url, concurrency } = optionsSchema.parse(input);
      let rows = 0;
      const count = (page: readonly Row[]) => {
        rows += page.length;
      };
      const taken = await timed(() => eachPage(url, concurrency, count));
      return { ...taken, rows };
    },
  } satisfies Steps,
  () => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  },
);

/** `without`: see `optionsSchema`. */
function freshFile(without = ""): Database {
  const folder = mkdtempSync(path.join(tmpdir(), "bench-bare-"));
  folders.push(folder);
  const key = without.includes("encryption") ? null : randomBytes(32);
  const made = openStore({ folder, key, newId: () => "", now: () => 0, who: "bench" });
  if (!made.ok) throw new Error(made.error.message);
  made.value.close();
  const file = connect(path.join(folder, "studio.db"), key, 5_000);
  prepareConnection(file);
  if (without.includes("search")) file.exec("DROP TRIGGER offers_search_insert");
  if (without.includes("indices")) dropIndices(file);
  return file;
}

function dropIndices(file: Database): void {
  const names = file
    .prepare<[], string>(
      "SELECT name FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'offers' AND sql IS NOT NULL",
    )
    .pluck()
    .all();
  for (const name of names) file.exec(`DROP INDEX "${name}"`);
}

/** The first page says how many there are; then `concurrency` requests are always under way. */
async function eachPage(
  url: string,
  concurrency: number,
  take: (rows: readonly Row[]) => void,
): Promise<void> {
  const fetchPage = async (offset: number) => {
    const response = await fetch(`${url}/dashboard/offers?limit=${pageSize}&offset=${offset}`, { headers });
    const page: { offers: Row[]; total_count: number } = JSON.parse(await response.text());
    take(page.offers);
    return page.total_count;
  };
  const total = await fetchPage(0);
  let next = pageSize;
  await abreast(concurrency, async () => {
    while (next < total) {
      const offset = next;
      next += pageSize;
      await fetchPage(offset);
    }
  });
}

async function putAll(
  url: string,
  concurrency: number,
  ids: readonly number[],
  round: string,
  store: (answers: readonly Row[]) => void,
): Promise<void> {
  const waiting = [...ids];
  let answers: Row[] = [];
  const commit = () => {
    store(answers);
    answers = [];
  };
  await abreast(concurrency, async () => {
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
      const address = `${url}/dashboard/offers/${id}`;
      const row: Row = JSON.parse(await (await fetch(address, { headers })).text());
      const body = JSON.stringify({ ...row, clickthru_url: `https://offers.example/${id}/${round}` });
      const put = await fetch(address, {
        method: "PUT",
        headers: { ...headers, "content-type": "application/json" },
        body,
      });
      answers.push(JSON.parse(await put.text()));
      if (answers.length === 100) commit();
    }
  });
  commit();
}

const headers = { authorization: "Bearer token-of-the-benchmark", accept: "application/json" };

async function abreast(concurrency: number, work: () => Promise<void>): Promise<void> {
  await Promise.all(Array.from({ length: Math.max(1, concurrency) }, work));
}

/** A page is one transaction, and is in the search when it ends. */
function inserter(file: Database): (rows: readonly Row[]) => void {
  const index = indexPending.map(sql => file.prepare(sql));
  const insert = file.prepare<[number, string, string, string]>(`
    INSERT INTO offers (server_id, key, stage, working, base, extra, id, created_at, updated_at, deleted)
    VALUES (?, NULL, 'ready', ?, ?, '{}', ?, '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z', 0)`);
  return rows =>
    file
      .transaction(() => {
        for (const row of rows) {
          const working = fieldsOf(row);
          insert.run(Number(row.offer_id), working, asWorking, String(row.offer_id).padStart(26, "0"));
        }
        for (const statement of index) statement.run();
      })
      .immediate();
}

function updater(file: Database): (rows: readonly Row[]) => void {
  const texts = file.prepare<[number], string>("SELECT working FROM offers WHERE server_id = ?").pluck();
  const update = file.prepare<[string, string, number]>(
    "UPDATE offers SET working = ?, base = ? WHERE server_id = ?",
  );
  return rows =>
    file
      .transaction(() => {
        for (const row of rows) {
          const id = Number(row.offer_id);
          const working = JSON.stringify({
            ...JSON.parse(texts.get(id) ?? "{}"),
            clickthruUrl: row.clickthru_url,
          });
          update.run(working, asWorking, id);
        }
      })
      .immediate();
}

/** The schema's normal form, written down by hand. */
function fieldsOf(row: Row): string {
  return JSON.stringify({
    merchantOwner: row.merchant_owner,
    offerTitle: row.short_text,
    offerDescription: row.long_text,
    termsConditions: row.terms_conditions,
    imageUrl: row.image_url,
    offerType: row.offer_type,
    offerValue: Number(row.savings_amount),
    offerValueUnit: "%",
    startDate: row.version_active_from,
    endDate: row.offer_expiry_date,
    defaultLanguage: row.default_language,
    status: row.offer_status,
    programType: row.classification,
    redemptionMethods: row.offer_redemption_methods,
    program: null,
    clickthruUrl: row.clickthru_url,
    channels: [],
    businessObjective: null,
    targetAudience: [],
    maxDiscount: null,
    maxDiscountUnit: null,
    totalBudget: null,
    averageBasket: null,
    externalReference: row.external_reference,
    campaign: null,
    editionExclusivity: row.edition_exclusivity,
    tags: [],
    codeType: row.code_type,
  });
}
