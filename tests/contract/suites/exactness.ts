import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Api } from "../kigo-api.ts";
import { type Answer, expectFailure, newMerchant, offerInput } from "../test-client.ts";

/** What makes sync exact: no lost update (U5), no doubled create (U1). */
export function describeExactness(api: Api) {
  const sendJson = async (
    method: string,
    path: string,
    headers: Record<string, string>,
    body?: unknown,
  ): Promise<Answer> => {
    const { client, server } = api();
    const json = body === undefined ? {} : { "content-type": "application/json" };
    return await client.send(path, {
      method,
      headers: { authorization: `Bearer ${server.token}`, ...json, ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  };

  async function oneOfEach(): Promise<
    [name: string, path: string, change: Record<string, unknown>, putPath?: string][]
  > {
    const { client } = api();
    const { offer_id } = await client.createOffer();
    const lone = await client.createOffer();
    const idOf = async (path: string, body: unknown, id: string) => {
      const answer = await client.request("POST", path, body);
      expect(answer.status, answer.text).toBe(201);
      return `${path}/${String(Object(answer.json)[id])}`;
    };
    const controls = "/dashboard/offers/redemption-controls";
    const control = { offer_id, control_type: "usage_total", control_value: { b: 1, a: 2 } };
    const merchant = await idOf("/dashboard/merchants", { merchant_name: "A" }, "merchant_id");
    const alone = await idOf("/dashboard/merchants", { merchant_name: "A" }, "merchant_id");
    const texts = `/dashboard/offers/${offer_id}/descriptives`;
    return [
      ["offer", `/dashboard/offers/${lone.offer_id}`, { offer_type: "bogo" }],
      ["descriptive", `${texts}/en`, { language_code: "en", short_text: "new" }, texts],
      [
        "offer type",
        await idOf("/dashboard/offers/types", { type_name: "a" }, "offer_type_id"),
        { type_name: "b" },
      ],
      ["control", await idOf(controls, control, "control_id"), { is_active: false }],
      [
        "promo code",
        await idOf("/dashboard/promo-codes", { promo_code: "A", offer_id }, "promo_code_id"),
        { usage_limit: 7 },
      ],
      ["merchant", alone, { merchant_name: "B" }],
      ["location", await idOf(`${merchant}/locations`, { city: "Lyon" }, "location_id"), { city: "Metz" }],
      [
        "program",
        await idOf("/dashboard/programs", { program_name: "A" }, "program_id"),
        { program_name: "B" },
      ],
      [
        "campaign",
        await idOf("/dashboard/campaigns", { campaign_name: "A" }, "campaign_id"),
        { campaign_name: "B" },
      ],
      [
        "partner",
        await idOf("/dashboard/partners", { partner_name: "A" }, "partner_id"),
        { partner_name: "B" },
      ],
    ];
  }

  describe("ETag and If-Match", () => {
    test("every kind of record has a tag, and a write that names an older one answers 412 and changes nothing", async () => {
      const { client } = api();
      for (const [name, path, change, putPath = path] of await oneOfEach()) {
        const tag = (await client.get(path)).headers.get("etag") ?? "";
        expect(tag, name).toMatch(/^"[\w-]{20,}"$/);
        const updated = await sendJson("PUT", putPath, { "if-match": tag }, change);
        expect(updated.status, `${name}: ${updated.text}`).toBe(200);
        const newTag = updated.headers.get("etag");
        expect(newTag, name).not.toBe(tag);
        expect((await client.get(path)).headers.get("etag"), name).toBe(newTag);
        expectFailure(
          await sendJson("PUT", putPath, { "if-match": tag }, change),
          412,
          "precondition_failed",
        );
        expectFailure(await sendJson("DELETE", path, { "if-match": tag }), 412, "precondition_failed");
        expect((await client.get(path)).json, name).toEqual(updated.json);
        expect((await sendJson("DELETE", path, { "if-match": newTag ?? "" })).status, name).toBe(204);
        expectFailure(await sendJson("PUT", putPath, { "if-match": tag }, change), 404, "not_found");
      }
    });

    test("POST answers the tag that GET has", async () => {
      const { client } = api();
      const posted = await client.request("POST", "/dashboard/offers", offerInput());
      const got = await client.get(`/dashboard/offers/${String(Object(posted.json).offer_id)}`);
      expect(posted.headers.get("etag")).toBe(got.headers.get("etag"));
    });

    test("without If-Match, with * and with a list of tags a write goes through; a weak tag never does", async () => {
      const { client } = api();
      const { offer_id } = await client.createOffer();
      const path = `/dashboard/offers/${offer_id}`;
      const change = { offer_type: "bogo" };
      expect((await sendJson("PUT", path, {}, change)).status).toBe(200);
      expect((await sendJson("PUT", path, { "if-match": "*" }, change)).status).toBe(200);
      const tag = (await client.get(path)).headers.get("etag");
      expectFailure(
        await sendJson("PUT", path, { "if-match": `W/${tag}` }, change),
        412,
        "precondition_failed",
      );
      expect((await sendJson("PUT", path, { "if-match": `"other", ${tag}` }, change)).status).toBe(200);
    });

    test("of ten writers with the same tag exactly one wins", async () => {
      const { client } = api();
      const { offer_id } = await client.createOffer();
      const path = `/dashboard/offers/${offer_id}`;
      const tag = (await client.get(path)).headers.get("etag") ?? "";
      const answers = await Promise.all(
        Array.from({ length: 10 }, (_, writer) =>
          sendJson("PUT", path, { "if-match": tag }, { classification: `writer ${writer}` }),
        ),
      );
      expect(answers.map(answer => answer.status).toSorted()).toEqual([200, ...Array(9).fill(412)]);
      const winner = answers.find(answer => answer.status === 200);
      expect((await client.get(path)).json).toEqual(winner?.json);
    });
  });

  describe("Idempotency-Key", () => {
    const posts = async (): Promise<[path: string, body: unknown][]> => {
      const { client } = api();
      const { offer_id } = await client.createOffer({ version_active_from: "2025-01-01" });
      const campaign = await client.request("POST", "/dashboard/campaigns", { campaign_name: "A" });
      const merchant = await client.request("POST", "/dashboard/merchants", { merchant_name: "A" });
      const offer = `/dashboard/offers/${offer_id}`;
      return [
        ["/dashboard/offers", offerInput()],
        ["/dashboard/offers/types", { type_name: "a" }],
        [
          "/dashboard/offers/redemption-controls",
          { offer_id, control_type: "location", control_value: null },
        ],
        ["/dashboard/promo-codes", { offer_id, promo_code: "A" }],
        ["/dashboard/offers/bulk-create", { offers: [offerInput(), 1] }],
        [`${offer}/descriptives`, { language_code: "fr" }],
        [`${offer}/customer-lists`, { customers: ["u1", "a@b"] }],
        [`${offer}/duplicate`, undefined],
        ["/dashboard/merchants", { merchant_name: "A" }],
        [`/dashboard/merchants/${String(Object(merchant.json).merchant_id)}/locations`, { city: "Metz" }],
        ["/dashboard/programs", { program_name: "A" }],
        ["/dashboard/campaigns", { campaign_name: "A" }],
        [`/dashboard/campaigns/${String(Object(campaign.json).campaign_id)}/offers`, { offer_id }],
        ["/dashboard/partners", { partner_name: "A" }],
        ["/api/v1/redemptions", { offer_id, user_id: "ana" }],
        ["/api/v1/impressions", { offer_id, user_id: "ana" }],
      ];
    };

    test("every POST answers the same request again as the first time, and another one with 422", async () => {
      for (const [path, body] of await posts()) {
        const key = { "idempotency-key": randomUUID() };
        const first = await sendJson("POST", path, key, body);
        expect(first.status, `${path}: ${first.text}`).toBeLessThan(300);
        const again = await sendJson("POST", path, key, body);
        expect([again.status, again.text, again.headers.get("etag")], path).toEqual([
          first.status,
          first.text,
          first.headers.get("etag"),
        ]);
        const other = await sendJson("POST", path, key, { ...Object(body), another: 1 });
        expectFailure(other, 422, "idempotency_mismatch", "Idempotency-Key");
      }
    });

    test("ten at once with one key make one record", async () => {
      const { client } = api();
      for (const path of ["/dashboard/offers", "/dashboard/programs"]) {
        const body = path.endsWith("offers") ? offerInput() : { program_name: "A" };
        const key = { "idempotency-key": randomUUID() };
        const answers = await Promise.all(
          Array.from({ length: 10 }, () => sendJson("POST", path, key, body)),
        );
        expect(new Set(answers.map(answer => answer.text)).size, path).toBe(1);
        expect(answers.every(answer => answer.status === 201)).toBe(true);
        if ("merchant_owner" in body) {
          const { total_count } = await client.listOffers({ merchant_owner: String(body.merchant_owner) });
          expect(total_count).toBe(1);
        }
      }
    });

    test("a refusal is remembered too, and leaves nothing", async () => {
      const { client } = api();
      const { offer_id } = await client.createOffer();
      const gone = await client.createOffer();
      await client.request("DELETE", `/dashboard/offers/${gone.offer_id}`);
      const key = { "idempotency-key": randomUUID() };
      const body = { offer_id: gone.offer_id, promo_code: "A" };
      const first = await sendJson("POST", "/dashboard/promo-codes", key, body);
      expectFailure(first, 400, "invalid_request", "offer_id");
      expect((await sendJson("POST", "/dashboard/promo-codes", key, body)).text).toBe(first.text);
      expectFailure(
        await sendJson("POST", "/dashboard/promo-codes", key, { ...body, offer_id }),
        422,
        "idempotency_mismatch",
      );
      expect(await client.codesOf(offer_id)).toEqual([]);
    });

    test("a key is each caller's own, and must be printable", async () => {
      const { client } = api();
      const key = randomUUID();
      const merchant_owner = newMerchant();
      await sendJson("POST", "/dashboard/offers", { "idempotency-key": key }, offerInput({ merchant_owner }));
      const { offer_id } = await client.createOffer({ version_active_from: "2025-01-01" });
      const seen = await client.send("/api/v1/impressions", {
        method: "POST",
        headers: { "content-type": "application/json", "idempotency-key": key },
        body: JSON.stringify({ offer_id, user_id: "a" }),
      });
      expect(seen.status).toBe(201);
      for (const bad of ["", "a b", "x".repeat(256)]) {
        const answer = await sendJson("POST", "/dashboard/offers", { "idempotency-key": bad }, offerInput());
        expectFailure(answer, 400, "invalid_request", "Idempotency-Key");
      }
    });
  });
}
