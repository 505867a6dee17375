import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isDark, readBack } from "../../../tests/support/barcode.ts";
import { type BarcodeSymbology, barcodeSymbologies, checkDigit } from "../../domain/barcode.ts";
import { drawBarcode } from "./draw.ts";
import { type BarcodeFit, barcodeGroups, fitBarcode, turnedShapes } from "./fit.ts";

/** The phone's plate of design/CHANNELS.md, "Barcodes and QR". */
const plate = { width: 354, length: 444 };

describe("on the plate of 354 px", () => {
  test.each<[BarcodeSymbology, string, BarcodeFit["kind"], number | null]>([
    ["code_128", "2044718832", "drawn", 3],
    ["code_128", "204471883220", "drawn", 2],
    ["code_128", "2044718832204471883220", "drawn", 2],
    ["code_128", "NH20-447188", "drawn", 2],
    ["code_128", "NH20-4471-8832", "turned", 2],
    ["code_128", "NH20-4471-8832-4471-8832", "as-qr", 7],
    ["ean_13", "4006381333931", "drawn", 3],
    ["ean_8", "96385074", "drawn", 3],
    ["upc_a", "036000291452", "drawn", 3],
    ["qr_code", "https://nordhaven.example/r/NH20-4471-8832-xy", "drawn", 7],
    ["qr_code", "x".repeat(300), "drawn", 4],
    ["qr_code", "x".repeat(500), "too-large", null],
    ["data_matrix", "DEALER20", "drawn", 7],
    ["gs1_coupon", "(8110)106141416543213500110000310123196000", "drawn", 2],
    ["ean_13", "4006381333932", "unreadable", null],
  ])("%s %s is %s at %s px a module", (symbology, text, kind, module) => {
    const fit = fitBarcode(symbology, text, plate);
    expect([fit.kind, "module" in fit ? fit.module : null]).toEqual([kind, module]);
  });

  test("a symbology that nobody knows, or no text, is unreadable", () => {
    expect(fitBarcode("pdf417", "1", plate)).toEqual({ kind: "unreadable" });
    expect(fitBarcode(null, "1", plate)).toEqual({ kind: "unreadable" });
    expect(fitBarcode("code_128", null, plate)).toEqual({ kind: "unreadable" });
  });
});

describe("of any text on any plate", () => {
  test("a module is whole and large enough, the quiet zone is held, and the code lies on the plate", () => {
    fc.assert(
      fc.property(
        codes,
        fc.integer({ min: 200, max: 700 }),
        fc.integer({ min: 200, max: 700 }),
        (code, width, length) => {
          const fit = fitBarcode(code.symbology, code.text, { width, length });
          if (!("shapes" in fit)) {
            expect(tooLarge(code, width, length)).toBe(true);
            return;
          }
          const { shapes, module, symbology, turned } = fit;
          expect(Number.isInteger(module)).toBe(true);
          expect(module).toBeGreaterThanOrEqual(isMatrix(symbology) ? 4 : 2);
          expect(shapes.width * module).toBeLessThanOrEqual(width);
          expect(shapes.height * module).toBeLessThanOrEqual(length);
          for (const { x, y, width: across, height: down } of shapes.bars) {
            expect(
              Math.min(x, y, shapes.width - x - across, shapes.height - y - down),
            ).toBeGreaterThanOrEqual(2);
          }
          expect(quietOf(turned ? turnedBack(shapes) : shapes)).toBeGreaterThanOrEqual(quiet[symbology]);
        },
      ),
      { numRuns: 150 },
    );
  });

  test("bars are at least 96 px high", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9A-Z-]{1,24}$/), text => {
        const fit = fitBarcode("code_128", text, plate);
        if (fit.kind !== "drawn" && fit.kind !== "turned") return;
        const { bars } = fit.shapes;
        const heights = bars.map(bar => (fit.turned ? bar.width : bar.height) * fit.module);
        expect(Math.min(...heights)).toBeGreaterThanOrEqual(96);
      }),
      { numRuns: 60 },
    );
  });

  test("its parts for reading are the text to the letter", () => {
    fc.assert(
      fc.property(fc.constantFrom(...barcodeSymbologies), fc.string(), (symbology, text) => {
        expect(barcodeGroups(symbology, text).join("")).toBe(text);
      }),
    );
  });
});

