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
  "showHeading",
  "showText",
  "showWatermark",
  "barcodeSymbology",
  "barcodeText",
  "picture",
  "pictureAlt",
  "pictureFocus",
];

const offer = { entity: "offer", part: "record" } as const;
const control = { entity: "redemption_control", part: "record" } as const;

test("every field that today's server takes has a place there; nothing is claimed of the others", () => {
  const sent = offerFields.filter(field => !localOnly.includes(field));
  for (const field of sent) expect([field, fieldHow(offer, field, null).place]).not.toEqual([field, null]);
  for (const field of localOnly) expect(fieldHow(offer, field, null).place).toBeNull();
});

test("[W6] program and campaign ride in external_reference, the program's type in classification", () => {
  expect(fieldHow(offer, "campaign", "Winter")).toMatchObject({
    way: "workaround",
    place: "external_reference",
  });
  expect(fieldHow(offer, "programType", "hybrid")).toMatchObject({
    way: "workaround",
    place: "classification",
  });
});

test("[W5] a date says the plain date that is sent", () => {
  expect(fieldHow(offer, "endDate", "2026-01-31").words).toBe("sent as 2026-01-31 in");
});

test("[W8] a limit per customer is a control of its own", () => {
  expect(fieldHow(control, "usageLimitPerCustomer", 3)).toMatchObject({
    way: "exact",
    place: null,
  });
});

test("a campaign that the server links is no workaround, and texts have the descriptive's names", () => {
  expect(fieldHow({ entity: "offer", part: "campaign" }, "campaign", "Winter").way).toBe("exact");
  expect(fieldHow({ entity: "descriptive", part: "texts" }, "offerTitle", "Sale").place).toBe("short_text");
});

test("records of other kinds say the server's own names", () => {
  const campaign = { entity: "campaign", part: "record" } as const;
  expect(fieldHow(campaign, "campaignName", "Winter").place).toBe("campaign_name");
  expect(fieldHow(campaign, "program", "Dealers").place).toBe("program_id");
});
