import { describe, expect, test } from "vitest";
import type { Api } from "../kigo-api.ts";

/** Seed, "Domain Layer Processing" and "Database Persistence". */
export function describeOfferCompanions(api: Api) {
  async function descriptivesOf(offerId: number) {
    return await api().server.inside.descriptivesOf(offerId);
  }

  async function addControl(offer_id: number) {
    const body = { offer_id, control_type: "usage_per_customer", control_value: 3 };
    expect((await api().client.request("POST", "/dashboard/offers/redemption-controls", body)).status).toBe(
      201,
    );
  }

  describe("what comes with an offer", () => {
    test("a descriptive in its default language, without any text", async () => {
      const { offer_id } = await api().client.createOffer({ default_language: "pt-BR" });
      expect(await descriptivesOf(offer_id)).toEqual([
        {
          offer_id,
          language_code: "pt-BR",
          short_text: null,
          long_text: null,
          terms_conditions: null,
          image_url: null,
          savings_amount: null,
          savings_type: null,
          updated_at: expect.any(String),
        },
      ]);
    });

    test("[U3] one unlimited code of the server's own making, for the method promo_code", async () => {
      const { client, server } = api();
      const { offer_id } = await client.createOffer({
        offer_redemption_methods: ["show_save", "promo_code"],
      });
      expect(await client.codesOf(offer_id)).toEqual([
        {
          promo_code_id: expect.any(Number),
          offer_id,
          promo_code: expect.stringMatching(new RegExp(`^OFFER${offer_id}-[2-9B-Z]{6}$`)),
          code_type: "single",
          usage_limit: null,
          redemption_count: 0,
          ...(server.profile === "complete" && { updated_at: expect.any(String) }),
        },
      ]);
    });

    test("no code for other methods, and none when a PUT adds the method later", async () => {
      const { client } = api();
      const { offer_id } = await client.createOffer({ offer_redemption_methods: ["barcode"] });
      expect(await client.codesOf(offer_id)).toEqual([]);
      await client.request("PUT", `/dashboard/offers/${offer_id}`, {
        offer_redemption_methods: ["promo_code"],
      });
      expect(await client.codesOf(offer_id)).toEqual([]);
    });

    test("DELETE takes texts, codes and controls along, and nobody else's", async () => {
      const { client } = api();
      const methods = { offer_redemption_methods: ["promo_code"] };
      const gone = await client.createOffer(methods);
      const kept = await client.createOffer(methods);
      await addControl(gone.offer_id);
      await addControl(kept.offer_id);
      await client.request("DELETE", `/dashboard/offers/${gone.offer_id}`);
      expect(await descriptivesOf(gone.offer_id)).toEqual([]);
      expect(await client.codesOf(gone.offer_id)).toEqual([]);
      expect(await client.controlsOf(gone.offer_id)).toEqual([]);
      expect(await descriptivesOf(kept.offer_id)).toHaveLength(1);
      expect(await client.codesOf(kept.offer_id)).toHaveLength(1);
      expect(await client.controlsOf(kept.offer_id)).toHaveLength(1);
    });
  });
}
