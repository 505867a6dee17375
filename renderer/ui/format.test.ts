import fc from "fast-check";
import { afterEach, describe, expect, test, vi } from "vitest";
import {
  formatAmount,
  formatDate,
  formatDay,
  formatMoment,
  formatOfferValue,
  formatZone,
  todayIn,
} from "./format.ts";

afterEach(() => vi.unstubAllEnvs());

const plain = (text: string | null) => text?.replaceAll(/[\u00a0\u202f]/g, " ");

describe("dates", () => {
  test.each(["America/Los_Angeles", "Pacific/Kiritimati"])(
    "[W5] a plain date is shown as it was typed on a computer in %s",
    zone => {
      vi.stubEnv("TZ", zone);
      const anyDate = fc.date({
        min: new Date("1900-01-01"),
        max: new Date("2200-01-01"),
        noInvalidDate: true,
      });
      fc.assert(
        fc.property(anyDate, date => {
          const iso = date.toISOString().slice(0, 10);
          expect(formatDate(iso, "en-GB").split(" ")[0]).toBe(String(Number(iso.slice(8))));
          expect(formatDate(iso, "en-GB")).toContain(iso.slice(0, 4));
        }),
      );
    },
  );

  test("the year is left out in the year that it is", () => {
    expect(formatDay("2025-12-31", "2025-03-01", "en-GB")).toBe("31 Dec");
    expect(formatDay("2026-12-31", "2025-03-01", "en-GB")).toBe("31 Dec 2026");
  });

  test.each(["soon", "2025-13-40", ""])("[W3] what is no date is shown as it is: %j", text => {
    expect(formatDate(text, "en-GB")).toBe(text);
  });

  test("today is the zone's own", () => {
    const now = new Date("2026-01-01T02:00:00Z");
    expect(todayIn("America/Chicago", now)).toBe("2025-12-31");
    expect(todayIn("Asia/Tokyo", now)).toBe("2026-01-01");
    expect(todayIn("Nowhere/Land", now)).toBe("2026-01-01");
  });

  test("a moment of another day names the day", () => {
    const now = new Date(2026, 2, 2, 12);
    expect(formatMoment(new Date(2026, 2, 2, 9, 5).toISOString(), now, "en-GB")).toBe("09:05");
    expect(formatMoment(new Date(2026, 2, 1, 9, 5).toISOString(), now, "en-GB")).toBe("1 Mar, 09:05");
  });
});

describe("amounts", () => {
  test.each([
    [20, "%", "en-US", "20%"],
    [7.25, "%", "en-US", "7.25%"],
    [20, "%", "de", "20 %"],
    [79, "USD", "en-US", "$79"],
    [0.5, "USD", "en-US", "$0.50"],
    [1234567, "EUR", "de", "1.234.567 €"],
    [2500, "points", "en-US", "2,500 points"],
    [12, null, "en-US", "12"],
  ])("%f in %s reads in %s as %s", (amount, unit, locale, text) => {
    expect(plain(formatAmount(amount, unit, locale))).toBe(text);
  });

  test.each([
    [{ offerType: "bogo", offerValue: null, offerValueUnit: null }, "2 for 1"],
    [{ offerType: "free_item", offerValue: null, offerValueUnit: "USD" }, "Free"],
    [{ offerType: "percentage_discount", offerValue: null, offerValueUnit: "%" }, null],
    [{ offerType: "bogo", offerValue: 50, offerValueUnit: "%" }, "50%"],
  ])("an offer %j gives %s", (offer, text) => {
    expect(formatOfferValue(offer, "en-US")).toBe(text);
  });
});

describe("zones", () => {
  test.each([
    ["America/Chicago", "2025-12-18T12:00:00Z", "Chicago, UTC−6"],
    ["America/Chicago", "2025-07-18T12:00:00Z", "Chicago, UTC−5"],
    ["America/New_York", "2025-12-18T12:00:00Z", "New York, UTC−5"],
    ["UTC", "2025-12-18T12:00:00Z", "UTC"],
    ["Nowhere/Land", "2025-12-18T12:00:00Z", "Nowhere/Land"],
  ])("%s at %s is %s", (zone, now, text) => {
    expect(formatZone(zone, new Date(now))).toBe(text);
  });
});
