import { expect, test } from "vitest";
import { offerFields } from "#shared/domain/offer.ts";
import { fieldHow } from "./field-how.ts";

/** CONTRACT.md "An offer in JSON and CSV": what today's server has nowhere to put. */
const localOnly: readonly string[] = [
  "offerTitle",
  "offerDescription",
  "termsConditions",
  "imageUrl",
  "offerValue",
  "offerValueUnit",
  "channels",
  "businessObjective",
  "targetAudience",
  "maxDiscount",
  "maxDiscountUnit",
  "totalBudget",
  "averageBasket",
  "tags",
];

test("every field that today's server takes has a place there; nothing is claimed of the others", () => {
  const sent = offerFields.filter(field => !localOnly.includes(field));
  for (const field of sent) expect([field, fieldHow("offer", field, null).place]).not.toEqual([field, null]);
  for (const field of localOnly) expect(fieldHow("offer", field, null).place).toBeNull();
});

test("[W6] program and campaign ride in external_reference, the program's type in classification", () => {
  expect(fieldHow("offer", "campaign", "Winter")).toMatchObject({
    way: "workaround",
    place: "external_reference",
  });
  expect(fieldHow("offer", "programType", "hybrid")).toMatchObject({
    way: "workaround",
    place: "classification",
  });
});

test("[W5] a date says the plain date that is sent", () => {
  expect(fieldHow("offer", "endDate", "2026-01-31").words).toBe("sent as 2026-01-31 in");
});

test("[W8] a limit per customer is a control of its own", () => {
  expect(fieldHow("redemption_control", "usageLimitPerCustomer", 3)).toMatchObject({
    way: "exact",
    place: null,
  });
});
