import { describe, expect, test } from "vitest";
import { complete, today } from "./capabilities.ts";
import { createBody, emptyOffer, placeReference, readOffer, updateBody } from "./mapping.ts";
import type { JsonObject } from "./record.ts";

const references = { localOf: () => null, serverOf: () => null };
const context = { currency: "EUR", capabilities: today, references };
const key = "01JD0000000000000000000000";
const row: JsonObject = {
  offer_id: 7,
  merchant_owner: 123,
  version_active_from: "2025-12-01T00:00:00Z",
  default_language: "en",
  external_reference: `Spring ~c:Q4%20push ~k:${key}`,
  offer_expiry_date: "2025-12-31T23:59:59Z",
  offer_status: "active",
  offer_type: "",
  offer_redemption_methods: ["online_link"],
  edition_exclusivity: null,
  code_type: "O",
  clickthru_url: null,
  classification: "closed_loop",
  short_text: "Title",
  savings_amount: "20.5",
  savings_type: "fixed",
  loyalty_tier: { level: 3 },
  created_at: "2025-11-01T00:00:00Z",
};

describe("an offer off the wire", () => {
  test("[W2] [W5] [W6] texts, plain dates and the reference's parts come to their fields", () => {
    const pulled = readOffer(row, "list", context);
    expect(pulled).toMatchObject({ serverId: 7, key });
    expect(pulled?.fields).toMatchObject({
      startDate: "2025-12-01",
      endDate: "2025-12-31",
      externalReference: "Spring",
      campaign: "Q4 push",
      program: null,
      offerTitle: "Title",
      offerValue: 20.5,
      offerValueUnit: "EUR",
      offerType: null,
    });
  });

  test("[W3] unknown fields are kept apart, oddities count as empty and nothing is refused", () => {
    const odd = {
      ...row,
      offer_redemption_methods: "promo_code",
      merchant_owner: "many",
      savings_amount: "a lot",
    };
    const pulled = readOffer(odd, "list", context);
    expect(pulled?.extra).toEqual({ loyalty_tier: { level: 3 } });
    expect(pulled?.fields).toMatchObject({ redemptionMethods: [], merchantOwner: null, offerValue: null });
  });

  test("a payload without texts says nothing about them", () => {
    expect(readOffer(row, "payload", context)?.fields).not.toHaveProperty("offerTitle");
  });

  test.each([{}, { offer_id: null }, { offer_id: "7" }, { offer_id: 1.5 }])("%j is no offer", stranger => {
    expect(readOffer(stranger, "list", context)).toBeNull();
  });
});

describe("an offer onto the wire", () => {
  test("the seed's form becomes the seed's request body (Step 3)", () => {
    const fields = {
      ...emptyOffer,
      merchantOwner: 123,
      startDate: "2025-12-01",
      endDate: "2025-12-31",
      defaultLanguage: "en",
      status: "active",
      offerType: "percentage_discount",
      redemptionMethods: ["promo_code"],
      programType: "closed_loop",
      offerTitle: "Q4 Dealer Incentive",
    };
    expect(createBody(fields, key, today)).toEqual({
      version_active_from: "2025-12-01",
      merchant_owner: 123,
      default_language: "en",
      external_reference: ` ~k:${key}`,
      offer_expiry_date: "2025-12-31",
      offer_status: "active",
      offer_type: "percentage_discount",
      offer_redemption_methods: ["promo_code"],
      code_type: "P",
      clickthru_url: null,
      classification: "closed_loop",
    });
  });

  test("[W7] an update is the whole record as read with the change in it, without ids, times and texts", () => {
    const body = updateBody(row, { ...emptyOffer, endDate: "2026-01-31" }, ["endDate"], today);
    expect(body).toMatchObject({
      offer_expiry_date: "2026-01-31",
      version_active_from: row.version_active_from,
      loyalty_tier: { level: 3 },
    });
    for (const name of ["offer_id", "created_at", "short_text", "savings_amount"])
      expect(body).not.toHaveProperty(name);
  });

  test("[W6] a campaign that does not fit beside the user's text and the key stays local", () => {
    const placed = placeReference("x".repeat(200), {
      key,
      campaign: "A campaign with a long name",
      program: null,
    });
    expect(placed.localOnly).toEqual(["campaign", "program"]);
    expect(placed.text).toBe(`${"x".repeat(200)} ~k:${key}`);
  });

  test("[W6] a dashboard record gets a campaign but never a key", () => {
    expect(placeReference("PROMO_1730", { key: null, campaign: "Q4", program: null }).text).toBe(
      "PROMO_1730 ~c:Q4",
    );
  });

  test("[W6] where campaigns are linked the suffix stays as it is there, and no new one is made", () => {
    const fields = { ...emptyOffer, externalReference: "Summer", campaign: "Other", program: "Blue" };
    expect(updateBody(row, fields, ["externalReference"], complete).external_reference).toBe(
      `Summer ~c:Q4%20push ~k:${key}`,
    );
    expect(createBody(fields, key, complete).external_reference).toBe(`Summer ~k:${key}`);
  });
});
