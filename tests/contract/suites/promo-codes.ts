import { describe, expect, test } from "vitest";
import { promoCodeSchema } from "#shared/api/promo-code.ts";
import type { Api } from "../kigo-api.ts";
import { expectFailure, timesIn } from "../test-client.ts";

const path = "/dashboard/promo-codes";

export function describePromoCodes(api: Api) {
  async function create(body: Record<string, unknown>) {
    const answer = await api().client.request("POST", path, body);
    expect(answer.status, answer.text).toBe(201);
    return promoCodeSchema.parse(answer.json);
  }

  describe("promo codes", () => {
    test("[W2] POST answers 201 with the seed's record", async () => {
      const { offer_id } = await api().client.createOffer();
      const body = { promo_code: "DEALER20", offer_id, code_type: "single", usage_limit: 1000 };
      expect(await create(body)).toEqual({
        ...body,
        promo_code_id: expect.any(Number),
        redemption_count: 0,
        ...timesIn(api().server),
      });
    });

    test("a code without limit and type is single and unlimited", async () => {
      const { offer_id } = await api().client.createOffer();
      const code = await create({ promo_code: "FREE", offer_id });
      expect(code).toMatchObject({ code_type: "single", usage_limit: null });
    });

    test("[U3] PUT puts our text and limit over the server's own code", async () => {
      const { client } = api();
      const { offer_id } = await client.createOffer({ offer_redemption_methods: ["promo_code"] });
      const [own] = await client.codesOf(offer_id);
      const answer = await client.request("PUT", `${path}/${own?.promo_code_id}`, {
        promo_code: "DEALER20",
        usage_limit: 1000,
      });
      const expected = { ...own, promo_code: "DEALER20", usage_limit: 1000, ...timesIn(api().server) };
      expect([answer.status, answer.json]).toEqual([200, expected]);
      expect(await client.codesOf(offer_id)).toEqual([expected]);
    });

    test("PUT patches: absent fields stay, null takes the limit away", async () => {
      const { client } = api();
      const { offer_id } = await client.createOffer();
      const code = await create({ promo_code: "KEEP", offer_id, usage_limit: 5, code_type: "multi" });
      const answer = await client.request("PUT", `${path}/${code.promo_code_id}`, { usage_limit: null });
      expect(answer.json).toEqual({ ...code, usage_limit: null, ...timesIn(api().server) });
    });

    test("[W7] the server alone counts redemptions: an echoed count changes nothing", async () => {
      const { client, server } = api();
      const { offer_id } = await client.createOffer();
      const code = await create({ promo_code: "COUNT", offer_id, redemption_count: 99 });
      expect(code).toMatchObject({ redemption_count: 0 });
      const id = code.promo_code_id;
      await server.inside.setRedemptionCount(id, 4);
      const answer = await client.request("PUT", `${path}/${id}`, { ...code, redemption_count: 0 });
      expect(answer.json).toMatchObject({ redemption_count: 4 });
    });

    test("takes the same text twice, on one offer or two: the seed has no rule against it", async () => {
      const { client } = api();
      const { offer_id } = await client.createOffer();
      await create({ promo_code: "TWICE", offer_id });
      await create({ promo_code: "twice", offer_id });
      expect(await client.codesOf(offer_id)).toHaveLength(2);
    });

    test("[W1] the list is a bare array in the order of the ids and ignores paging", async () => {
      const { client } = api();
      const all = await client.get(path);
      expect(Array.isArray(all.json)).toBe(true);
      expect((await client.get(`${path}?limit=1&offset=1`)).json).toEqual(all.json);
    });

    test("DELETE answers 204, then 404, and leaves the offer", async () => {
      const { client } = api();
      const { offer_id } = await client.createOffer();
      const { promo_code_id } = await create({ promo_code: "GONE", offer_id });
      const answer = await client.request("DELETE", `${path}/${promo_code_id}`);
      expect([answer.status, answer.text]).toEqual([204, ""]);
      expectFailure(await client.request("DELETE", `${path}/${promo_code_id}`), 404, "not_found");
      expect(await client.codesOf(offer_id)).toEqual([]);
      expect((await client.get(`/dashboard/offers/${offer_id}`)).status).toBe(200);
    });

    test.each([
      ["promo_code", { offer_id: 1 }],
      ["promo_code", { promo_code: "", offer_id: 1 }],
      ["promo_code", { promo_code: 20, offer_id: 1 }],
      ["promo_code", { promo_code: "c".repeat(256), offer_id: 1 }],
      ["offer_id", { promo_code: "A" }],
      ["usage_limit", { promo_code: "A", offer_id: 1, usage_limit: 0 }],
      ["usage_limit", { promo_code: "A", offer_id: 1, usage_limit: -5 }],
      ["usage_limit", { promo_code: "A", offer_id: 1, usage_limit: 1.5 }],
      ["usage_limit", { promo_code: "A", offer_id: 1, usage_limit: "1000" }],
    ])("refuses a bad %s: %j", async (field, body) => {
      expectFailure(await api().client.request("POST", path, body), 400, "invalid_request", field);
    });

    test("refuses an offer that does not exist, on POST and on PUT", async () => {
      const { client } = api();
      const missing = 4_000_000_000_000;
      const posted = await client.request("POST", path, { promo_code: "LOST", offer_id: missing });
      expectFailure(posted, 400, "invalid_request", "there is no offer");
      const { offer_id } = await client.createOffer();
      const { promo_code_id } = await create({ promo_code: "FOUND", offer_id });
      const moved = await client.request("PUT", `${path}/${promo_code_id}`, { offer_id: missing });
      expectFailure(moved, 400, "invalid_request", "offer_id");
    });
  });
}
