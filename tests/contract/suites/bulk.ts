import { describe, expect, test } from "vitest";
import { bulkCreateResultSchema } from "#shared/api/bulk.ts";
import { offerPayloadSchema } from "#shared/api/offer.ts";
import type { Api } from "../kigo-api.ts";
import { expectFailure, newMerchant, offerInput } from "../test-client.ts";

const path = "/dashboard/offers/bulk-create";

/** Seed, "Not Implemented (BRD Requirements)": several offers at once, and one like another. */
export function describeBulk(api: Api) {
  async function bulk(offers: unknown[], query = "") {
    const answer = await api().client.request("POST", `${path}${query}`, { offers });
    return { status: answer.status, ...bulkCreateResultSchema.parse(answer.json) };
  }

  describe("bulk-create", () => {
    test("answers 200 with each offer in the order sent, with its texts and code", async () => {
      const { client } = api();
      const merchant_owner = newMerchant();
      const rows = ["a", "b", "c"].map(external_reference =>
        offerInput({ merchant_owner, external_reference, offer_redemption_methods: ["promo_code"] }),
      );
      const { status, created, failed, results } = await bulk(rows);
      expect([status, created, failed]).toEqual([200, 3, 0]);
      for (const [index, result] of results.entries()) {
        const { offer } = offerPayloadSchema.transform(parsed => ({ offer: parsed })).parse(result.offer);
        expect(result).toMatchObject({
          index,
          status: 201,
          offer: { external_reference: rows[index]?.external_reference },
        });
        expect(await client.getOffer(offer.offer_id)).toEqual(offer);
        expect(await client.codesOf(offer.offer_id)).toHaveLength(1);
      }
      expect((await client.listOffers({ merchant_owner })).total_count).toBe(3);
    });

    test("answers 207 when some rows are refused, and creates the others", async () => {
      const merchant_owner = newMerchant();
      const rows = [
        offerInput({ merchant_owner }),
        { ...offerInput({ merchant_owner }), code_type: "PP" },
        7,
      ];
      const { status, created, failed, results } = await bulk(rows);
      expect([status, created, failed]).toEqual([207, 1, 2]);
      expect(results.map(result => result.status)).toEqual([201, 400, 400]);
      expect(results[1]).toMatchObject({
        error: { code: "invalid_request", message: expect.stringContaining("code_type") },
      });
      expect((await api().client.listOffers({ merchant_owner })).total_count).toBe(1);
    });

    test("with atomic=true creates all or nothing", async () => {
      const merchant_owner = newMerchant();
      const good = offerInput({ merchant_owner });
      const refused = await bulk([good, { ...good, code_type: "PP" }, good], "?atomic=true");
      expect([refused.status, refused.created, refused.failed]).toEqual([207, 0, 3]);
      expect(refused.results.map(result => result.status)).toEqual([424, 400, 424]);
      expect((await api().client.listOffers({ merchant_owner })).total_count).toBe(0);
      expect(await bulk([good, good], "?atomic=true")).toMatchObject({ status: 200, created: 2 });
    });

    test("takes a thousand rows and no more", async () => {
      const { client } = api();
      const merchant_owner = newMerchant();
      const rows = Array.from({ length: 1_001 }, () => offerInput({ merchant_owner }));
      expectFailure(await client.request("POST", path, { offers: rows }), 400, "invalid_request", "offers");
      expect(await bulk(rows.slice(1))).toMatchObject({ status: 200, created: 1_000 });
      expect((await client.listOffers({ merchant_owner })).total_count).toBe(1_000);
    });

    test("takes a body of more than 1 MB and refuses one of more than 8", async () => {
      const { client } = api();
      const padded = (size: number) => ({ offers: [offerInput({ unknown_field: "x".repeat(size) })] });
      expect((await client.request("POST", path, padded(2_000_000))).status).toBe(200);
      const tooLarge = await client.request("POST", path, padded(8 * 1024 * 1024));
      expectFailure(tooLarge, 413, "payload_too_large", "8 MB");
    });

    test.each([{}, { offers: [] }, { offers: {} }])("refuses the body %j", async body => {
      expectFailure(await api().client.request("POST", path, body), 400, "invalid_request", "offers");
    });
  });

  describe("duplicate", () => {
    test("copies offer, texts and controls; the copy is inactive, without code, reference and list", async () => {
      const { client } = api();
      const offer = await client.createOffer({
        external_reference: "mine ~k:01ARZ3NDEKTSV4RRFFQ69G5FAV",
        classification: "hybrid",
        offer_redemption_methods: ["promo_code"],
      });
      const at = `/dashboard/offers/${offer.offer_id}`;
      await client.request("PUT", `${at}/descriptives`, { language_code: "en", short_text: "Title" });
      await client.request("POST", `${at}/descriptives`, { language_code: "es", short_text: "Título" });
      const control = {
        offer_id: offer.offer_id,
        control_type: "usage_per_customer",
        control_value: { n: 3 },
      };
      await client.request("POST", "/dashboard/offers/redemption-controls", control);
      await client.request("POST", `${at}/customer-lists`, { customers: ["u1"] });

      const answer = await client.request("POST", `${at}/duplicate`);
      expect(answer.status, answer.text).toBe(201);
      const copy = offerPayloadSchema.parse(answer.json);
      expect(copy).toEqual({
        ...offer,
        offer_id: expect.any(Number),
        offer_status: "inactive",
        external_reference: null,
        created_at: expect.any(String),
        updated_at: expect.any(String),
      });
      expect(copy.offer_id).not.toBe(offer.offer_id);
      const path = `/dashboard/offers/${copy.offer_id}`;
      expect((await client.get(`${path}/descriptives`)).json).toMatchObject([
        { language_code: "en", short_text: "Title" },
        { language_code: "es", short_text: "Título" },
      ]);
      expect(await client.controlsOf(copy.offer_id)).toMatchObject([{ ...control, offer_id: copy.offer_id }]);
      const [original] = await client.codesOf(offer.offer_id);
      const [own] = await client.codesOf(copy.offer_id);
      expect(own?.promo_code).not.toBe(original?.promo_code);
      expect((await client.get(`${path}/customer-lists`)).json).toMatchObject({ total: 0 });
    });

    test("needs its offer", async () => {
      expectFailure(
        await api().client.request("POST", "/dashboard/offers/4000000000000/duplicate"),
        404,
        "not_found",
      );
    });
  });
}
