import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { editLock, type LiveOffer, phaseOf } from "./edit-lock.ts";
import { type OfferFormField, offerFormFields } from "./offer.ts";

const today = "2025-12-10";
const live: LiveOffer = {
  status: "active",
  startDate: "2025-12-01",
  endDate: "2025-12-31",
  promoCode: null,
  redeemed: null,
};
const phases = {
  running: live,
  "running, code out": { ...live, promoCode: "GREEN15", redeemed: 3 },
  upcoming: { ...live, startDate: "2025-12-20" },
  paused: { ...live, status: "inactive" },
  ended: { ...live, endDate: "2025-12-09" },
} as const satisfies Record<string, LiveOffer>;

/** In the order of `phases`: f free, a allowed with a consequence, x advised against. */
const matrix: Record<OfferFormField, string> = {
  merchantOwner: "xxxxx",
  offerTitle: "aafff",
  offerDescription: "aafff",
  termsConditions: "xxfff",
  imageUrl: "aafff",
  offerType: "axfff",
  offerValue: "axfff",
  offerValueUnit: "axfff",
  startDate: "xxaax",
  endDate: "aaaax",
  defaultLanguage: "xxxxx",
  status: "aaaaa",
  programType: "aaaaa",
  redemptionMethods: "axfff",
  program: "aaaaa",
  clickthruUrl: "aafff",
  channels: "fffff",
  businessObjective: "fffff",
  targetAudience: "fffff",
  maxDiscount: "fffff",
  maxDiscountUnit: "fffff",
  totalBudget: "fffff",
  averageBasket: "fffff",
  externalReference: "aaaaa",
  campaign: "aaaaa",
  editionExclusivity: "aafff",
  tags: "fffff",
  codeType: "fafff",
  picture: "fffff",
  pictureAlt: "fffff",
  pictureFocus: "fffff",
  showHeading: "aafff",
  showText: "aafff",
  showWatermark: "aafff",
  barcodeSymbology: "aafff",
  barcodeText: "aafff",
  usageLimitPerDay: "aafff",
  usageLimitPerWeek: "aafff",
  usageLimitPerMonth: "aafff",
  usageLimitPerYear: "aafff",
  redemptionPlaces: "aafff",
  redemptionHours: "aafff",
  exclusiveGroup: "aafff",
  promoCode: "fxfff",
  totalUsageLimit: "aafff",
  usageLimitPerCustomer: "aafff",
};
const letters = { free: "f", allowed: "a", advised_against: "x" } as const;

describe("the edit lock", () => {
  test.each(offerFormFields)("of %s, in every phase of a live offer", field => {
    const found = Object.values(phases).map(each => letters[editLock(field, each, today).kind]);
    expect(found.join("")).toBe(matrix[field]);
  });

  test.each(offerFormFields)("leaves %s free on what the server doesn't have", field => {
    expect(editLock(field, null, today)).toEqual({ kind: "free" });
  });

  test("names the code, how often it was redeemed, and the way round", () => {
    expect(editLock("promoCode", phases["running, code out"], today)).toEqual({
      kind: "advised_against",
      reason:
        "GREEN15 is out and was redeemed 3 times. Another code makes it worthless to those who hold it.",
      ways: ["duplicate"],
    });
    expect(editLock("endDate", phases.ended, today)).toEqual({
      kind: "advised_against",
      reason: "It ended on 9 Dec 2025. A later end brings it back.",
      ways: ["duplicate"],
    });
    expect(editLock("totalUsageLimit", phases["running, code out"], today)).toMatchObject({
      consequence: "3 uses so far. A limit at or below that ends the offer for everybody.",
    });
  });

  test.each([
    [0, "GREEN15 is out, not redeemed yet."],
    [1, "GREEN15 is out and was redeemed once."],
    [null, "GREEN15 is out."],
  ])("says what it knows of %s redemptions", (redeemed, words) => {
    const lock = editLock("offerValue", { ...live, promoCode: "GREEN15", redeemed }, today);
    expect(lock.kind === "advised_against" && lock.reason.startsWith(words)).toBe(true);
  });

  test("offers a way round wherever it advises against, and a sentence wherever it speaks", () => {
    const word = fc.option(fc.constantFrom("active", "inactive", "expired", "x"));
    const date = fc.option(fc.constantFrom("2025-12-01", "2025-12-10", "2026-01-01", "soon"));
    const any = fc.record({
      status: word,
      startDate: date,
      endDate: date,
      promoCode: fc.option(fc.constant("GREEN15")),
      redeemed: fc.option(fc.nat()),
    });
    fc.assert(
      fc.property(fc.constantFrom(...offerFormFields), any, (field, each) => {
        const lock = editLock(field, each, today);
        if (lock.kind === "advised_against") {
          expect(lock.ways.length).toBeGreaterThan(0);
          expect(lock.reason).toMatch(/^\S.*\.$/s);
        }
        if (lock.kind === "allowed") expect(lock.consequence).toMatch(/^\S.*\.$/s);
      }),
    );
  });
});

test.each([
  ["2025-12-31", "running"],
  ["2026-01-01", "ended"],
  ["2025-12-01", "running"],
  ["2025-11-30", "upcoming"],
])("on %s the offer is %s: its first and its last day belong to it", (day, phase) => {
  expect(phaseOf(live, day)).toBe(phase);
});
