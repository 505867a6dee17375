import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";
import type { BarcodeShapes } from "../../shared/preview/barcode/draw.ts";

/** What another's decoder, which had no part in drawing, reads of shapes at so many pixels a module. */
export async function readBack(shapes: BarcodeShapes, scale = 3): Promise<readonly ReadCode[]> {
  prepareReader();
  const found = await readBarcodes(raster(shapes, scale), { tryHarder: true });
  return found.map(({ format, text }) => ({ format, text }));
}

export interface ReadCode {
  readonly format: string;
  readonly text: string;
}

let isPrepared = false;

/** From the package's own file: nothing is fetched. */
export function prepareReader(): void {
  if (isPrepared) return;
  isPrepared = true;
  const wasm = fileURLToPath(import.meta.resolve("zxing-wasm/reader/zxing_reader.wasm"));
  const { buffer, byteOffset, byteLength } = readFileSync(wasm);
  prepareZXingModule({
    overrides: { wasmBinary: buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer },
  });
}

/** Black on white: a bar by its rectangle, regions by the even-odd rule. */
function raster(shapes: BarcodeShapes, scale: number): ImageData {
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

/** Whether the middle of a module is black. */
export function isDark({ bars, regions }: BarcodeShapes, x: number, y: number): boolean {
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
