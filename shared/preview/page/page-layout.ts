import { sizeOf } from "../Preview.tsx";
import type { Surface } from "../surfaces.ts";
import type { Frame } from "./page-data.ts";

/** CSS pixels of an A4 page and of the margin around what stands on it (design/CHANNELS.md). */
export const paper = { width: 794, height: 1122, margin: 54 } as const;

/** Between two previews, and for the words above each. */
export const between = 20;
export const captionHeight = 26;

export interface Spread {
  readonly frames: readonly Frame[];
  /** Of the previews' natural size. */
  readonly scale: number;
  readonly columns: number;
}

/** Surfaces that a till or a camera reads. */
const read: ReadonlySet<Surface> = new Set<Surface>([
  "redeem.code",
  "redeem.barcode",
  "redeem.link",
  "link.after",
]);

/**
 * Printed, a module of a Code 128 is 0.33 mm at least, and it is drawn with 2 px of a 96th of an inch at least
 * (CHANNELS.md "Barcodes and QR"): smaller than this no preview with a code is printed.
 */
const leastForCodes = 0.33 / ((2 * 25.4) / 96);
/** Smaller, nobody reads a text. */
const least = 0.4;

/** An offer's previews in pages, each as large as it can be beside the others. `room`: CSS pixels. */
export function spreadsOf(
  frames: readonly Frame[],
  room: { readonly width: number; readonly height: number },
): readonly Spread[] {
  const spreads: Spread[] = [];
  for (let from = 0; from < frames.length; ) {
    const spread = largestSpread(frames.slice(from), room);
    spreads.push(spread);
    from += spread.frames.length;
  }
  return spreads;
}

/** As many as stay readable; one at least. */
function largestSpread(frames: readonly Frame[], room: Parameters<typeof spreadsOf>[1]): Spread {
  let best = fitted(frames.slice(0, 1), room);
  for (let count = 2; count <= Math.min(6, frames.length); count += 1) {
    const wanted = fitted(frames.slice(0, count), room);
    if (wanted.scale < leastOf(wanted.frames)) break;
    best = wanted;
  }
  return best;
}

const leastOf = (frames: readonly Frame[]): number =>
  frames.some(({ choices }) => read.has(choices.surface)) ? leastForCodes : least;

function fitted(frames: readonly Frame[], room: Parameters<typeof spreadsOf>[1]): Spread {
  const sizes = frames.map(({ choices }) => sizeOf(choices));
  const width = Math.max(...sizes.map(size => size.width));
  const height = Math.max(...sizes.map(size => size.height));
  let best: Spread = { frames, scale: 0, columns: 1 };
  for (let columns = 1; columns <= frames.length; columns += 1) {
    const rows = Math.ceil(frames.length / columns);
    const across = (room.width - (columns - 1) * between) / columns / width;
    const down = ((room.height - (rows - 1) * between) / rows - captionHeight) / height;
    const scale = Math.min(1, across, down);
    if (scale > best.scale) best = { frames, scale, columns };
  }
  return best;
}
