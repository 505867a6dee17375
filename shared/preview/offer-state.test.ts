import { expect, test } from "vitest";
import { seen } from "../../tests/support/seen-offer.ts";
import type { OfferForm } from "../domain/offer.ts";
import type { PreviewState } from "./offer-state.ts";
import type { ViewContext } from "./offer-view.ts";

/** 23:59:59 of the last day is still part of it. */
const over = Date.parse("2026-01-01T06:00:00Z");

test.each([
  ["in the last second of the day before", over - 86_400_001, "active", null],
  ["as the last day begins", over - 86_400_000, "last", null],
  ["six hours before the end", over - 6 * 3_600_000, "last", null],
  ["a second later", over - 6 * 3_600_000 + 1000, "last", "\u206605:59:59\u2069 left"],
  ["2:41:08 before", over - 9_668_000, "last", "\u206602:41:08\u2069 left"],
  ["at 23:59:59", over - 1000, "last", "\u206600:00:01\u2069 left"],
  ["in the last millisecond", over - 1, "last", "\u206600:00:00\u2069 left"],
  ["at midnight", over, "expired", "Ended Dec 31, 2025"],
] as const)("%s it is so", (_when, now, state, chip) => {
  expect(seen({}, { now })).toMatchObject({ state, chip });
});

test("the last hours are counted each second, told each minute, and drawn as a share of the day", () => {
  const at = (seconds: number) => seen({}, { now: over - seconds * 1000 }).countdown;
  expect(at(9668)).toEqual({
    clock: "02:41:08",
    spoken: "2 hours 41 minutes left",
    share: 9668 / 86_400,
  });
  expect(at(9661)?.spoken).toBe(at(9668)?.spoken);
  expect(at(59)?.spoken).toBe("0 minutes left");
});

test("one hour is left in words that hold for one as for many", () => {
  const spoken = (locale: string) => seen({}, { locale, now: over - 3_600_000 }).countdown?.spoken;
  expect(spoken("en")).toMatch(/^1 hour .*left$/);
  expect(spoken("es")).toMatch(/^Termina en 1 hora /);
});

test("a day of another length counts its last hours by the zone's own clocks", () => {
  const autumn = { startDate: "2025-10-01", endDate: "2025-11-02" };
  const [start, end] = ["2025-11-02T05:00:00Z", "2025-11-03T06:00:00Z"].map(Date.parse);
  expect(seen(autumn, { now: start ?? 0 }).state).toBe("active");
  expect(seen(autumn, { now: (start ?? 0) + 3_600_000 }).state).toBe("last");
  expect(seen(autumn, { now: (end ?? 0) - 60_000 }).countdown?.clock).toBe("00:01:00");
});

test("an unknown zone has no last hours: nobody knows when they are", () => {
  const now = Date.parse("2025-12-31T23:00:00Z");
  expect(seen({}, { now, timeZone: "Mars/Olympus" })).toMatchObject({
    state: "active",
    countdown: null,
    date: "Ends today",
  });
});

const maya = { name: "Maya", inAudience: true, usesLeft: null };

test.each<[string, Partial<OfferForm>, Partial<ViewContext>, PreviewState, string, string]>([
  [
    "for others",
    {},
    { viewer: { ...maya, inAudience: false } },
    "ineligible",
    "Selected customers",
    "Not for this account",
  ],
  [
    "for a group",
    { exclusiveGroup: " Dealers " },
    { viewer: { ...maya, inAudience: false } },
    "ineligible",
    "\u2068Dealers\u2069 only",
    "Not for this account",
  ],
  [
    "for those of an audience",
    { targetAudience: ["dealers", " ", "fleet"] },
    { viewer: { ...maya, inAudience: false } },
    "ineligible",
    "\u2068dealers and fleet\u2069 only",
    "Not for this account",
  ],
  [
    "for a group whose name turns what follows round",
    { exclusiveGroup: "\u202Eevil\u2066" },
    { viewer: { ...maya, inAudience: false } },
    "ineligible",
    "\u2068evil\u2069 only",
    "Not for this account",
  ],
  [
    "used by everybody",
    { totalUsageLimit: 1000 },
    { soldOut: true },
    "sold",
    "All claimed",
    "All 1,000 used",
  ],
  ["used up, without a limit", {}, { soldOut: true }, "sold", "All claimed", "All used"],
  [
    "used up, of less than none",
    { totalUsageLimit: -5 },
    { soldOut: true },
    "sold",
    "All claimed",
    "All used",
  ],
  ["used by this customer", {}, { viewer: { ...maya, usesLeft: 0 } }, "sold", "Used up", "You have used it"],
  [
    "over, and for others",
    { endDate: "2025-12-17" },
    { viewer: { ...maya, inAudience: false } },
    "expired",
    "Ended Dec 17",
    "No longer valid",
  ],
  [
    "over, and used up",
    { endDate: "2025-12-17" },
    { soldOut: true },
    "expired",
    "Ended Dec 17",
    "No longer valid",
  ],
  [
    "still to come, and for others",
    { startDate: "2025-12-21" },
    { viewer: { ...maya, inAudience: false } },
    "ineligible",
    "Selected customers",
    "Not for this account",
  ],
  [
    "still to come, and used up",
    { startDate: "2025-12-21" },
    { soldOut: true },
    "soon",
    "Opens in 3 days",
    "From Dec 21",
  ],
])("%s it says so", (_what, change, other, state, chip, date) => {
  expect(seen(change, other)).toMatchObject({ state, chip, date, span: null, countdown: null });
});

