import { describe, expect, test } from "vitest";
import { offerPayloadSchema } from "#shared/api/offer.ts";
import type { Api } from "../kigo-api.ts";
import { expectFailure, newMerchant, offerInput } from "../test-client.ts";

const payloadFields = [
  "classification",
  "clickthru_url",
  "code_type",
  "created_at",
  "default_language",
  "edition_exclusivity",
  "external_reference",
  "merchant_owner",
  "offer_expiry_date",
  "offer_id",
  "offer_redemption_methods",
  "offer_status",
  "offer_type",
  "updated_at",
  "version_active_from",
];

export function describeOfferRecords(api: Api) {
  describe("one offer", () => {
    test("stores the request of the seed's form and answers 201 with the record", async () => {
      const input = {
        version_active_from: "2025-12-01",
        merchant_owner: newMerchant(),
        default_language: "en",
        external_reference: "PROMO_1760600000000",
        offer_expiry_date: "2025-12-31",
        offer_status: "active",
        offer_type: "percentage_discount",
        offer_redemption_methods: ["promo_code"],
        code_type: "P",
        clickthru_url: null,
        classification: "closed_loop",
      };
      const answer = await api().client.request("POST", "/dashboard/offers", input);
      expect(answer.status).toBe(201);
      const offer = offerPayloadSchema.parse(answer.json);
      expect(Object.keys(offer).toSorted()).toEqual(payloadFields);
      expect(offer).toMatchObject({
        ...input,
        version_active_from: "2025-12-01T00:00:00Z",
        offer_expiry_date: "2025-12-31T00:00:00Z",
        edition_exclusivity: null,
      });
      expect(offer.created_at).toBe(offer.updated_at);
      expect(await api().client.getOffer(offer.offer_id)).toEqual(offer);
    });

    test("fills in what is absent: active, no type, nothing else", async () => {
      expect(await api().client.createOffer()).toMatchObject({
        offer_status: "active",
        offer_type: "",
        external_reference: null,
        offer_expiry_date: null,
        edition_exclusivity: null,
        clickthru_url: null,
        classification: null,
      });
    });

    test("checks merchant_owner by nothing", async () => {
      expect(await api().client.createOffer({ merchant_owner: 987_654_321_987 })).toMatchObject({
        merchant_owner: 987_654_321_987,
      });
    });

    test("ignores fields that it does not know, and ids and times of the client", async () => {
      const { client } = api();
      const offer = await client.createOffer({ offer_id: 7, created_at: "1999-01-01", colour: "red" });
      expect(offer.offer_id).not.toBe(7);
      expect(offer.created_at).not.toContain("1999");
      expect(offer).not.toHaveProperty("colour");
    });

    test.each([
      ["2026-12-01", "2026-12-01T00:00:00Z"],
      ["2024-02-29", "2024-02-29T00:00:00Z"],
      ["2026-12-01T10:30:00Z", "2026-12-01T10:30:00Z"],
      ["2026-12-01T10:30:00", "2026-12-01T10:30:00Z"],
      ["2026-12-01T00:30:00+02:00", "2026-11-30T22:30:00Z"],
      ["2026-12-01T10:30:00.250Z", "2026-12-01T10:30:00.250Z"],
      ["9999-12-31T23:59:59Z", "9999-12-31T23:59:59Z"],
      ["1900-01-01", "1900-01-01T00:00:00Z"],
    ])("keeps the date %s as %s", async (given, stored) => {
      const offer = await api().client.createOffer({ version_active_from: given, offer_expiry_date: given });
      expect([offer.version_active_from, offer.offer_expiry_date]).toEqual([stored, stored]);
    });

    test("[W7] PUT patches: absent fields stay, null empties, the record comes back", async () => {
      const { client } = api();
      const offer = await client.createOffer({
        clickthru_url: "https://a.example",
        classification: "hybrid",
        external_reference: "a reference",
        edition_exclusivity: "members",
        offer_expiry_date: "2027-01-31",
        offer_type: "bogo",
      });
      const answer = await client.request("PUT", `/dashboard/offers/${offer.offer_id}`, {
        clickthru_url: null,
        offer_status: "inactive",
      });
      expect(answer.status).toBe(200);
      const updated = offerPayloadSchema.parse(answer.json);
      const { updated_at, ...rest } = updated;
      expect({ ...rest }).toEqual({
        ...offer,
        updated_at: undefined,
        clickthru_url: null,
        offer_status: "inactive",
      });
      expect(updated_at >= offer.updated_at).toBe(true);
      expect(await client.getOffer(offer.offer_id)).toEqual(updated);
    });

    test("[W7] PUT of the whole record as read, unknown fields included, changes only what differs", async () => {
      const { client } = api();
      const offer = await client.createOffer({ offer_expiry_date: "2026-12-31", external_reference: "keep" });
      const path = `/dashboard/offers/${offer.offer_id}`;
      const body = { ...offer, offer_type: "bogo", a_newer_field: 1, offer_id: 1, created_at: "x" };
      const answer = await client.request("PUT", path, body);
      expect(answer.status, answer.text).toBe(200);
      expect(answer.json).toEqual({ ...offer, offer_type: "bogo", updated_at: expect.any(String) });
    });

    test("PUT of nothing answers the record", async () => {
      const { client } = api();
      const offer = await client.createOffer();
      const answer = await client.request("PUT", `/dashboard/offers/${offer.offer_id}`, {});
      expect(answer.json).toMatchObject({ ...offer, updated_at: expect.any(String) });
    });

    test("PUT that is refused changes nothing", async () => {
      const { client } = api();
      const offer = await client.createOffer();
      const answer = await client.request("PUT", `/dashboard/offers/${offer.offer_id}`, {
        offer_type: "bogo",
        code_type: "PP",
      });
      expectFailure(answer, 400, "invalid_request", "Code type must be single character");
      expect(await client.getOffer(offer.offer_id)).toEqual(offer);
    });

    test("DELETE answers 204 without a body, then 404", async () => {
      const { client } = api();
      const { offer_id } = await client.createOffer();
      const answer = await client.request("DELETE", `/dashboard/offers/${offer_id}`);
      expect([answer.status, answer.text]).toEqual([204, ""]);
      expectFailure(await client.get(`/dashboard/offers/${offer_id}`), 404, "not_found");
      expectFailure(await client.request("DELETE", `/dashboard/offers/${offer_id}`), 404, "not_found");
    });

    test("many offers made at once are all there, each once", async () => {
      const { client } = api();
      const merchant_owner = newMerchant();
      const inputs = Array.from({ length: 20 }, () => offerInput({ merchant_owner }));
      const answers = await Promise.all(
        inputs.map(input => client.request("POST", "/dashboard/offers", input)),
      );
      expect(answers.map(answer => answer.status)).toEqual(inputs.map(() => 201));
      expect((await client.listOffers({ merchant_owner })).total_count).toBe(20);
    });
  });
}
