import fc from "fast-check";
import { expect, test } from "vitest";
import { seen, seenIn } from "../../tests/support/seen-offer.ts";
import { emptyForm } from "../domain/offer.ts";
import { previewStates } from "./offer-state.ts";
import { offerView } from "./offer-view.ts";

test("the seed's offer reads as the customer reads it", () => {
  expect(seen({})).toEqual({
    locale: "en",
    direction: "ltr",
    title: "Q4 Dealer Incentive",
    description: null,
    terms: null,
    merchant: { name: "Kettle & Crane", initials: "KC" },
    value: { text: "20%", suffix: "off" },
    picture: null,
    pictureAlt: null,
    pictureFocus: { x: 50, y: 50 },
    state: "active",
    chip: null,
    date: "Ends Dec 31",
    span: "Dec 1\u2009–\u200931",
    countdown: null,
    action: { kind: "promo_code", text: "Get promo code" },
    facts: {
      goodUntil: "Wed, Dec 31, 2025",
      lastDay: "Dec 31",
      uses: null,
      places: null,
      methods: [{ kind: "promo_code", text: "Promo code" }],
      code: null,
      group: null,
    },
  });
});

test("an empty form shows nothing that nobody wrote", () => {
  const empty = offerView(emptyForm, { ...seenIn, merchantName: null });
  expect(empty).toMatchObject({ title: null, merchant: null, value: null, picture: null });
  expect(empty).toMatchObject({ state: "active", chip: null, date: null, action: null });
});

test.each(["", "   ", "\n", "\u200B", " \u200D\uFEFF\u3164\u00AD", "\u202E"])(
  "a title of %j is no title",
  offerTitle => {
    expect(seen({ offerTitle }).title).toBeNull();
  },
);

test.each([
  ["2025-12-18", "2025-12-31", "active", null, "Ends Dec 31"],
  ["2025-12-01", "2025-12-18", "last", null, "Ends today"],
  ["2025-12-01", null, "active", null, null],
  ["2025-12-19", "2025-12-31", "soon", "Opens tomorrow", "From Dec 19"],
  ["2025-12-21", null, "soon", "Opens in 3 days", "From Dec 21"],
  ["2026-03-01", null, "soon", "Opens in 73 days", "From Mar 1, 2026"],
  ["2025-11-01", "2025-12-17", "expired", "Ended Dec 17", "No longer valid"],
  [null, "2024-12-31", "expired", "Ended Dec 31, 2024", "No longer valid"],
  ["2026-01-01", "2025-12-01", "expired", "Ended Dec 1", "No longer valid"],
  ["tomorrow", "2025-02-30", "active", null, null],
] as const)("from %s to %s it is %s on 18 December", (startDate, endDate, state, chip, date) => {
  expect(seen({ startDate, endDate })).toMatchObject({ state, chip, date });
});

test("the last day lasts until midnight of the zone", () => {
  const justAfterMidnightUtc = { now: Date.parse("2026-01-01T03:00:00Z") };
  expect(seen({}, justAfterMidnightUtc).state).toBe("last");
  expect(seen({}, { ...justAfterMidnightUtc, timeZone: "UTC" }).state).toBe("expired");
});

test("an offer that the server calls expired has ended, but nobody says when", () => {
  expect(seen({ status: "expired" })).toMatchObject({ state: "expired", chip: "Ended" });
});

test.each([
  [["promo_code"], "Get promo code"],
  [["show_save"], "Show in store"],
  [["barcode"], "Show barcode"],
  [["online_link"], "Shop online"],
  [["online_link", "promo_code"], "Get promo code"],
  [["carrier_pigeon"], undefined],
  [[], undefined],
])("redeemed by %j the action says %s", (redemptionMethods, text) => {
  expect(seen({ redemptionMethods }).action?.text).toBe(text);
});

test("what can't be used now offers another way on", () => {
  expect(seen({ startDate: "2025-12-21" }).action?.kind).toBe("remind");
  expect(seen({ endDate: "2025-12-01" }).action?.kind).toBe("similar");
});

