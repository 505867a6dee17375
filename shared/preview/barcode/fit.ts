import { type BarcodeSymbology, isSymbology } from "../../domain/barcode.ts";
import { type BarcodeShapes, drawBarcode } from "./draw.ts";

/** What a plate has for a code, quiet zone included; CSS pixels. */
export interface Plate {
  readonly width: number;
  /** Down the screen: what a stack of rows or a code turned by 90° may take. */
  readonly length: number;
}

/** A code as it is drawn on a plate. */
export interface FittedBarcode {
  readonly shapes: BarcodeShapes;
  /** CSS pixels of a module, whole. */
  readonly module: number;
  readonly symbology: BarcodeSymbology;
  readonly turned: boolean;
}

/**
 * What became of a code: drawn, drawn turned, a QR code in its place, or nothing. `too-large`: every way to draw it is
 * larger than the plate. `unreadable`: a rule speaks against the text, or nobody knows the symbology.
 */
export type BarcodeFit =
  | ({ readonly kind: "drawn" | "turned" | "as-qr" } & FittedBarcode)
  | { readonly kind: "too-large" | "unreadable" };

/**
 * Draws a text for a plate by the rules of design/CHANNELS.md: modules of whole pixels, as many as are preferred, never
 * fewer than a scanner needs. Bars that are too long are turned, and where even that fails a QR code says the same.
 */
export function fitBarcode(symbology: string | null, text: string | null, plate: Plate): BarcodeFit {
  if (!isSymbology(symbology) || text === null) return { kind: "unreadable" };
  const key = JSON.stringify([symbology, text, plate.width, plate.length]);
  const known = fits.get(key);
  if (known !== undefined) return known;
  const fit = drawnOn(symbology, text, plate);
  if (fits.size === mostFits) fits.clear();
  fits.set(key, fit);
  return fit;
}

/** A QR code takes some milliseconds to draw, and a preview is drawn with every keystroke. */
const fits = new Map<string, BarcodeFit>();
const mostFits = 64;

function drawnOn(symbology: BarcodeSymbology, text: string, plate: Plate): BarcodeFit {
  const drawn = drawBarcode(symbology, text);
  if (drawn === null) return { kind: "unreadable" };
  const upright = fitted(symbology, drawn, plate);
  if (upright !== null) return { kind: "drawn", ...upright };
  if (!isLinear(symbology)) return { kind: "too-large" };
  const turned = fitted(symbology, drawn, { width: plate.length, length: plate.width });
  if (turned !== null)
    return { kind: "turned", ...turned, shapes: turnedShapes(turned.shapes), turned: true };
  return asQr(text, plate);
}

/** Another symbology than the tills', but one that every phone and most scanners read. */
function asQr(text: string, plate: Plate): BarcodeFit {
  const shapes = drawBarcode("qr_code", text);
  const qr = shapes === null ? null : fitted("qr_code", shapes, plate);
  return qr === null ? { kind: "too-large" } : { kind: "as-qr", ...qr };
}

/** At the largest module that is preferred and fits; `null` where the least one doesn't. */
function fitted(symbology: BarcodeSymbology, drawn: BarcodeShapes, plate: Plate): FittedBarcode | null {
  const { preferred, least } = isMatrix(symbology) ? matrixModules : linearModules;
  for (let module = preferred; module >= least; module -= 1) {
    const shapes = isLinear(symbology) ? tallEnough(drawn, module) : drawn;
    const fits = shapes.width * module <= plate.width && shapes.height * module <= plate.length;
    if (fits) return { shapes, module, symbology, turned: false };
  }
  return null;
}

const linearModules = { preferred: 3, least: 2 } as const;
/** QR and DataMatrix. */
const matrixModules = { preferred: 7, least: 4 } as const;
/** CSS pixels that plain bars reach at least. */
const leastHeight = 96;

const isMatrix = (symbology: BarcodeSymbology) => symbology === "qr_code" || symbology === "data_matrix";
/** Bars alone; a coupon is a stack of rows. */
const isLinear = (symbology: BarcodeSymbology) => !isMatrix(symbology) && symbology !== "gs1_coupon";

/** Bars as high as scanners ask for at this module. */
function tallEnough(shapes: BarcodeShapes, module: number): BarcodeShapes {
  const lowest = Math.min(...shapes.bars.map(({ height }) => height));
  const missing = Math.max(0, Math.ceil(leastHeight / module) - lowest);
  const bars = shapes.bars.map(bar => ({ ...bar, height: bar.height + missing }));
  return { ...shapes, height: shapes.height + missing, bars };
}

/** A quarter turn clockwise: what was at the left is above. */
export function turnedShapes({ width, height, bars, regions }: BarcodeShapes): BarcodeShapes {
  return {
    width: height,
    height: width,
    bars: bars.map(bar => ({
      x: height - bar.y - bar.height,
      y: bar.x,
      width: bar.height,
      height: bar.width,
    })),
    regions: regions.map(corners => corners.map(([x, y]) => [height - y, x] as const)),
  };
}

/** The code's text in parts for reading, as its kind is usually written; their sum is the text to the letter. */
export function barcodeGroups(symbology: BarcodeSymbology, text: string): readonly string[] {
  const sizes = groupSizes[symbology];
  if (sizes === undefined) return [text];
  const groups: string[] = [];
  let start = 0;
  for (const size of sizes) {
    groups.push(text.slice(start, start + size));
    start += size;
  }
  return [...groups, text.slice(start)].filter(group => group !== "");
}

const groupSizes: Readonly<Partial<Record<BarcodeSymbology, readonly number[]>>> = {
  ean_13: [1, 6, 6],
  ean_8: [4, 4],
  upc_a: [1, 5, 5, 1],
};
