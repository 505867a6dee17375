import { describe, expect, test } from "vitest";
import { merchantSchema } from "#shared/api/merchant.ts";
import type { Api } from "../kigo-api.ts";
import { expectFailure } from "../test-client.ts";

/** Seed, "Offer Analytics". */
export function describeAnalytics(api: Api) {
  const pathOf = (offerId: number) => `/dashboard/offers/${offerId}/analytics`;

  async function newOffer(timeZone?: string) {
    const { client } = api();
    const more: Record<string, unknown> = { version_active_from: "2025-01-01" };
    if (timeZone) {
      const body = { merchant_name: "A", time_zone: timeZone };
      const merchant = merchantSchema.parse(
        (await client.request("POST", "/dashboard/merchants", body)).json,
      );
      more.merchant_owner = merchant.merchant_id;
    }
    return await client.createOffer(more);
  }

  async function append(what: "redemptions" | "impressions", body: Record<string, unknown>) {
    const answer = await api().client.send(`/api/v1/${what}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    expect(answer.status, answer.text).toBe(201);
    return answer.json;
  }

  const redeem = (offer_id: number, user_id: string, redeemed_at: string, more = {}) =>
    append("redemptions", { offer_id, user_id, redeemed_at, ...more });

  describe("analytics of an offer", () => {
    test("of an offer nobody redeemed are zero", async () => {
      const { offer_id } = await newOffer();
      expect((await api().client.get(pathOf(offer_id))).json).toEqual({
        total_redemptions: 0,
        unique_users: 0,
        revenue_generated: 0,
        conversion_rate: 0,
        redemptions_by_day: [],
      });
    });

    test("count what succeeded, people once, money, and redemptions over distinct viewers", async () => {
      const { offer_id } = await newOffer();
      await redeem(offer_id, "ana", "2025-06-01T10:00:00Z", { amount: 10.1 });
      await redeem(offer_id, "ana", "2025-06-01T12:00:00Z", { amount: 20.2 });
      await redeem(offer_id, "bo", "2025-06-02T10:00:00Z");
      await redeem(offer_id, "cy", "2025-06-02T10:00:00Z", { outcome: "refused", amount: 99 });
      for (const user_id of ["ana", "ana", "bo", "cy", "di"]) {
        await append("impressions", { offer_id, user_id, seen_at: "2025-06-01T09:00:00Z" });
      }
      expect((await api().client.get(pathOf(offer_id))).json).toEqual({
        total_redemptions: 3,
        unique_users: 2,
        revenue_generated: 30.3,
        conversion_rate: 0.75,
        redemptions_by_day: [
          { date: "2025-06-01", redemptions: 2 },
          { date: "2025-06-02", redemptions: 1 },
        ],
      });
    });

    test.each([
      ["Pacific/Auckland", "2025-06-02"],
      ["America/Los_Angeles", "2025-06-01"],
      ["UTC", "2025-06-01"],
    ])("a day is the merchant's: in %s 14:00 UTC is on %s", async (zone, date) => {
      const { offer_id } = await newOffer(zone);
      await redeem(offer_id, "ana", "2025-06-01T14:00:00Z");
      const { client } = api();
      expect((await client.get(pathOf(offer_id))).json).toMatchObject({
        redemptions_by_day: [{ date, redemptions: 1 }],
      });
      const thatDay = await client.get(`${pathOf(offer_id)}?from=${date}&to=${date}`);
      expect(thatDay.json).toMatchObject({ total_redemptions: 1 });
      const before = await client.get(`${pathOf(offer_id)}?to=2025-05-31`);
      expect(before.json).toMatchObject({ total_redemptions: 0, redemptions_by_day: [] });
    });

    test("from and to take whole days over a change of clocks", async () => {
      const { offer_id } = await newOffer("Europe/Madrid");
      // In Madrid 26 October 2025 has 25 hours, from 22:00Z the day before to 23:00Z.
      for (const at of [
        "2025-10-25T21:59:59Z",
        "2025-10-25T22:00:00Z",
        "2025-10-26T22:59:59Z",
        "2025-10-26T23:00:00Z",
      ]) {
        await redeem(offer_id, at, at);
      }
      const answer = await api().client.get(`${pathOf(offer_id)}?from=2025-10-26&to=2025-10-26`);
      expect(answer.json).toMatchObject({
        total_redemptions: 2,
        redemptions_by_day: [{ date: "2025-10-26", redemptions: 2 }],
      });
    });

    test("a redemption with a code is counted on that code", async () => {
      const { client } = api();
      const offer = { version_active_from: "2025-01-01", offer_redemption_methods: ["promo_code"] };
      const { offer_id } = await client.createOffer(offer);
      const [code] = await client.codesOf(offer_id);
      await redeem(offer_id, "ana", "2025-06-01T10:00:00Z", { promo_code: code?.promo_code });
      await redeem(offer_id, "bo", "2025-06-01T10:00:00Z", {
        promo_code: code?.promo_code,
        outcome: "refused",
      });
      expect(await client.codesOf(offer_id)).toMatchObject([{ redemption_count: 1 }]);
    });

    test("redemptions outlive their offer", async () => {
      const { client, server } = api();
      const { offer_id } = await newOffer();
      await redeem(offer_id, "ana", "2025-06-01T10:00:00Z");
      await client.request("DELETE", `/dashboard/offers/${offer_id}`);
      expectFailure(await client.get(pathOf(offer_id)), 404, "not_found");
      const rows = await server.inside.redemptionsOf(offer_id);
      expect(rows).toHaveLength(1);
      expect(JSON.stringify(rows)).not.toContain("ana");
    });

    test("stay with the offer when it moves to another merchant", async () => {
      const { client } = api();
      const { offer_id, merchant_owner } = await newOffer();
      await redeem(offer_id, "ana", "2025-06-01T10:00:00Z");
      await client.request("PUT", `/dashboard/offers/${offer_id}`, {
        merchant_owner: merchant_owner + 1_000_000,
      });
      await redeem(offer_id, "bo", "2025-06-01T10:00:00Z");
      expect((await client.get(pathOf(offer_id))).json).toMatchObject({
        total_redemptions: 2,
        unique_users: 2,
      });
    });

    test.each(["from=2025-02-30", "to=x", "from=2025-02-02&to=2025-02-01", "from=2025-01-01T00:00:00Z"])(
      "refuse ?%s",
      async query => {
        const { offer_id } = await newOffer();
        expectFailure(await api().client.get(`${pathOf(offer_id)}?${query}`), 400, "invalid_request");
      },
    );

    test("nobody redeems or sees an offer that does not run at that moment", async () => {
      const { client } = api();
      const inactive = await client.createOffer({
        version_active_from: "2025-01-01",
        offer_status: "inactive",
      });
      const coming = await client.createOffer({ version_active_from: "2090-01-01" });
      for (const { offer_id } of [inactive, coming, { offer_id: 4_000_000_000_000 }]) {
        for (const what of ["redemptions", "impressions"]) {
          const answer = await client.request("POST", `/api/v1/${what}`, { offer_id, user_id: "ana" });
          expectFailure(answer, 404, "not_found", "There is no offer");
        }
      }
    });

    test.each([
      ["user_id", { offer_id: 1 }],
      ["amount", { offer_id: 1, user_id: "a", amount: -1 }],
      ["amount", { offer_id: 1, user_id: "a", amount: "1" }],
      ["outcome", { offer_id: 1, user_id: "a", outcome: "maybe" }],
      ["redeemed_at", { offer_id: 1, user_id: "a", redeemed_at: "yesterday" }],
    ])("a redemption with a bad %s is refused", async (field, body) => {
      expectFailure(
        await api().client.request("POST", "/api/v1/redemptions", body),
        400,
        "invalid_request",
        field,
      );
    });
  });
}
