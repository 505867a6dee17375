import { sizeOf } from "../Preview.tsx";
import type { Surface } from "../surfaces.ts";
import type { Frame } from "./page-data.ts";

/** CSS pixels of an A4 page and of the margin around what stands on it (design/CHANNELS.md). */
export const paper = { width: 794, height: 1122, margin: 54 } as const;

/** Between two previews, and for the words above each. */
export const between = 20;
export const captionHeight = 26;

/** A pixel of CSS is the 96th of an inch. */
const millimetresOfPixel = 25.4 / 96;

export interface Spread {
  readonly frames: readonly Frame[];
  /** Of the previews' natural size. */
  readonly scale: number;
  readonly columns: number;
}

/**
 * Between which scales a preview is printed. Printed, a module of a barcode is 0.33 mm wide at least (CHANNELS.md
 * "Barcodes and QR"), and no wider than 0.66 mm, the most that tills are asked to read (GS1 General Specifications,
 * EAN/UPC: 80 to 200 % of 0.33 mm). It is drawn with 2 or 3 pixels; those of QR codes are larger, and stay so.
 */
const scales = {
  barcode: { least: 0.33 / (2 * millimetresOfPixel), most: 0.66 / (3 * millimetresOfPixel) },
  /** Codes that people type and addresses, and the code that takes an offer along. */
  code: { least: 0.33 / (2 * millimetresOfPixel), most: 1 },
  /** Smaller, nobody reads a text. */
  text: { least: 0.4, most: 1 },
} as const;

const codes: ReadonlySet<Surface> = new Set<Surface>(["redeem.code", "redeem.link", "link.after"]);

/** CSS pixels. */
interface Room {
  readonly width: number;
  readonly height: number;
}

/** An offer's previews in pages, each as large as it can be beside the others. */
export function spreadsOf(frames: readonly Frame[], room: Room): readonly Spread[] {
  const spreads: Spread[] = [];
  for (let from = 0; from < frames.length; ) {
    const spread = largestSpread(frames.slice(from), room);
    spreads.push(spread);
    from += spread.frames.length;
  }
  return spreads;
}

/** As many as stay readable; one at least. */
function largestSpread(frames: readonly Frame[], room: Room): Spread {
  let best = alone(frames.slice(0, 1), room);
  for (let count = 2; count <= Math.min(6, frames.length); count += 1) {
    const wanted = fitted(frames.slice(0, count), room);
    if (wanted.scale < scaleOf(wanted.frames).least) break;
    best = wanted;
  }
  return best;
}

/** A barcode is printed large enough for a till, even if the page around it reaches over the margin then. */
function alone(frames: readonly Frame[], room: Room): Spread {
  const spread = fitted(frames, room);
  return hasBarcode(frames) ? { ...spread, scale: Math.max(spread.scale, scales.barcode.least) } : spread;
}

const hasBarcode = (frames: readonly Frame[]) =>
  frames.some(({ choices }) => choices.surface === "redeem.barcode");

function scaleOf(frames: readonly Frame[]): (typeof scales)[keyof typeof scales] {
  if (hasBarcode(frames)) return scales.barcode;
  return frames.some(({ choices }) => codes.has(choices.surface)) ? scales.code : scales.text;
}

function fitted(frames: readonly Frame[], room: Room): Spread {
  const { width, height } = largestOf(frames);
  const { most } = scaleOf(frames);
  let best: Spread = { frames, scale: 0, columns: 1 };
  for (let columns = 1; columns <= frames.length; columns += 1) {
    const rows = Math.ceil(frames.length / columns);
    const across = (room.width - (columns - 1) * between) / columns / width;
    const down = ((room.height - (rows - 1) * between) / rows - captionHeight) / height;
    const scale = Math.min(most, across, down);
    if (scale > best.scale) best = { frames, scale, columns };
  }
  return best;
}

/** CSS pixels that a spread reaches over the page's margin, on each side alike. */
export function overMargin({ frames, scale, columns }: Spread, room: Room): number {
  const width = columns * largestOf(frames).width * scale + (columns - 1) * between;
  return Math.max(0, (width - room.width) / 2);
}

function largestOf(frames: readonly Frame[]): { readonly width: number; readonly height: number } {
  const sizes = frames.map(({ choices }) => sizeOf(choices));
  return {
    width: Math.max(...sizes.map(size => size.width)),
    height: Math.max(...sizes.map(size => size.height)),
  };
}
