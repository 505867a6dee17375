import { describe, expect, test } from "vitest";
import type { Api } from "../kigo-api.ts";
import { expectFailure } from "../test-client.ts";

const absent = 4_000_000_000_000;

interface Kind {
  name: string;
  path: () => Promise<string>;
  list: string;
  id: string;
  least: Record<string, unknown>;
  filledIn: Record<string, unknown>;
  change: Record<string, unknown>;
  bad: [field: string, body: Record<string, unknown>][];
}

const kinds: Kind[] = [
  {
    name: "partner",
    path: async () => "/dashboard/partners",
    list: "partners",
    id: "partner_id",
    least: { partner_name: "Harrow Dealer Network" },
    filledIn: { partner_type: null, partner_status: "active" },
    change: { partner_type: "network", partner_status: "paused" },
    bad: [
      ["partner_name", {}],
      ["partner_name", { partner_name: "" }],
      ["partner_type", { partner_name: "a", partner_type: 1 }],
    ],
  },
  {
    name: "program",
    path: async () => "/dashboard/programs",
    list: "programs",
    id: "program_id",
    least: { program_name: "Dealers 2026" },
    filledIn: { program_type: null, program_status: "active", partner_id: null },
    change: { program_type: "closed_loop", program_name: "Fleets 2026" },
    bad: [
      ["program_name", {}],
      ["program_type", { program_name: "a", program_type: "open" }],
      ["partner_id", { program_name: "a", partner_id: absent }],
    ],
  },
  {
    name: "campaign",
    path: async () => "/dashboard/campaigns",
    list: "campaigns",
    id: "campaign_id",
    least: { campaign_name: "Q4 Dealer Incentive" },
    filledIn: { program_id: null, campaign_type: null, start_date: null, end_date: null },
    change: { campaign_type: "offer_based", start_date: "2025-12-01", end_date: "2025-12-31" },
    bad: [
      ["campaign_name", {}],
      ["program_id", { campaign_name: "a", program_id: absent }],
      ["start_date", { campaign_name: "a", start_date: "2025-02-30" }],
      ["end_date", { campaign_name: "a", start_date: "2025-12-02", end_date: "2025-12-01" }],
    ],
  },
  {
    name: "merchant",
    path: async () => "/dashboard/merchants",
    list: "merchants",
    id: "merchant_id",
    least: { merchant_name: "Casa Mirabel" },
    filledIn: { merchant_type: null, status: "active", primary_category_id: null, time_zone: "UTC" },
    change: { primary_category_id: 7, time_zone: "Europe/Madrid", status: "inactive" },
    bad: [
      ["merchant_name", {}],
      ["time_zone", { merchant_name: "a", time_zone: "Mars/Olympus" }],
      ["time_zone", { merchant_name: "a", time_zone: "+02:00" }],
      ["primary_category_id", { merchant_name: "a", primary_category_id: 9_000_000_000 }],
    ],
  },
];

/** What lies beside offers: programs, campaigns, partners, merchants. One contract for all of them. */
export function describeDirectory(api: Api) {
  describe.each(kinds)("$name records", ({ path, list, id, least, filledIn, change, bad }) => {
    async function create(body: Record<string, unknown> = least): Promise<Record<string, unknown>> {
      const answer = await api().client.request("POST", await path(), body);
      expect(answer.status, answer.text).toBe(201);
      return { ...(typeof answer.json === "object" ? answer.json : {}) };
    }
    const at = async (record: Record<string, unknown>) => `${await path()}/${String(record[id])}`;

    test("POST answers 201 with the record, what is absent filled in, and GET the same", async () => {
      const record = await create();
      expect(record).toEqual({
        ...least,
        ...filledIn,
        [id]: expect.any(Number),
        created_at: expect.any(String),
        updated_at: expect.any(String),
      });
      const answer = await api().client.get(await at(record));
      expect([answer.status, answer.json]).toEqual([200, record]);
    });

    test("PUT patches and answers 200 with the record", async () => {
      const { client } = api();
      const record = await create();
      const answer = await client.request("PUT", await at(record), change);
      expect(answer.status, answer.text).toBe(200);
      expect(answer.json).toEqual({ ...record, ...change, updated_at: expect.any(String) });
      expect((await client.get(await at(record))).json).toEqual(answer.json);
    });

    test("the list is a page in the order of the ids, 20 without a limit, and says when each changed", async () => {
      const { client } = api();
      for (let i = 0; i < 21; i += 1) await create();
      const first = await client.get(await path());
      expect(first.json).toMatchObject({ limit: 20, offset: 0, total_count: expect.any(Number) });
      const rows = await allRows(await path(), list);
      expect(rows.length).toBeGreaterThan(20);
      const ids = rows.map(row => Number(row[id]));
      expect(ids).toEqual([...new Set(ids)].toSorted((a, b) => a - b));
      expect(rows.every(row => typeof row.updated_at === "string")).toBe(true);
      expectFailure(await client.get(`${await path()}?limit=101`), 400, "invalid_request", "limit");
    });

    test("DELETE answers 204, then everything 404", async () => {
      const { client } = api();
      const record = await create();
      const answer = await client.request("DELETE", await at(record));
      expect([answer.status, answer.text]).toEqual([204, ""]);
      expectFailure(await client.get(await at(record)), 404, "not_found");
      expectFailure(await client.request("PUT", await at(record), change), 404, "not_found");
      expectFailure(await client.request("DELETE", await at(record)), 404, "not_found");
    });

    test.each(bad)("refuses a bad %s: %j", async (field, body) => {
      expectFailure(await api().client.request("POST", await path(), body), 400, "invalid_request", field);
    });

    async function allRows(of: string, name: string): Promise<Record<string, unknown>[]> {
      const rows: Record<string, unknown>[] = [];
      for (;;) {
        const { json } = await api().client.get(`${of}?limit=100&offset=${rows.length}`);
        const page = Object(json)[name];
        if (!Array.isArray(page) || page.length === 0) return rows;
        rows.push(...page);
      }
    }
  });
}
