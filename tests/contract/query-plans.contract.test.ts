import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import type { RunningServer } from "../../server/index.ts";
import { startServer } from "../../server/index.ts";
import { startPostgres, type TestPostgres } from "../support/postgres.ts";
import { TestClient } from "./test-client.ts";

const offers = 100_000;

/** Tables that grow with offers or customers: no list may read one from end to end. */
const large = [
  "offers",
  "offer_descriptives",
  "promo_codes",
  "redemption_controls",
  "redemptions",
  "impressions",
  "customer_list_members",
  "changes",
  "campaign_offers",
];

const planNode = z.looseObject({
  "Node Type": z.string(),
  "Relation Name": z.string().optional(),
  get Plans() {
    return z.array(planNode).optional();
  },
});
type PlanNode = z.infer<typeof planNode>;
const explained = z.looseObject({ "Query Text": z.string(), Plan: planNode });

describe(`the plans of list queries at ${offers} offers, as PostgreSQL itself logs them`, () => {
  let postgres: TestPostgres;
  let server: RunningServer;
  let log = "";

  beforeAll(async () => {
    postgres = await startPostgres({
      settings: ["shared_preload_libraries=auto_explain", "auto_explain.log_format=json"],
      onLog: text => {
        log += text;
      },
    });
    const load = { offers, redemptions: 100_000 };
    const options = { profile: "complete", port: 0, samples: false, database: postgres.url } as const;
    const loading = await startServer({ ...options, load, token: "token" });
    await fillLists(new TestClient(loading.url, "token"), [77, 78, 79]);
    await loading.close();
    // Plans are wanted of what follows, not of the load.
    await explainFromNowOn(postgres.url);
    server = await startServer({ ...options, token: "token" });
  }, 400_000);
  afterAll(async () => {
    await server?.close();
    await postgres?.stop();
  });

  test.each([
    "/dashboard/offers",
    "/dashboard/offers?limit=100&offset=50000",
    "/dashboard/offers?merchant_owner=1234",
    "/dashboard/offers?offer_status=inactive&limit=100",
    "/dashboard/offers?merchant_owner=1234&offer_status=active",
    "/dashboard/offers?short_text=35%25%20off%20for%20fleets",
    "/dashboard/offers?short_text=rabatt%20f%C3%BCr%20fuhrparks&merchant_owner=1234",
    "/dashboard/offers/redemption-controls",
    "/dashboard/offers/redemption-controls?offer_id=4",
    "/dashboard/promo-codes",
    "/dashboard/promo-codes?offer_id=4",
    "/dashboard/offers/77/descriptives",
    "/dashboard/offers/77/customer-lists",
    "/dashboard/offers/77/analytics",
    "/dashboard/offers/77/analytics?from=2026-01-01&to=2026-12-31",
    "/dashboard/merchants",
    "/dashboard/merchants/1234/locations",
    "/dashboard/campaigns",
    "/dashboard/campaigns/7/offers",
    "/dashboard/programs",
    "/dashboard/programs/7/campaigns",
    "/dashboard/changes?limit=100",
    "/dashboard/changes?since=now",
    "/api/v1/offers",
    "/api/v1/offers?merchant_owner=1234",
    "/api/v1/offers?short_text=35%25%20off%20for%20fleets",
    "/api/v1/offers/{one that runs}",
    "/api/v1/merchants",
  ])("GET %s reads no large table from end to end", async path => {
    const client = new TestClient(server.url, "token");
    // Which of them run depends on the day.
    const asked = path.endsWith("}") ? `/api/v1/offers/${await runningOffer(client)}` : path;
    const from = log.length;
    const answer = await client.get(asked);
    expect(answer.status, answer.text).toBe(200);
    await expect.poll(() => plansIn(log.slice(from)).length).toBeGreaterThan(0);
    const whole = plansIn(log.slice(from)).flatMap(({ "Query Text": query, Plan }) =>
      nodesOf(Plan)
        .filter(node => node["Node Type"].includes("Seq Scan") && large.includes(node["Relation Name"] ?? ""))
        .map(node => `${node["Relation Name"]} in ${query}`),
    );
    expect(whole).toEqual([]);
  });
});

async function runningOffer(client: TestClient): Promise<number> {
  const { text } = await client.get("/api/v1/offers?limit=1");
  const { offers: running } = z
    .object({ offers: z.array(z.object({ offer_id: z.number() })) })
    .parse(JSON.parse(text));
  const [first] = running;
  if (first === undefined) throw new Error("None of the offers runs today.");
  return first.offer_id;
}

async function fillLists(client: TestClient, offerIds: readonly number[]) {
  const customers = Array.from({ length: 10_000 }, (_, index) => `person${index}@example.com`);
  for (const offerId of offerIds) {
    const answer = await client.request("POST", `/dashboard/offers/${offerId}/customer-lists`, { customers });
    expect(answer.status, answer.text).toBe(201);
  }
}

async function explainFromNowOn(url: string) {
  const { default: pg } = await import("pg");
  const admin = new pg.Client({ connectionString: `${url}/postgres` });
  await admin.connect();
  await admin.query("alter system set auto_explain.log_min_duration = 0");
  await admin.query("select pg_reload_conf()");
  await admin.end();
}

/** Every plan of a stretch of the log; one that is not wholly written yet is none. */
function plansIn(text: string): z.infer<typeof explained>[] {
  const blocks = text.matchAll(/ plan:\n((?:\t.*\n)+)/g);
  return [...blocks].flatMap(([, block = ""]) => {
    try {
      return [explained.parse(JSON.parse(block.replaceAll(/^\t/gm, "")))];
    } catch {
      return [];
    }
  });
}

function nodesOf(node: PlanNode): PlanNode[] {
  return [node, ...(node.Plans ?? []).flatMap(nodesOf)];
}
