import { describe, expect, test } from "vitest";
import type { Api } from "../kigo-api.ts";
import { expectFailure, newMerchant } from "../test-client.ts";

const rowFields = [
  "classification",
  "clickthru_url",
  "code_type",
  "default_language",
  "edition_exclusivity",
  "external_reference",
  "image_url",
  "long_text",
  "merchant_owner",
  "offer_expiry_date",
  "offer_id",
  "offer_redemption_methods",
  "offer_status",
  "offer_type",
  "savings_amount",
  "savings_type",
  "short_text",
  "terms_conditions",
  "version_active_from",
];

export function describeOfferList(api: Api) {
  /** Gives an offer its texts, which no endpoint of today can. */
  async function describeOffer(
    offerId: number,
    language: string,
    texts: { short_text: string; long_text?: string },
  ) {
    await api().server.inside.describe(offerId, language, texts);
  }

  async function idsFound(merchant: number, shortText: string): Promise<number[]> {
    const { offers } = await api().client.listOffers({ merchant_owner: merchant, short_text: shortText });
    return offers.map(offer => offer.offer_id);
  }

  describe("the list of offers", () => {
    test("[W1] comes as a page with its rows, total, limit and offset", async () => {
      const { client, server } = api();
      const more = server.profile === "complete" ? ["created_at", "updated_at"] : [];
      const offer = await client.createOffer();
      const page = await client.listOffers({ merchant_owner: offer.merchant_owner });
      expect(Object.keys(page).toSorted()).toEqual(["limit", "offers", "offset", "total_count"]);
      expect(page).toMatchObject({ total_count: 1, limit: 20, offset: 0 });
      expect(Object.keys(page.offers[0] ?? {}).toSorted()).toEqual([...rowFields, ...more].toSorted());
      expect(page.offers[0]).toMatchObject({ offer_id: offer.offer_id, short_text: null });
    });

    test("joins the texts of the default language, not of another", async () => {
      const { client } = api();
      const offer = await client.createOffer({ default_language: "es" });
      await describeOffer(offer.offer_id, "es", { short_text: "Menú del día" });
      await describeOffer(offer.offer_id, "en", { short_text: "Menu of the day" });
      const page = await client.listOffers({ merchant_owner: offer.merchant_owner });
      expect(page.total_count).toBe(1);
      expect(page.offers[0]).toMatchObject({ short_text: "Menú del día" });
    });

    test("gives 20 rows by default, in the order of the ids, and pages without gap or repetition", async () => {
      const { client } = api();
      const merchant_owner = newMerchant();
      const ids: number[] = [];
      for (let i = 0; i < 25; i += 1) ids.push((await client.createOffer({ merchant_owner })).offer_id);
      const first = await client.listOffers({ merchant_owner });
      expect([first.offers.length, first.total_count]).toEqual([20, 25]);

      const swept: number[] = [];
      for (let offset = 0; offset < 25; offset += 10) {
        const page = await client.listOffers({ merchant_owner, limit: 10, offset });
        expect(page).toMatchObject({ total_count: 25, limit: 10, offset });
        swept.push(...page.offers.map(offer => offer.offer_id));
      }
      expect(swept).toEqual(ids.toSorted((a, b) => a - b));
    });

    test("gives an empty page behind the end, with the true total", async () => {
      const { client } = api();
      const { merchant_owner } = await client.createOffer();
      expect(await client.listOffers({ merchant_owner, offset: 9_000_000_000 })).toMatchObject({
        offers: [],
        total_count: 1,
      });
    });

    test("takes a limit of 100 and refuses 101", async () => {
      const { client } = api();
      expect(await client.listOffers({ limit: 100 })).toMatchObject({ limit: 100 });
      expectFailure(await client.get("/dashboard/offers?limit=101"), 400, "invalid_request", "limit");
    });

    test.each(["limit=0", "limit=-1", "limit=ten", "limit=", "limit=1&limit=2", "offset=-1", "offset=1.5"])(
      "refuses ?%s",
      async query => {
        const field = query.split("=")[0];
        expectFailure(await api().client.get(`/dashboard/offers?${query}`), 400, "invalid_request", field);
      },
    );

    test.each(["merchant_owner=abc", "merchant_owner=", "merchant_owner=99999999999999999999"])(
      "refuses ?%s",
      async query => {
        const answer = await api().client.get(`/dashboard/offers?${query}`);
        expectFailure(answer, 400, "invalid_request", "merchant_owner");
      },
    );

    test("filters by status", async () => {
      const { client } = api();
      const merchant_owner = newMerchant();
      await client.createOffer({ merchant_owner });
      const inactive = await client.createOffer({ merchant_owner, offer_status: "inactive" });
      const page = await client.listOffers({ merchant_owner, offer_status: "inactive" });
      expect(page.total_count).toBe(1);
      expect(page.offers[0]).toMatchObject({ offer_id: inactive.offer_id });
    });

    test("finds part of a title or description in any case, letters with accents too", async () => {
      const { client } = api();
      const { offer_id, merchant_owner } = await client.createOffer();
      await describeOffer(offer_id, "en", { short_text: "Café at NOON", long_text: "With a croissant" });
      for (const part of ["café", "CAFÉ", "at noon", "CROISSANT"]) {
        expect(await idsFound(merchant_owner, part), part).toEqual([offer_id]);
      }
      expect(await idsFound(merchant_owner, "cafés")).toEqual([]);
    });

    test("takes %, _ and \\ in a search as themselves", async () => {
      const { client } = api();
      const merchant_owner = newMerchant();
      const texts = ["20% off", "20 off", "a_b", "axb", "back\\slash"];
      const ids = new Map<string, number>();
      for (const short_text of texts) {
        const { offer_id } = await client.createOffer({ merchant_owner });
        await describeOffer(offer_id, "en", { short_text });
        ids.set(short_text, offer_id);
      }
      expect(await idsFound(merchant_owner, "20%")).toEqual([ids.get("20% off")]);
      expect(await idsFound(merchant_owner, "a_b")).toEqual([ids.get("a_b")]);
      expect(await idsFound(merchant_owner, "k\\s")).toEqual([ids.get("back\\slash")]);
      expect(await idsFound(merchant_owner, "'; drop table offers; --")).toEqual([]);
    });

    test("ignores query parameters that it does not know", async () => {
      const answer = await api().client.get("/dashboard/offers?sort=name&__proto__=1");
      expect(answer.status).toBe(200);
    });
  });
}
