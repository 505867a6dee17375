import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readBack } from "../../../tests/support/barcode.ts";
import { type BarcodeSymbology, barcodeFault, checkDigit } from "../../domain/barcode.ts";
import { drawBarcode } from "./draw.ts";

/** Read back by a decoder that had no part in drawing (CHANNELS.md "Barcodes and QR"). */
const samples: readonly (readonly [BarcodeSymbology, string, format: string, read: string])[] = [
  ["ean_13", "4006381333931", "EAN13", "4006381333931"],
  ["ean_8", "96385074", "EAN8", "96385074"],
  // To a decoder a UPC-A is the EAN-13 that begins with 0.
  ["upc_a", "036000291452", "EAN13", "0036000291452"],
  ["code_128", "NH20-4471-8832", "Code128", "NH20-4471-8832"],
  [
    "qr_code",
    "https://deere.example/q4?utm_source=kigo",
    "QRCode",
    "https://deere.example/q4?utm_source=kigo",
  ],
  ["data_matrix", "DEALER20", "DataMatrix", "DEALER20"],
  [
    "gs1_coupon",
    "(8110)106141416543213500110000310123196000",
    "DataBarExpStk",
    "(8110)106141416543213500110000310123196000",
  ],
];

describe("a drawn barcode is read back by another's decoder", () => {
  test.each(samples)("%s %s", async (symbology, text, format, read) => {
    const shapes = drawBarcode(symbology, text);
    if (shapes === null) throw new Error("Nothing was drawn.");
    expect(await readBack(shapes)).toEqual([{ format, text: read }]);
  });

  test("any text of a QR code and any digits of an EAN-13", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.stringMatching(/^[ -~]{1,60}$/),
        fc.stringMatching(/^\d{12}$/),
        async (text, digits) => {
          const qr = drawBarcode("qr_code", text);
          const ean = drawBarcode("ean_13", digits + checkDigit(digits));
          if (qr === null || ean === null) throw new Error("Nothing was drawn.");
          expect((await readBack(qr))[0]?.text).toBe(text);
          expect((await readBack(ean))[0]?.text).toBe(digits + checkDigit(digits));
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe("what is drawn", () => {
  test.each(samples)("%s lies on whole modules inside its quiet zone", (symbology, text) => {
    const shapes = drawBarcode(symbology, text);
    const corners = [
      ...(shapes?.bars ?? []).flatMap(({ x, y, width, height }) => [x, y, x + width, y + height]),
      ...(shapes?.regions ?? []).flat(2),
    ];
    expect(corners.length).toBeGreaterThan(0);
    expect(corners.every(Number.isInteger)).toBe(true);
    expect(Math.min(...corners)).toBeGreaterThanOrEqual(2);
  });

  /** GS1 General Specifications, section 5 (of an EAN-13 the left and the right differ); ISO/IEC 18004 and 16022. */
  test.each<[BarcodeSymbology, left: number, right: number]>([
    ["ean_13", 11, 7],
    ["ean_8", 7, 7],
    ["upc_a", 9, 9],
    ["code_128", 10, 10],
    ["qr_code", 4, 4],
    ["data_matrix", 2, 2],
  ])("%s has %i light modules at its left and %i at its right", (symbology, left, right) => {
    const text = samples.find(([each]) => each === symbology)?.[1] ?? "";
    const shapes = drawBarcode(symbology, text);
    if (shapes === null) throw new Error("Nothing was drawn.");
    const edges = [
      ...shapes.bars.flatMap(({ x, width }) => [x, x + width]),
      ...shapes.regions.flat().map(([x]) => x),
    ];
    expect([Math.min(...edges), shapes.width - Math.max(...edges)]).toEqual([left, right]);
  });

  test("is nothing where a rule speaks against the text", () => {
    expect(drawBarcode("ean_13", "4006381333932")).toBeNull();
    expect(drawBarcode("ean_13", "400638133393")).toBeNull();
    expect(drawBarcode("code_128", "straße")).toBeNull();
    expect(drawBarcode("qr_code", "")).toBeNull();
  });

  test("is what the rules say of a coupon: they agree with the encoder's own", () => {
    const sample = "106141416543213500110000310123196000";
    const changed = fc.tuple(fc.nat(sample.length - 1), fc.nat(9), fc.nat(6)).map(([place, digit, cut]) => {
      const text = sample.slice(0, place) + String(digit) + sample.slice(place + 1);
      return text.slice(0, text.length - cut);
    });
    fc.assert(
      fc.property(changed, text => {
        fc.pre(barcodeFault("gs1_coupon", text) === null);
        expect(drawBarcode("gs1_coupon", text)).not.toBeNull();
      }),
      { numRuns: 200 },
    );
  });
});
