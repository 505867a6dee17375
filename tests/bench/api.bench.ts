import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { Agent, request } from "node:http";
import { join } from "node:path";
import process from "node:process";
import { createInterface } from "node:readline";
import { z } from "zod";
import { startServer } from "../../server/index.ts";
import { startPostgres } from "../support/postgres.ts";
import type { Benchmark, BenchmarkResult } from "./benchmark.ts";
import { median } from "./median.ts";
import { recordStatements, type Statement } from "./recorded-statements.ts";

const token = "token-of-the-benchmark";
const offers = 10_000;
const warmUp = 200;
const measured = 1_500;

const body = {
  version_active_from: "2025-12-01",
  merchant_owner: 1_005,
  default_language: "en",
  offer_expiry_date: "2025-12-31",
  offer_status: "active",
  offer_type: "percentage_discount",
  offer_redemption_methods: ["show_save"],
  code_type: "S",
  classification: "closed_loop",
};

const requests = {
  list: { method: "GET", path: "/dashboard/offers?limit=100" },
  get: { method: "GET", path: "/dashboard/offers/77" },
  create: { method: "POST", path: "/dashboard/offers", body: JSON.stringify(body) },
} as const;
type RequestName = keyof typeof requests;
const names = ["list", "get", "create"] as const satisfies RequestName[];

/**
 * Median latency of list, get and create beside a bare handler with the same SQL on the same PostgreSQL. Both are
 * processes of their own, asked in turn by one client, so that whatever slows the machine slows both.
 */
export const benchmark: Benchmark = {
  limit: 1.5,
  async run() {
    const postgres = await startPostgres({ durable: true });
    const children: ChildProcess[] = [];
    try {
      const routes = await recordRoutes(postgres.url);
      const main = join(import.meta.dirname, "../../server/main.ts");
      const args = ["--profile", "complete", "--port", "0", "--empty", "--database", postgres.url];
      const ours = await start(children, main, args);
      const options = JSON.stringify({ database: `${postgres.url}/ent_mom_db`, routes });
      const bare = await start(children, join(import.meta.dirname, "bare-api.ts"), [options]);
      return resultOf(await measureAll(ours, bare));
    } finally {
      for (const child of children) {
        child.kill("SIGTERM");
        await once(child, "exit");
      }
      await postgres.stop();
    }
  },
};

type Routes = Record<string, { statements: Statement[]; created?: number }>;

/** Loads the offers, and takes down what each request sends to PostgreSQL. */
async function recordRoutes(database: string): Promise<Routes> {
  const load = { offers, redemptions: 0 };
  const server = await startServer({ profile: "complete", port: 0, samples: false, database, load, token });
  const routes: Routes = {};
  for (const name of names) {
    const { method, path } = requests[name];
    const { answer, statements } = await settledRecording(server.url, name);
    const { offer_id } = z.looseObject({ offer_id: z.int().optional() }).parse(JSON.parse(answer));
    routes[`${method} ${path}`] = {
      statements,
      ...(name === "create" && offer_id !== undefined && { created: offer_id }),
    };
  }
  await server.close();
  return routes;
}

/** What a request sends when nothing else goes on: two times in a row the same. */
async function settledRecording(url: string, name: RequestName) {
  for (let before = ""; ; ) {
    let answer = "";
    const statements = await recordStatements(async () => {
      answer = await send(url, name);
    });
    const texts = statements.map(statement => statement.text).join(";");
    if (texts === before) return { answer, statements };
    before = texts;
  }
}

async function measureAll(ours: string, bare: string) {
  const times = { list: pair(), get: pair(), create: pair() };
  for (const name of names) {
    for (let turn = 0; turn < warmUp + measured; turn += 1) {
      const [one, other] = [await timed(ours, name), await timed(bare, name)];
      if (turn < warmUp) continue;
      times[name].ours.push(one);
      times[name].bare.push(other);
    }
  }
  return times;
}

function resultOf(times: Awaited<ReturnType<typeof measureAll>>): BenchmarkResult {
  const figures = names.map(name => {
    const [ours, bare] = [median(times[name].ours), median(times[name].bare)];
    return { name, ours, bare, ratio: ours / bare };
  });
  const worst = figures.reduce((most, figure) => (figure.ratio > most.ratio ? figure : most));
  const detail = Object.fromEntries(
    figures.map(({ name, ours, bare, ratio }) => [
      name,
      { ours_ms: rounded(ours), bare_ms: rounded(bare), ratio: rounded(ratio) },
    ]),
  );
  return {
    name: "api",
    unit: "ms",
    ours: rounded(worst.ours),
    baseline: rounded(worst.bare),
    ratio: rounded(worst.ratio),
    peers: {},
    detail: { ...detail, worst: worst.name, offers, requests_each: measured },
  };
}

function pair(): { ours: number[]; bare: number[] } {
  return { ours: [], bare: [] };
}

function rounded(value: number): number {
  return Math.round(value * 1_000) / 1_000;
}

const agent = new Agent({ keepAlive: true, maxSockets: 1 });

async function timed(url: string, name: RequestName): Promise<number> {
  const start = performance.now();
  await send(url, name);
  return performance.now() - start;
}

async function send(url: string, name: RequestName): Promise<string> {
  const { method, path, ...rest } = requests[name];
  const sent = request(url + path, {
    method,
    agent,
    headers: {
      authorization: `Bearer ${token}`,
      ...("body" in rest && { "content-type": "application/json" }),
    },
  });
  sent.end("body" in rest ? rest.body : undefined);
  const [response] = z
    .tuple([z.custom<AsyncIterable<unknown> & { statusCode?: number }>()])
    .parse(await once(sent, "response"));
  let text = "";
  for await (const chunk of response) text += String(chunk);
  if ((response.statusCode ?? 500) >= 300)
    throw new Error(`${method} ${path}: ${response.statusCode} ${text}`);
  return text;
}

async function start(children: ChildProcess[], script: string, args: string[]): Promise<string> {
  const child = spawn(process.execPath, [script, ...args], {
    env: { ...process.env, KIGO_API_TOKEN: token },
    stdio: ["ignore", "pipe", "inherit"],
  });
  children.push(child);
  const [line] = await once(createInterface({ input: child.stdout }), "line");
  return z.object({ url: z.string() }).parse(JSON.parse(String(line))).url;
}