describe("another's decoder reads what a screen draws, at 1x and 2x", () => {
  const shown: readonly { symbology: BarcodeSymbology; text: string; read?: string }[] = [
    { symbology: "code_128", text: "2044718832" },
    { symbology: "code_128", text: "2044718832204471883220" },
    { symbology: "code_128", text: "NH20-4471-8832" },
    { symbology: "code_128", text: "NH20-4471-8832-4471-8832" },
    { symbology: "ean_13", text: "4006381333931" },
    { symbology: "ean_8", text: "96385074" },
    { symbology: "upc_a", text: "036000291452", read: "0036000291452" },
    { symbology: "qr_code", text: "https://nordhaven.example/r/NH20-4471-8832-xy" },
    { symbology: "qr_code", text: "https://go.nordhaven.example/a/7QK2" },
    { symbology: "data_matrix", text: "DEALER20" },
    { symbology: "gs1_coupon", text: "(8110)106141416543213500110000310123196000" },
  ];
  const plates = [plate, { width: 304, length: 304 }, { width: 520, length: 560 }];

  test.each(shown)("$symbology $text", async ({ symbology, text, read = text }) => {
    for (const each of plates) {
      const fit = fitBarcode(symbology, text, each);
      if (!("shapes" in fit)) continue;
      for (const density of [1, 2]) {
        const found = await readBack(fit.shapes, fit.module * density);
        expect(found.map(code => code.text)).toEqual([read]);
      }
    }
    expect(fitBarcode(symbology, text, plate)).toHaveProperty("shapes");
  });

  test("any code that a till could be given", async () => {
    await fc.assert(
      fc.asyncProperty(codes, async ({ symbology, text }) => {
        const fit = fitBarcode(symbology, text, plate);
        fc.pre("shapes" in fit);
        expect((await readBack(fit.shapes, fit.module))[0]?.text).toBe(text);
      }),
      { numRuns: 25 },
    );
  });
});

const codes = fc.oneof(
  fc.stringMatching(/^\d{1,30}$/).map(text => ({ symbology: "code_128" as const, text })),
  fc.stringMatching(/^[!-~]{1,40}$/).map(text => ({ symbology: "code_128" as const, text })),
  fc.stringMatching(/^[!-~]{1,200}$/).map(text => ({ symbology: "qr_code" as const, text })),
  fc
    .stringMatching(/^\d{12}$/)
    .map(text => ({ symbology: "ean_13" as const, text: text + checkDigit(text) })),
);

const isMatrix = (symbology: BarcodeSymbology) => symbology === "qr_code" || symbology === "data_matrix";

/** Light modules on each side that the standards ask for, the least of the two. */
const quiet: Readonly<Record<BarcodeSymbology, number>> = {
  ean_13: 7,
  ean_8: 7,
  upc_a: 9,
  code_128: 10,
  qr_code: 4,
  data_matrix: 2,
  gs1_coupon: 2,
};

/** Light columns at the narrower of the two ends. */
function quietOf(shapes: ReturnType<typeof turnedShapes>): number {
  const isLight = (column: number) =>
    Array.from({ length: shapes.height }, (_each, row) => row).every(
      row => !isDark(shapes, column + 0.5, row + 0.5),
    );
  let start = 0;
  while (start < shapes.width && isLight(start)) start += 1;
  let end = 0;
  while (end < shapes.width && isLight(shapes.width - 1 - end)) end += 1;
  return Math.min(start, end);
}

const turnedBack = (shapes: ReturnType<typeof turnedShapes>) =>
  turnedShapes(turnedShapes(turnedShapes(shapes)));

/** Says by itself that nothing of the kind could be drawn: not at its least module, upright, turned or as a QR code. */
function tooLarge(
  code: { symbology: BarcodeSymbology; text: string },
  width: number,
  length: number,
): boolean {
  const drawn = drawBarcode(code.symbology, code.text);
  const qr = drawBarcode("qr_code", code.text);
  if (drawn === null) return true;
  const least = isMatrix(code.symbology) ? 4 : 2;
  const longest = Math.max(width, length);
  const fitsAsQr = qr !== null && qr.width * 4 <= Math.min(width, length);
  return drawn.width * least > (isMatrix(code.symbology) ? Math.min(width, length) : longest) && !fitsAsQr;
}
