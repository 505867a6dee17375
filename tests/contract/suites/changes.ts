import { describe, expect, test } from "vitest";
import { type Change, changeKinds, changesSchema } from "#shared/api/change.ts";
import { endpoints } from "#shared/api/endpoints.ts";
import type { Api } from "../kigo-api.ts";
import { expectFailure } from "../test-client.ts";

const { path } = endpoints.listChanges;

export function describeChanges(api: Api) {
  async function page(query: string) {
    const answer = await api().client.get(`${path}?${query}`);
    expect(answer.status, answer.text).toBe(200);
    return changesSchema.parse(answer.json);
  }

  /** Everything behind a cursor, page by page. */
  async function changesSince(cursor: string, limit = 100): Promise<Change[]> {
    const all: Change[] = [];
    for (let since = cursor; ; ) {
      const { changes, cursor: next, has_more } = await page(`since=${since}&limit=${limit}`);
      expect(changes.length).toBeLessThanOrEqual(limit);
      all.push(...changes);
      if (!has_more) return all;
      expect(next).not.toBe(since);
      since = next;
    }
  }

  const named = (changes: Change[]) => changes.map(({ kind, key, op }) => ({ kind, key, op }));

  describe("the change feed", () => {
    test("says nothing about what was before, and stands still while nothing happens", async () => {
      const { cursor } = await page("since=now");
      expect(await page(`since=${cursor}`)).toEqual({
        changes: [],
        cursor: expect.any(String),
        has_more: false,
      });
    });

    test("tells creates, changes and deletions, what goes with an offer too, in their order", async () => {
      const { client } = api();
      const { cursor } = await page("since=now");
      const { offer_id } = await client.createOffer({ offer_redemption_methods: ["promo_code"] });
      const [code] = await client.codesOf(offer_id);
      expect(named(await changesSince(cursor))).toEqual([
        { kind: "offer", key: { offer_id }, op: "upsert" },
        { kind: "descriptive", key: { offer_id, language_code: "en" }, op: "upsert" },
        { kind: "promo_code", key: { promo_code_id: code?.promo_code_id }, op: "upsert" },
      ]);
      const afterCreate = await page(`since=${cursor}`);
      await client.request("PUT", `/dashboard/offers/${offer_id}`, { offer_type: "bogo" });
      expect(named(await changesSince(afterCreate.cursor))).toEqual([
        { kind: "offer", key: { offer_id }, op: "upsert" },
      ]);
      await client.request("DELETE", `/dashboard/offers/${offer_id}`);
      const deletions = named(await changesSince(afterCreate.cursor));
      expect(deletions).toHaveLength(3);
      expect(deletions.every(change => change.op === "delete")).toBe(true);
    });

    test("knows every kind, in both databases", async () => {
      const { client } = api();
      const { cursor } = await page("since=now");
      const post = async (to: string, body: unknown) => {
        const answer = await client.request("POST", to, body);
        expect(answer.status, answer.text).toBe(201);
        return Object(answer.json);
      };
      const { offer_id } = await client.createOffer({ offer_redemption_methods: ["promo_code"] });
      await post("/dashboard/offers/types", { type_name: "a" });
      await post("/dashboard/offers/redemption-controls", {
        offer_id,
        control_type: "location",
        control_value: 1,
      });
      await post(`/dashboard/offers/${offer_id}/customer-lists`, { customers: ["u1"] });
      const { merchant_id } = await post("/dashboard/merchants", { merchant_name: "A" });
      await post(`/dashboard/merchants/${String(merchant_id)}/locations`, {});
      await post("/dashboard/partners", { partner_name: "A" });
      const { program_id } = await post("/dashboard/programs", { program_name: "A" });
      const { campaign_id } = await post("/dashboard/campaigns", { campaign_name: "A", program_id });
      await post(`/dashboard/campaigns/${String(campaign_id)}/offers`, { offer_id });
      const kinds = (await changesSince(cursor)).map(change => change.kind);
      expect(kinds.toSorted()).toEqual([...changeKinds].toSorted());
      const { cursor: before } = await page("since=now");
      await client.request("DELETE", `/dashboard/offers/${offer_id}`);
      expect(named(await changesSince(before))).toContainEqual({
        kind: "link",
        key: { campaign_id, offer_id },
        op: "delete",
      });
    });

    test("tells the same in pages of one as in one page, and a record changed often only once", async () => {
      const { client } = api();
      const { cursor } = await page("since=now");
      const offer = await client.createOffer();
      for (let i = 0; i < 5; i += 1) {
        await client.request("PUT", `/dashboard/offers/${offer.offer_id}`, { offer_type: `type ${i}` });
        await client.createOffer();
      }
      const all = await changesSince(cursor);
      expect(await changesSince(cursor, 1)).toEqual(all);
      expect(all.filter(change => change.kind === "offer")).toHaveLength(6);
    });

    test("from the beginning tells what exists", async () => {
      const { client } = api();
      const { offer_id } = await client.createOffer();
      const told: Change[] = [];
      for (let query = "limit=1000"; ; ) {
        const { changes, cursor, has_more } = await page(query);
        told.push(...changes);
        if (!has_more) break;
        query = `limit=1000&since=${cursor}`;
      }
      expect(named(told)).toContainEqual({ kind: "offer", key: { offer_id }, op: "upsert" });
    });

    test("refuses what is no cursor, and a cursor of another database with 410", async () => {
      const { client } = api();
      for (const since of ["yesterday", "", "W10", "W1tdLFtdXQ", "x".repeat(2_000)]) {
        expectFailure(await client.get(`${path}?since=${since}`), 400, "invalid_request", "since");
      }
      const { cursor } = await page("since=now");
      const text = Buffer.from(cursor, "base64url").toString("utf8");
      const foreign = Buffer.from(text.replace(/[0-9a-f]{8}-/, "00000000-")).toString("base64url");
      expectFailure(await client.get(`${path}?since=${foreign}`), 410, "cursor_expired");
    });

    test.each(["limit=0", "limit=1001", "limit=a"])("refuses ?%s", async query => {
      expectFailure(await api().client.get(`${path}?${query}`), 400, "invalid_request", "limit");
    });
  });
}
