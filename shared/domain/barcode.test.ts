import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type BarcodeSymbology,
  barcodeFault,
  barcodeSymbologies,
  checkDigit,
  hasCheckDigit,
} from "./barcode.ts";
import { couponFault } from "./gs1-coupon.ts";

const lengths = { ean_8: 8, upc_a: 12, ean_13: 13 } as const;
const gtin = fc
  .constantFrom(...Object.values(lengths))
  .chain(length => fc.stringMatching(new RegExp(`^\\d{${length - 1}}$`)))
  .map(digits => digits + checkDigit(digits));

describe("the check digit of EAN and UPC", () => {
  it.each([
    ["400638133393", "1"],
    ["9638507", "4"],
    ["03600029145", "2"],
    ["629104150021", "3"],
    ["000000000000", "0"],
  ])("of %s is %s", (digits, digit) => {
    expect(checkDigit(digits)).toBe(digit);
  });

  it("tells every single wrong digit", () => {
    fc.assert(
      fc.property(gtin, fc.nat(), fc.integer({ min: 1, max: 9 }), (digits, at, by) => {
        const place = at % digits.length;
        const wrong = (Number(digits[place]) + by) % 10;
        expect(hasCheckDigit(digits)).toBe(true);
        expect(hasCheckDigit(digits.slice(0, place) + String(wrong) + digits.slice(place + 1))).toBe(false);
      }),
    );
  });

  it("tells two neighbours exchanged, unless they are alike or 5 apart", () => {
    fc.assert(
      fc.property(gtin, fc.nat(), (digits, at) => {
        const place = at % (digits.length - 1);
        const [left = "", right = ""] = [digits[place], digits[place + 1]];
        const exchanged = digits.slice(0, place) + right + left + digits.slice(place + 2);
        const apart = Math.abs(Number(left) - Number(right));
        expect(hasCheckDigit(exchanged)).toBe(apart === 0 || apart === 5);
      }),
      { numRuns: 500 },
    );
  });

  it("is added where it is all that is missing, and then nothing is wrong", () => {
    fc.assert(
      fc.property(gtin, digits => {
        const symbology = digits.length === 8 ? "ean_8" : digits.length === 12 ? "upc_a" : "ean_13";
        expect(barcodeFault(symbology, digits)).toBeNull();
        expect(barcodeFault(symbology, digits.slice(0, -1))).toMatchObject({
          kind: "check-digit-missing",
          completed: digits,
        });
      }),
    );
  });
});

describe("a barcode's text", () => {
  const cases: readonly (readonly [BarcodeSymbology, string, string | null])[] = [
    ["ean_13", "4006381333931", null],
    ["ean_13", "4006381333932", "check-digit-wrong"],
    ["ean_13", "400638133393", "check-digit-missing"],
    ["ean_13", "40063813339311", "length"],
    ["ean_13", "400 6381333931", "characters"],
    ["ean_13", "٤006381333931", "characters"],
    ["ean_8", "96385074", null],
    ["ean_8", "96385047", "check-digit-wrong"],
    ["upc_a", "036000291452", null],
    ["upc_a", "036000291453", "check-digit-wrong"],
    ["code_128", "NH20-4471-8832", null],
    ["code_128", "straße", "characters"],
    ["code_128", "A\tB", "characters"],
    ["code_128", "x".repeat(49), "length"],
    ["qr_code", "https://café.example/🥐", null],
    ["qr_code", "🥐".repeat(126), "length"],
    ["data_matrix", "x".repeat(500), null],
    ["data_matrix", "x".repeat(501), "length"],
    ["gs1_coupon", "(8110)106141416543213500110000310123196000", null],
    ["gs1_coupon", "106141416543213500110000310123196000", null],
    ["gs1_coupon", "(8112)106141416543213500110000310123196000", "structure"],
  ];
  it.each(cases)("%s “%s”: %s", (symbology, text, kind) => {
    expect(barcodeFault(symbology, text)?.kind ?? null).toBe(kind);
  });

  it("of any kind is judged without a throw, in a sentence", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...barcodeSymbologies),
        fc.string({ unit: "binary" }),
        (symbology, text) => {
          const fault = barcodeFault(symbology, text);
          expect(fault === null || fault.message.endsWith(".")).toBe(true);
        },
      ),
    );
  });

  it("with a wrong check digit is never put right", () => {
    expect(barcodeFault("ean_13", "4006381333932")).not.toHaveProperty("completed");
  });
});

describe("a GS1 coupon", () => {
  const head = "1061414165432135001100003";
  it.each([
    [`${head}10123`, /first purchase|ends|No part|more purchases/],
    ["7", /length of the company prefix is a digit from 0 to 6/],
    ["0123456", /ends inside the offer code/],
    [`106141416543213500110000`, null],
    [`1061414165432135001100003251301`, /“251301” is no last day/],
    [`1061414165432135001100003250229`, /is no last day/],
    [`1061414165432135001100003240229`, null],
    [`10614141654321350011000032401315240101`, /serial number|No part|ends/],
    [`106141416543213500110000424010132401316`, /comes after 4/],
    [`1061414165432135001100007`, /No part of a coupon code begins with 7/],
    [`106141416543213500115000`, /kind of the first purchase/],
    ["1".repeat(71), /at most 70 digits/],
    ["(8110)", /\(8110\) and then digits/],
  ])("%s", (text, fault) => {
    if (fault === null) expect(couponFault(text)).toBeNull();
    else expect(couponFault(text)).toMatch(fault);
  });
});
