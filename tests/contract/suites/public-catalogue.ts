import { describe, expect, test } from "vitest";
import { publicMerchantsSchema, publicOffersSchema } from "#shared/api/public.ts";
import type { Api } from "../kigo-api.ts";
import { expectFailure, newMerchant } from "../test-client.ts";

const hour = 3_600_000;

/** `/api/v1`: read without a token, and nothing that is hidden. */
export function describePublicCatalogue(api: Api) {
  const runs = { version_active_from: "2025-01-01", offer_status: "active" };

  async function listed(merchant_owner: number): Promise<number[]> {
    const answer = await api().client.send(`/api/v1/offers?merchant_owner=${merchant_owner}&limit=100`);
    expect(answer.status, answer.text).toBe(200);
    return publicOffersSchema.parse(answer.json).offers.map(offer => offer.offer_id);
  }

  async function newMerchantIn(timeZone: string, more = {}): Promise<number> {
    return await api().server.inside.addMerchant({
      merchant_name: "Casa Mirabel",
      merchant_type: "restaurant",
      status: "active",
      primary_category_id: 3,
      time_zone: timeZone,
      ...more,
    });
  }

  describe("the public catalogue", () => {
    test("shows an offer that runs, without token, codes, references or anything of how it is run", async () => {
      const { client } = api();
      const offer = await client.createOffer({
        ...runs,
        external_reference: "SECRET-REFERENCE",
        classification: "closed_loop",
        edition_exclusivity: "SECRET-EDITION",
        offer_redemption_methods: ["promo_code"],
      });
      const [code] = await client.codesOf(offer.offer_id);
      const one = await client.send(`/api/v1/offers/${offer.offer_id}`);
      const list = await client.send(`/api/v1/offers?merchant_owner=${offer.merchant_owner}`);
      expect(one.json).toMatchObject({ offer_id: offer.offer_id, merchant_owner: offer.merchant_owner });
      expect(list.json).toEqual({ offers: [one.json], total_count: 1, limit: 20, offset: 0 });
      expect(Object.keys(Object(one.json)).toSorted()).toEqual([
        "clickthru_url",
        "default_language",
        "image_url",
        "long_text",
        "merchant_owner",
        "offer_expiry_date",
        "offer_id",
        "offer_redemption_methods",
        "offer_type",
        "savings_amount",
        "savings_type",
        "short_text",
        "terms_conditions",
        "version_active_from",
      ]);
      expect(one.text + list.text).not.toMatch(new RegExp(`SECRET|closed_loop|${code?.promo_code}`));
    });

    test("hides what is inactive, expired, over, or not begun, as if it never was", async () => {
      const { client } = api();
      const merchant_owner = newMerchant();
      const visible = await client.createOffer({ ...runs, merchant_owner });
      const hidden = [
        { offer_status: "inactive" },
        { offer_status: "expired" },
        { offer_status: "Active" },
        { version_active_from: "2090-01-01" },
        { version_active_from: new Date(Date.now() + hour).toISOString() },
        { offer_expiry_date: "2025-12-31" },
        { offer_expiry_date: new Date(Date.now() - hour).toISOString() },
      ];
      for (const more of hidden) {
        const { offer_id } = await client.createOffer({ ...runs, merchant_owner, ...more });
        const answer = await client.send(`/api/v1/offers/${offer_id}`);
        expectFailure(answer, 404, "not_found", `There is no offer with the id ${offer_id}.`);
      }
      expect(await listed(merchant_owner)).toEqual([visible.offer_id]);
    });

    test("an offer's last day is a whole day where its merchant is", async () => {
      const { client } = api();
      const nameOfDay = (zone: string) =>
        new Intl.DateTimeFormat("en-CA", { timeZone: zone }).format(new Date());
      for (const zone of ["Pacific/Auckland", "Pacific/Honolulu"]) {
        const merchant_owner = await newMerchantIn(zone);
        const today = nameOfDay(zone);
        const yesterday = new Date(new Date(today).getTime() - 24 * hour).toISOString().slice(0, 10);
        const tomorrow = new Date(new Date(today).getTime() + 24 * hour).toISOString().slice(0, 10);
        const lastDay = await client.createOffer({ ...runs, merchant_owner, offer_expiry_date: today });
        const firstDay = await client.createOffer({ ...runs, merchant_owner, version_active_from: today });
        await client.createOffer({ ...runs, merchant_owner, offer_expiry_date: yesterday });
        await client.createOffer({ ...runs, merchant_owner, version_active_from: tomorrow });
        expect(await listed(merchant_owner), zone).toEqual([lastDay.offer_id, firstDay.offer_id]);
      }
    });

    test("finds part of a title, and pages as the dashboard does", async () => {
      const { client } = api();
      const merchant_owner = newMerchant();
      for (let i = 0; i < 21; i += 1) await client.createOffer({ ...runs, merchant_owner });
      const first = await client.send(`/api/v1/offers?merchant_owner=${merchant_owner}`);
      expect(publicOffersSchema.parse(first.json)).toMatchObject({ total_count: 21, limit: 20 });
      const search = await client.send(
        `/api/v1/offers?merchant_owner=${merchant_owner}&short_text=nothing%25`,
      );
      expect(publicOffersSchema.parse(search.json)).toMatchObject({ total_count: 0 });
      expectFailure(await client.send("/api/v1/offers?limit=101"), 400, "invalid_request", "limit");
    });

    test("names active merchants only", async () => {
      const { client } = api();
      const active = await newMerchantIn("Europe/Madrid");
      const closed = await newMerchantIn("UTC", { status: "inactive" });
      expect((await client.send(`/api/v1/merchants/${active}`)).json).toEqual({
        merchant_id: active,
        merchant_name: "Casa Mirabel",
        merchant_type: "restaurant",
        primary_category_id: 3,
        time_zone: "Europe/Madrid",
      });
      expectFailure(await client.send(`/api/v1/merchants/${closed}`), 404, "not_found");
      const { merchants } = publicMerchantsSchema.parse(
        (await client.send("/api/v1/merchants?limit=100")).json,
      );
      const ids = merchants.map(merchant => merchant.merchant_id);
      expect(ids).toContain(active);
      expect(ids).not.toContain(closed);
    });
  });
}
