import { describe, expect, test } from "vitest";
import type { Api } from "../kigo-api.ts";
import { expectFailure } from "../test-client.ts";

const nothing = {
  short_text: null,
  long_text: null,
  terms_conditions: null,
  image_url: null,
  savings_amount: null,
  savings_type: null,
};

/** Seed, "Offer Descriptives Management". */
export function describeDescriptives(api: Api) {
  const pathOf = (offerId: number) => `/dashboard/offers/${offerId}/descriptives`;

  describe("texts of an offer", () => {
    test("begin as the default language without any text", async () => {
      const { client } = api();
      const { offer_id } = await client.createOffer({ default_language: "es" });
      expect((await client.get(pathOf(offer_id))).json).toEqual([
        { offer_id, language_code: "es", ...nothing, updated_at: expect.any(String) },
      ]);
    });

    test("PUT changes one language and what the list shows of it, field by field", async () => {
      const { client } = api();
      const offer = await client.createOffer();
      const path = pathOf(offer.offer_id);
      const body = {
        language_code: "en",
        short_text: "Q4 Dealer Incentive",
        long_text: "20% off",
        savings_amount: "20",
      };
      const answer = await client.request("PUT", path, body);
      expect([answer.status, answer.json]).toEqual([
        200,
        { ...nothing, ...body, offer_id: offer.offer_id, updated_at: expect.any(String) },
      ]);
      const last = await client.request("PUT", path, { language_code: "en", long_text: null });
      const { offers } = await client.listOffers({ merchant_owner: offer.merchant_owner });
      expect(offers[0]).toMatchObject({
        short_text: "Q4 Dealer Incentive",
        long_text: null,
        savings_amount: "20",
      });
      expect(offers[0]?.updated_at, "as late as what it shows").toBe(Object(last.json).updated_at);
    });

    test("POST adds a translation, and answers 409 if there is one", async () => {
      const { client } = api();
      const { offer_id } = await client.createOffer();
      const body = { language_code: "fr", short_text: "Remise" };
      expect((await client.request("POST", pathOf(offer_id), body)).status).toBe(201);
      expectFailure(await client.request("POST", pathOf(offer_id), body), 409, "conflict", "language_code");
      expectFailure(await client.request("POST", pathOf(offer_id), { language_code: "en" }), 409, "conflict");
      const { json } = await client.get(`${pathOf(offer_id)}/fr`);
      expect(json).toMatchObject(body);
    });

    test("DELETE takes one language, and PUT brings none back", async () => {
      const { client } = api();
      const { offer_id } = await client.createOffer();
      await client.request("POST", pathOf(offer_id), { language_code: "pt-BR" });
      const one = `${pathOf(offer_id)}/pt-BR`;
      expect((await client.request("DELETE", one)).status).toBe(204);
      expectFailure(await client.request("DELETE", one), 404, "not_found");
      expectFailure(await client.get(one), 404, "not_found");
      const put = await client.request("PUT", pathOf(offer_id), { language_code: "pt-BR", short_text: "a" });
      expectFailure(put, 404, "not_found");
    });

    test("need their offer", async () => {
      const { client } = api();
      const path = pathOf(4_000_000_000_000);
      expectFailure(await client.get(path), 404, "not_found");
      expectFailure(await client.request("POST", path, { language_code: "en" }), 404, "not_found");
    });

    test.each([
      ["language_code", { short_text: "a" }],
      ["language_code", { language_code: "" }],
      ["short_text", { language_code: "en", short_text: 1 }],
    ])("refuse a bad %s", async (field, body) => {
      const { offer_id } = await api().client.createOffer();
      expectFailure(await api().client.request("PUT", pathOf(offer_id), body), 400, "invalid_request", field);
    });

    test.each(["<b>bold</b>", "😀👨‍👩‍👧 𝒳", "100%_\\", "'; drop table offers; --", " kept \n"])(
      "keep %j as given",
      async text => {
        const { client } = api();
        const { offer_id } = await client.createOffer();
        const body = { language_code: "en", short_text: text, long_text: text, terms_conditions: text };
        expect((await client.request("PUT", pathOf(offer_id), body)).json).toMatchObject(body);
      },
    );
  });
}
