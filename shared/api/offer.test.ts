import { describe, expect, test } from "vitest";
import { createOfferInputSchema, offerListSchema, offerRowSchema, updateOfferInputSchema } from "./offer.ts";

const row = {
  offer_id: 1,
  merchant_owner: 101,
  version_active_from: "2025-12-01T00:00:00Z",
  default_language: "en",
  offer_status: "active",
  offer_type: "",
  offer_redemption_methods: [],
  code_type: "P",
};

describe("an offer on the wire", () => {
  test("[W3] a row keeps fields that this version does not know", () => {
    const parsed = offerRowSchema.parse({ ...row, stacking: { with: [2] } });
    expect(parsed).toEqual({ ...row, stacking: { with: [2] } });
  });

  test("[W3] a row may lack every optional field, or hold null there", () => {
    expect(offerRowSchema.safeParse(row).success).toBe(true);
    expect(offerRowSchema.safeParse({ ...row, short_text: null, offer_expiry_date: null }).success).toBe(
      true,
    );
  });

  test("a list that is no list is refused", () => {
    for (const body of [null, [], "<html>", { offers: {} }, { offers: [row] }]) {
      expect(offerListSchema.safeParse(body).success).toBe(false);
    }
  });

  test("an update may hold anything or nothing of the record", () => {
    expect(updateOfferInputSchema.parse({})).toEqual({});
    expect(updateOfferInputSchema.parse({ clickthru_url: null })).toEqual({ clickthru_url: null });
  });

  test("every problem of a create is told at once, each with its field", () => {
    const { error } = createOfferInputSchema.safeParse({ ...row, code_type: "PP", merchant_owner: "101" });
    expect(error?.issues.map(issue => [issue.path.join("."), issue.message])).toEqual([
      ["merchant_owner", "must be a whole number"],
      ["code_type", "Code type must be single character"],
    ]);
  });
});