test.each([
  ["de", "Bis 31. Dez.", "Code anzeigen", "ltr"],
  ["es", "Hasta el 31 dic", "Ver código", "ltr"],
  ["fr", "Jusqu’au 31 déc.", "Voir le code", "ltr"],
])("in %s it says %s", (locale, date, action, direction) => {
  expect(seen({}, { locale })).toMatchObject({ locale, date, action: { text: action }, direction });
});

test("in Arabic it is written in Arabic digits, and codes and clocks are not turned round", () => {
  const arabic = seen({}, { locale: "ar", now: Date.parse("2026-01-01T03:00:00Z") });
  expect(arabic).toMatchObject({ value: { text: "٢٠٪\u061c" }, chip: "بقي \u2066٠٣:٠٠:٠٠\u2069" });
  expect(seen({}, { locale: "ar-MA" }).value?.text).toContain("20");
});

test.each(["ar", "he", "fa", "ur", "ckb", "ar-EG"])("%s runs from right to left", locale => {
  expect(seen({}, { locale }).direction).toBe("rtl");
});

test.each(["", "xx_YY_!!", "<script>", "en-", null])("a language of %j is read as English", locale => {
  expect(seen({}, { locale })).toMatchObject({ locale: "en", date: "Ends Dec 31" });
});

test("a title's placeholders are filled in the language of the offer", () => {
  const title = (locale: string) => seen({ offerTitle: "{value}, {title}, {end_dat}" }, { locale }).title;
  expect(title("en")).toBe("20%, {title}, {end_dat}");
  expect(title("de")).toBe("20\u00a0%, {title}, {end_dat}");
});

test("an unknown zone counts days in UTC", () => {
  expect(seen({}, { timeZone: "Mars/Olympus" }).date).toBe("Ends Dec 31");
});

test("description and terms are filled like the title", () => {
  const filled = seen({
    offerDescription: " {value} at {merchant} ",
    termsConditions: "{title} until {end_date}",
  });
  expect(filled.description).toBe("20% at Kettle & Crane");
  expect(filled.terms).toBe("Q4 Dealer Incentive until December 31, 2025");
});

test("text stays what was typed, markup and all", () => {
  const hostile = `<img src=x onerror=alert(1)> {when} \u202E"'`;
  expect(seen({ offerTitle: hostile }, { merchantName: hostile })).toMatchObject({
    title: hostile,
    merchant: { name: hostile },
  });
});

test("no form, however odd, stops the preview", () => {
  const text = fc.option(fc.string({ unit: "binary" }));
  const form = fc.record({
    offerTitle: text,
    imageUrl: text,
    picture: text,
    pictureAlt: text,
    pictureFocus: text,
    offerType: text,
    offerValue: fc.option(fc.double()),
    offerValueUnit: text,
    maxDiscountUnit: text,
    startDate: text,
    endDate: text,
    status: text,
    redemptionMethods: fc.array(fc.string()),
    maxDiscount: fc.option(fc.double()),
    promoCode: text,
    totalUsageLimit: fc.option(fc.integer()),
    usageLimitPerCustomer: fc.option(fc.integer()),
    offerDescription: text,
    termsConditions: text,
    exclusiveGroup: text,
  });
  const viewer = fc.record({
    name: text,
    inAudience: fc.boolean(),
    usesLeft: fc.option(fc.nat()),
  });
  const zone = fc.oneof(fc.constantFrom("UTC", "Asia/Kathmandu", "Pacific/Apia"), fc.string());
  const moment = fc.integer({ min: -8.64e15, max: 8.64e15 });
  fc.assert(
    fc.property(
      form,
      text,
      text,
      viewer,
      zone,
      moment,
      (fields, locale, merchantName, seen, timeZone, now) => {
        const other = { locale, merchantName, viewer: seen, timeZone, now };
        const { state, action } = offerView(fields, { ...seenIn, ...other });
        expect(previewStates).toContain(state);
        if (state !== "active" && state !== "last") expect(action).not.toBeNull();
      },
    ),
  );
});
