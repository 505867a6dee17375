import { describe, expect, test } from "vitest";
import { campaignLinksSchema, campaignSchema, campaignsSchema } from "#shared/api/campaign.ts";
import { locationSchema, locationsSchema, merchantSchema } from "#shared/api/merchant.ts";
import { partnerSchema } from "#shared/api/partner.ts";
import { programSchema } from "#shared/api/program.ts";
import type { Api } from "../kigo-api.ts";
import { expectFailure } from "../test-client.ts";

const absent = 4_000_000_000_000;

/** Records that live under another one, and the offers of a campaign. */
export function describePlacesAndLinks(api: Api) {
  async function made(path: string, body: unknown) {
    const answer = await api().client.request("POST", path, body);
    expect(answer.status, answer.text).toBe(201);
    return answer.json;
  }
  const newMerchant = async () =>
    merchantSchema.parse(await made("/dashboard/merchants", { merchant_name: "A" }));
  const newCampaign = async (more = {}) =>
    campaignSchema.parse(await made("/dashboard/campaigns", { campaign_name: "A", ...more }));
  const newProgram = async () =>
    programSchema.parse(await made("/dashboard/programs", { program_name: "A" }));
  const linksOf = async (campaignId: number) =>
    campaignLinksSchema.parse((await api().client.get(`/dashboard/campaigns/${campaignId}/offers`)).json);

  describe("places of a merchant", () => {
    test("are created, read, changed, listed and deleted under it", async () => {
      const { client } = api();
      const { merchant_id } = await newMerchant();
      const path = `/dashboard/merchants/${merchant_id}/locations`;
      const place = { address_line1: "Gran Vía 1", city: "Madrid", latitude: 40.4168, longitude: -3.7038 };
      const location = locationSchema.parse(await made(path, place));
      expect(location).toMatchObject({ ...place, merchant_id, state: null, postal_code: null });
      const one = `${path}/${location.location_id}`;
      expect((await client.get(one)).json).toEqual(location);
      const updated = await client.request("PUT", one, { postal_code: "28013" });
      expect(updated.json).toEqual({ ...location, postal_code: "28013", updated_at: expect.any(String) });
      expect(locationsSchema.parse((await client.get(path)).json)).toMatchObject({
        locations: [updated.json],
        total_count: 1,
      });
      expect((await client.request("DELETE", one)).status).toBe(204);
      expectFailure(await client.get(one), 404, "not_found");
    });

    test("are no other merchant's, and go with theirs", async () => {
      const { client } = api();
      const [{ merchant_id }, other] = [await newMerchant(), await newMerchant()];
      const path = `/dashboard/merchants/${merchant_id}/locations`;
      const { location_id } = locationSchema.parse(await made(path, { city: "Lyon" }));
      expectFailure(
        await client.get(`/dashboard/merchants/${other.merchant_id}/locations/${location_id}`),
        404,
        "not_found",
      );
      await client.request("DELETE", `/dashboard/merchants/${merchant_id}`);
      expectFailure(await client.get(path), 404, "not_found");
      expectFailure(await client.get(`${path}/${location_id}`), 404, "not_found");
    });

    test.each([
      ["latitude", { latitude: 91 }],
      ["longitude", { longitude: "7" }],
      ["city", { city: 1 }],
    ])("refuse a bad %s", async (field, body) => {
      const { merchant_id } = await newMerchant();
      const answer = await api().client.request(
        "POST",
        `/dashboard/merchants/${merchant_id}/locations`,
        body,
      );
      expectFailure(answer, 400, "invalid_request", field);
    });

    test("need a merchant", async () => {
      const answer = await api().client.request("POST", `/dashboard/merchants/${absent}/locations`, {});
      expectFailure(answer, 404, "not_found", "merchant");
    });
  });

  describe("campaigns of a program", () => {
    test("are listed under it, and stay without one when it is deleted", async () => {
      const { client } = api();
      const { program_id } = await newProgram();
      const campaign = await newCampaign({ program_id });
      await newCampaign();
      const listed = await client.get(`/dashboard/programs/${program_id}/campaigns`);
      expect(campaignsSchema.parse(listed.json)).toMatchObject({ campaigns: [campaign], total_count: 1 });
      expect((await client.request("DELETE", `/dashboard/programs/${program_id}`)).status).toBe(204);
      expectFailure(await client.get(`/dashboard/programs/${program_id}/campaigns`), 404, "not_found");
      const orphan = await client.get(`/dashboard/campaigns/${campaign.campaign_id}`);
      expect(orphan.json).toMatchObject({ program_id: null, campaign_name: "A" });
    });

    test("a program stays without a partner when its partner is deleted", async () => {
      const { client } = api();
      const partner = partnerSchema.parse(await made("/dashboard/partners", { partner_name: "A" }));
      const { partner_id } = partner;
      const program = await made("/dashboard/programs", { program_name: "A", partner_id });
      const path = `/dashboard/programs/${programSchema.parse(program).program_id}`;
      expect((await client.request("DELETE", `/dashboard/partners/${partner_id}`)).status).toBe(204);
      expect((await client.get(path)).json).toEqual({ ...Object(program), partner_id: null });
    });

    test("a PUT that would let a campaign end before it starts changes nothing", async () => {
      const { client } = api();
      const campaign = await newCampaign({ start_date: "2025-12-01", end_date: "2025-12-31" });
      const path = `/dashboard/campaigns/${campaign.campaign_id}`;
      expectFailure(
        await client.request("PUT", path, { end_date: "2025-11-30" }),
        400,
        "invalid_request",
        "end_date",
      );
      expect((await client.get(path)).json).toEqual(campaign);
    });
  });

  describe("offers of a campaign", () => {
    test("linking answers 201 with the link; twice is one link", async () => {
      const { client } = api();
      const { campaign_id } = await newCampaign();
      const { offer_id } = await client.createOffer();
      const path = `/dashboard/campaigns/${campaign_id}/offers`;
      const first = await made(path, { offer_id });
      expect(first).toEqual({ campaign_id, offer_id, linked_at: expect.any(String) });
      expect(await made(path, { offer_id })).toEqual(first);
      expect(await linksOf(campaign_id)).toMatchObject({ offers: [first], total_count: 1 });
    });

    test("the same link made by ten at once is one link", async () => {
      const { client } = api();
      const { campaign_id } = await newCampaign();
      const { offer_id } = await client.createOffer();
      const path = `/dashboard/campaigns/${campaign_id}/offers`;
      const answers = await Promise.all(
        Array.from({ length: 10 }, () => client.request("POST", path, { offer_id })),
      );
      expect(answers.map(answer => answer.status)).toEqual(answers.map(() => 201));
      expect((await linksOf(campaign_id)).total_count).toBe(1);
    });

    test("unlinking answers 204, then 404, and leaves offer and campaign", async () => {
      const { client } = api();
      const { campaign_id } = await newCampaign();
      const { offer_id } = await client.createOffer();
      await made(`/dashboard/campaigns/${campaign_id}/offers`, { offer_id });
      const path = `/dashboard/campaigns/${campaign_id}/offers/${offer_id}`;
      expect((await client.request("DELETE", path)).status).toBe(204);
      expectFailure(await client.request("DELETE", path), 404, "not_found");
      expect((await client.get(`/dashboard/offers/${offer_id}`)).status).toBe(200);
    });

    test("a link needs its offer and its campaign", async () => {
      const { client } = api();
      const { campaign_id } = await newCampaign();
      const { offer_id } = await client.createOffer();
      const toNoOffer = await client.request("POST", `/dashboard/campaigns/${campaign_id}/offers`, {
        offer_id: absent,
      });
      expectFailure(toNoOffer, 400, "invalid_request", "offer_id");
      const inNoCampaign = await client.request("POST", `/dashboard/campaigns/${absent}/offers`, {
        offer_id,
      });
      expectFailure(inNoCampaign, 404, "not_found", "campaign");
      expectFailure(await client.get(`/dashboard/campaigns/${absent}/offers`), 404, "not_found");
    });

    test("deleting the offer takes its links", async () => {
      const { client } = api();
      const { campaign_id } = await newCampaign();
      const { offer_id } = await client.createOffer();
      await made(`/dashboard/campaigns/${campaign_id}/offers`, { offer_id });
      await client.request("DELETE", `/dashboard/offers/${offer_id}`);
      expect(await linksOf(campaign_id)).toMatchObject({ offers: [], total_count: 0 });
    });
  });
}
