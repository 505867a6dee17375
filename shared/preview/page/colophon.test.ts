import { expect, test } from "vitest";
import { emptyForm } from "../../domain/offer.ts";
import { firstChoices } from "../choices.ts";
import { sampleHubSkin, sampleMarketplaceSkin } from "../skins/sample-1.ts";
import type { PreviewSource } from "../source.ts";
import { captionOf, colophon } from "./colophon.ts";
import { sheetSummary } from "./sheet-summary.ts";

const source: PreviewSource = {
  form: { ...emptyForm, startDate: "2026-12-01", endDate: "2027-02-28" },
  merchant: { name: null, places: null },
  translations: [],
  skins: { hub: { ...sampleHubSkin, sample: false }, marketplace: sampleMarketplaceSkin },
  timeZone: "UTC",
  currency: "USD",
  localOnly: [],
};
const made = { madeAt: Date.parse("2026-11-23T15:41:00Z"), timeZone: "America/Chicago" };

test.each([
  [
    ["hub.feed", "market.list"],
    false,
    "Shown in a sample skin, not the partner’s own. As of Nov 23, 2026, 9:41 AM.",
  ],
  [["market.list"], true, "Shown in a sample skin, not the partner’s own. Draft of Nov 23, 2026, 9:41 AM."],
  [["hub.feed", "redeem.show"], false, "As of Nov 23, 2026, 9:41 AM."],
] as const)("under %j of a draft (%s) it says %j", (surfaces, draft, words) => {
  expect(colophon([{ source, draft }], surfaces, made).replaceAll("\u202F", " ")).toBe(words);
});

test("a moment in a zone that nobody knows is told in UTC", () => {
  const unknown = { ...made, timeZone: "Mars/Olympus" };
  expect(colophon([{ source, draft: false }], ["hub.feed"], unknown)).toMatch(/3:41.PM/);
});

test("a caption names the place, and language and theme where they are chosen", () => {
  const choices = firstChoices(0);
  expect(captionOf(choices)).toBe("Hub · Feed");
  expect(captionOf({ ...choices, surface: "promo.minimum", language: "de", theme: "dark" })).toBe(
    "Promo code · Below the minimum · de · Dark",
  );
});

const offer = (form: Partial<PreviewSource["form"]>) => ({
  source: { ...source, form: { ...source.form, ...form } },
  draft: false,
  notes: [],
});

test.each([
  [[offer({})], "1 offer for Nordhaven, Dec 1, 2026 – Feb 28, 2027"],
  [
    [offer({}), offer({ startDate: "2026-11-01", endDate: null })],
    "2 offers for Nordhaven, Nov 1, 2026 – Feb 28, 2027",
  ],
  [[offer({ startDate: null, endDate: "2027-02-28" })], "1 offer for Nordhaven, Feb 28, 2027"],
  [[offer({ startDate: "soon", endDate: null })], "1 offer for Nordhaven"],
  [[], "0 offers"],
])("a sheet says how many offers it has, and from when to when: %#", (offers, words) => {
  expect(sheetSummary({ offers })).toBe(words);
});
