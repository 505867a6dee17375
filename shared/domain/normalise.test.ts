import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readField } from "./normalise.ts";
import { readValues } from "./read-values.ts";

const given = (field: Parameters<typeof readField>[0], raw: unknown) => {
  const result = readField(field, raw);
  return result.ok ? result.value : `${result.error.kind}: ${result.error.message}`;
};

describe("text", () => {
  it.each([
    ["  Q4 Dealer Incentive\u00a0\ufeff", "Q4 Dealer Incentive"],
    ["e\u0301té", "été"],
    ["two\tparts\nof it", "two\tparts\nof it"],
    ["line\r\nline", "line\nline"],
    ["", null],
    [" \n ", null],
    [null, null],
    [4711, "4711"],
    ["🎁 x", "🎁 x"],
  ])("%j is kept as %j", (raw, kept) => {
    expect(given("offerTitle", raw)).toBe(kept);
  });

  it.each(["a\u0000b", "a\u0007", "a\u007fb", "a\u0085b\u0080", "a\rb", "\ud800"])(
    "%j is refused in words",
    raw => {
      expect(given("offerTitle", raw)).toMatch(/^text: The text holds/);
    },
  );

  it.each([true, {}, [], Number.NaN])("%j is no text", raw => {
    expect(given("offerTitle", raw)).toBe("text: This is not text.");
  });

  it("is stable: reading what was kept gives the same", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), raw => {
        const once = readField("offerTitle", raw);
        if (once.ok) expect(readField("offerTitle", once.value)).toEqual(once);
      }),
    );
  });
});

describe("numbers", () => {
  it.each([
    ["20", 20],
    [" 12.50 ", 12.5],
    ["-3", -3],
    [".5", 0.5],
    ["50000", 50000],
    [0.1, 0.1],
    ["", null],
    [null, null],
    ["-0", 0],
  ])("%j is %j", (raw, value) => {
    expect(given("offerValue", raw)).toBe(value);
  });

  it.each(["1,000", "1.000,50", "1 000", "12'000"])("%s can be read in two ways and is refused", raw => {
    expect(given("offerValue", raw)).toContain("more than one way");
  });

  it.each(["twenty", "20%", "$5", "1e3", "0x10", "Infinity", "--1", "٢٠"])("%s is no plain number", raw => {
    expect(given("offerValue", raw)).toContain("is not a number");
  });

  it.each([["12345678901234567890"], ["0.1234567890123456789"], [1e21], [1e-9], [Number.POSITIVE_INFINITY]])(
    "%s could not be kept exactly",
    raw => {
      expect(given("offerValue", raw)).toContain("exactly");
    },
  );

  it("that count things are whole", () => {
    expect(given("totalUsageLimit", "1000")).toBe(1000);
    expect(given("totalUsageLimit", "1000.0")).toBe(1000);
    expect(given("totalUsageLimit", "2.5")).toBe("number: 2.5 is not a whole number.");
    expect(given("merchantOwner", "123")).toBe(123);
  });
});

describe("sets and words", () => {
  it.each([
    [
      ["dealers", "fleet"],
      ["dealers", "fleet"],
    ],
    ["dealers; fleet ;;dealers", ["dealers", "fleet"]],
    [
      ["a;b", "a", ""],
      ["a", "b"],
    ],
    ["", []],
    [null, []],
  ])("%j is the set %j", (raw, set) => {
    expect(given("targetAudience", raw)).toEqual(set);
  });

  it.each([
    ["redemptionMethods", "Promo Code; show & save", ["promo_code", "show_save"]],
    ["redemptionMethods", ["ONLINE-LINK", "link", "qr"], ["online_link", "qr"]],
    [
      "channels",
      "Hub Airdrops;hub;Marketplace;activation links",
      ["hub_airdrop", "marketplace", "activation_link"],
    ],
    ["channels", "Promo Code Redemption", ["promo_code_redemption"]],
    ["programType", "Closed Loop", "closed_loop"],
    ["programType", "hybrid", "hybrid"],
    ["programType", "other", "other"],
    ["status", "Active", "active"],
    ["offerValueUnit", "usd", "USD"],
    ["offerValueUnit", "percent", "%"],
    ["offerValueUnit", "$", "$"],
    ["endDate", "2025-12-31T23:59:59Z", "2025-12-31"],
    ["endDate", "2025-02-30", "2025-02-30"],
    ["offerType", "Cashback", "Cashback"],
  ] as const)("%s reads %j as %j", (field, raw, value) => {
    expect(given(field, raw)).toEqual(value);
  });
});

describe("the values of a record", () => {
  it("become a patch of the fields that were given, and of nothing else", () => {
    expect(readValues({ offerTitle: " A ", offerValue: "20", promoCode: "", stranger: 1 })).toEqual({
      patch: { offerTitle: "A", offerValue: 20, promoCode: null },
      faults: [],
    });
  });

  it("may name one redemption method, as the seed's form does", () => {
    expect(readValues({ redemptionMethod: "promo_code" }).patch).toEqual({
      redemptionMethods: ["promo_code"],
    });
    expect(
      readValues({ redemptionMethod: "", redemptionMethods: "barcode" }).patch.redemptionMethods,
    ).toEqual(["barcode"]);
    expect(readValues({ redemptionMethod: null }).patch.redemptionMethods).toEqual([]);
  });

  it("say which field could not be read", () => {
    const { patch, faults } = readValues({ offerValue: "x", endDate: "2025-12-31" });
    expect(patch).toEqual({ endDate: "2025-12-31" });
    expect(faults).toMatchObject([{ field: "offerValue", fault: { kind: "number" } }]);
  });
});
