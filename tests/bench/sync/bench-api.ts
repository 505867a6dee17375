import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import type { JsonObject } from "#sync/record.ts";
import { openApiDocument } from "../../../server/handlers/openapi.ts";
import { createCouch } from "./couch-stub.ts";
import { offerPayload, offerRow } from "./rows.ts";

/**
 * A server that costs as little as a server can, so that what a benchmark measures is the client: rows are made
 * and put into text once. Today's shapes (SYNC.md W1, W2); with `feed` also the document and the change feed that a
 * complete server has. Forked by `startBenchApi`, which sets it over Node's own channel.
 */
export const settingSchema = z.object({
  id: z.int(),
  /** Rows from here on: ids 1 to `offers`. Left out, they stay as they are. */
  offers: z.int().optional(),
  /** ms before each answer. */
  delay: z.number(),
  feed: z.boolean(),
});

let delay = 0;
let feed = false;
let requests = 0;
const underWay = { pages: 0, records: 0 };
const peak = { pages: 0, records: 0 };
const rows = new Map<number, JsonObject>();
let listed: readonly JsonObject[] | null = null;
const pages = new Map<string, Buffer>();
const couch = createCouch(rows);
const document = Buffer.from(JSON.stringify(openApiDocument()));

const server = createServer((request, response) => {
  void answer(request, response);
});
server.keepAliveTimeout = 60_000;
server.listen(0, "127.0.0.1", () => {
  const { port } = z.object({ port: z.int() }).parse(server.address());
  process.send?.({ url: `http://127.0.0.1:${port}` });
});
process.on("disconnect", () => process.exit());
process.on("message", message => {
  const setting = settingSchema.parse(message);
  process.send?.({ id: setting.id, requests, ...peak });
  requests = 0;
  Object.assign(peak, { pages: 0, records: 0 });
  ({ delay, feed } = setting);
  if (setting.offers !== undefined) fill(setting.offers);
});

function fill(offers: number): void {
  rows.clear();
  changed();
  for (let id = 1; id <= offers; id += 1) rows.set(id, offerRow(id));
  couch.forget();
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? "/", "http://localhost");
  const body = request.method === "GET" ? "" : await textOf(request);
  requests += 1;
  if (delay > 0) await waited(url.pathname);
  const found = url.pathname.startsWith("/couch")
    ? couch.answer(request.method ?? "GET", url, body)
    : route(request.method ?? "GET", url, body);
  response.statusCode = found === null ? 404 : 200;
  response.setHeader("content-type", "application/json");
  response.end(found ?? notFound);
}

function changed(): void {
  listed = null;
  if (pages.size > 0) pages.clear();
}

/** Only a server that takes its time sees how many requests a client has under way. */
async function waited(pathname: string): Promise<void> {
  const kind = pathname === "/dashboard/offers" ? "pages" : "records";
  underWay[kind] += 1;
  peak[kind] = Math.max(peak[kind], underWay[kind]);
  await wait(delay);
  underWay[kind] -= 1;
}

const notFound = JSON.stringify({ error: { code: "not_found", message: "There is nothing here." } });

function route(method: string, url: URL, body: string): Buffer | string | null {
  const { pathname } = url;
  if (pathname === "/dashboard/offers") return method === "POST" ? created(body) : page(url.searchParams);
  const id = /^\/dashboard\/offers\/(\d+)$/.exec(pathname)?.[1];
  if (id !== undefined) return record(method, Number(id), body);
  if (lists.test(pathname)) return "[]";
  if (!feed) return null;
  if (pathname === "/openapi.json") return document;
  if (pathname === "/dashboard/changes") return JSON.stringify({ changes: [], cursor: "1", has_more: false });
  return completeLists.test(pathname) ? "[]" : null;
}

const lists = /^\/dashboard\/(offers\/types|promo-codes|offers\/redemption-controls)$|^\/api\/v1\/merchants$/;
const completeLists =
  /^\/dashboard\/(merchants|programs|campaigns|partners|offers\/\d+\/descriptives|(merchants|campaigns)\/\d+\/\w+)$/;

function page(query: URLSearchParams): Buffer {
  const limit = Math.min(100, Number(query.get("limit") ?? 20));
  const offset = Number(query.get("offset") ?? 0);
  const owner = query.get("merchant_owner");
  const name = `${limit} ${offset} ${owner}`;
  const known = pages.get(name);
  if (known) return known;
  listed ??= [...rows.values()];
  const all = owner === null ? listed : listed.filter(row => row.merchant_owner === Number(owner));
  const offers = all.slice(offset, offset + limit);
  const made = Buffer.from(JSON.stringify({ offers, total_count: all.length, limit, offset }));
  pages.set(name, made);
  return made;
}

function record(method: string, id: number, body: string): string | null {
  const row = rows.get(id);
  if (row === undefined) return null;
  if (method === "DELETE") {
    rows.delete(id);
    changed();
    return "null";
  }
  if (method !== "PUT") return JSON.stringify(offerPayload(row));
  const next = { ...row, ...JSON.parse(body), offer_id: id };
  rows.set(id, next);
  changed();
  return JSON.stringify(offerPayload(next));
}

function created(body: string): string {
  const id = rows.size + 1;
  const row = { ...offerRow(id), ...JSON.parse(body), offer_id: id };
  rows.set(id, row);
  changed();
  return JSON.stringify(offerPayload(row));
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request) text += String(chunk);
  return text;
}