test.each([
  ["active", {}, {}, "promo_code"],
  ["soon", { startDate: "2025-12-21" }, {}, "remind"],
  ["expired", { endDate: "2025-12-17" }, {}, "similar"],
  ["sold", {}, { soldOut: true }, "similar"],
  ["ineligible", {}, { viewer: { ...maya, inAudience: false } }, "why"],
] as const)("what is %s has its own way on", (state, change, other, kind) => {
  expect(seen(change, other)).toMatchObject({ state, action: { kind } });
});

test.each([
  ["en", 1, "You can use it 1 more time", "1 use left"],
  ["en", 2, "You can use it 2 more times", "2 uses left"],
  ["en", 1200, "You can use it 1,200 more times", "1,200 uses left"],
  ["de", 1, "Noch 1-mal nutzbar", "Noch 1-mal nutzbar"],
  ["es", 1, "Puedes usarla 1 vez más", "Queda 1 uso"],
  ["es", 2, "Puedes usarla 2 veces más", "Quedan 2 usos"],
  ["ar", 2, "يمكنك استخدامه مرتين أخريين", "بقي استخدامان"],
  ["ar", 3, "يمكنك استخدامه ٣ مرات أخرى", "بقيت ٣ استخدامات"],
  ["ja", 2, "You can use it 2 more times", "2 uses left"],
])("in %s, %d uses are left in the language's own number", (locale, usesLeft, sentence, short) => {
  const { uses } = seen({}, { locale, viewer: { ...maya, usesLeft } }).facts;
  expect(uses).toMatchObject({ sentence, short });
});

test("uses left are the customer's own, never more than the offer gives, else its limit, else left out", () => {
  const left = (usageLimitPerCustomer: number | null, usesLeft: number | null) =>
    seen({ usageLimitPerCustomer }, { viewer: { ...maya, usesLeft } }).facts.uses?.short ?? null;
  expect(left(5, 2)).toBe("2 uses left");
  expect(left(5, 9)).toBe("5 uses left");
  expect(left(5, null)).toBe("5 uses left");
  expect(left(null, null)).toBeNull();
  expect([0, -3, 2.5, 1e300].map(odd => left(odd, null))).toEqual([null, null, null, null]);
  expect(left(-3, 2)).toBe("2 uses left");
});

test("places, code and group are said where they are known", () => {
  const known = seen({ promoCode: " DEALER20 ", exclusiveGroup: "Dealers" }, { places: 2 }).facts;
  expect(known).toMatchObject({ places: "2 locations", code: "DEALER20", group: "Dealers" });
  expect(seen({ promoCode: "X", redemptionMethods: ["barcode"] }).facts.code).toBeNull();
});

test.each([
  ["2025-12-01", "2025-12-31", "Dec 1 – 31"],
  ["2025-11-15", "2026-01-15", "Nov 15, 2025 – Jan 15, 2026"],
  [null, "2025-12-31", "Until Dec 31"],
  ["2025-12-01", null, null],
  ["2025-12-31", "2025-12-31", null],
])("from %s to %s spans %s", (startDate, endDate, span) => {
  expect(seen({ startDate, endDate }).span?.replaceAll("\u2009", " ") ?? null).toBe(span);
});
