import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";
import { type BarcodeSymbology, barcodeFault, checkDigit } from "../../domain/barcode.ts";
import { type BarcodeShapes, drawBarcode } from "./draw.ts";

/** Read back by a decoder that had no part in drawing (CHANNELS.md "Barcodes and QR"). */
beforeAll(() => {
  const wasm = fileURLToPath(import.meta.resolve("zxing-wasm/reader/zxing_reader.wasm"));
  const { buffer, byteOffset, byteLength } = readFileSync(wasm);
  prepareZXingModule({
    overrides: { wasmBinary: buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer },
  });
});

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
    const found = await readBarcodes(raster(shapes), { tryHarder: true });
    expect(found.map(each => [each.format, each.text])).toEqual([[format, read]]);
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
          expect((await readBarcodes(raster(qr)))[0]?.text).toBe(text);
          expect((await readBarcodes(raster(ean)))[0]?.text).toBe(digits + checkDigit(digits));
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

/** Black on white at three pixels a module: a bar by its rectangle, regions by the even-odd rule. */
function raster(shapes: BarcodeShapes): ImageData {
  const scale = 3;
  const [width, height] = [shapes.width * scale, shapes.height * scale];
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let y = 0; y < shapes.height; y += 1) {
    for (let x = 0; x < shapes.width; x += 1) {
      if (!isDark(shapes, x + 0.5, y + 0.5)) continue;
      for (let pixel = 0; pixel < scale * scale; pixel += 1) {
        const row = y * scale + Math.floor(pixel / scale);
        const first = (row * width + x * scale + (pixel % scale)) * 4;
        data.fill(0, first, first + 3);
      }
    }
  }
  return { data, width, height, colorSpace: "srgb" };
}

function isDark({ bars, regions }: BarcodeShapes, x: number, y: number): boolean {
  if (bars.some(bar => x > bar.x && x < bar.x + bar.width && y > bar.y && y < bar.y + bar.height))
    return true;
  let crossings = 0;
  for (const corners of regions) {
    for (const [index, [x1, y1]] of corners.entries()) {
      const [x2, y2] = corners[(index + 1) % corners.length] ?? [x1, y1];
      if (x1 === x2 && x1 > x && Math.min(y1, y2) < y && Math.max(y1, y2) > y) crossings += 1;
    }
  }
  return crossings % 2 === 1;
}
