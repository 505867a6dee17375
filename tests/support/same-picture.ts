import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";

/** Of a phone: its corners are round, and what lies around it is each page's own. */
const corner = 58;
/** The rim's outermost pixels are blended with what lies around. */
const hair = 3;

/** A part of a picture; CSS pixels where it has one for each. */
export interface Part {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export function cropped(picture: Buffer, part: Part): PNG {
  const from = PNG.sync.read(picture);
  const to = new PNG({ width: part.width, height: part.height });
  PNG.bitblt(from, to, Math.round(part.x), Math.round(part.y), part.width, part.height, 0, 0);
  return to;
}

/**
 * How many pixels of two phones differ beyond what anti-aliasing explains. pixelmatch leaves out pixels that lie on an
 * edge in one of them (its `includeAA` is off); its threshold of 0.1 is a difference in colour that an eye takes for
 * none. The two are drawn by the same Chromium, so what is left over is a difference in what was drawn.
 */
export function differing(one: PNG, other: PNG): number {
  const { width, height } = one;
  if (other.width !== width || other.height !== height) return Number.POSITIVE_INFINITY;
  return pixelmatch(insidePhone(one), insidePhone(other), undefined, width, height, { threshold: 0.1 });
}

/** All of it that is the phone's own; the rest is black. */
function insidePhone({ data, width, height }: PNG): Uint8Array {
  const kept = new Uint8Array(data);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      if (!isInside(x + 0.5, y + 0.5, width, height)) kept.set([0, 0, 0, 255], (y * width + x) * 4);
  return kept;
}

function isInside(x: number, y: number, width: number, height: number): boolean {
  const across = Math.max(corner - x, x - (width - corner), 0);
  const down = Math.max(corner - y, y - (height - corner), 0);
  const inCorner = across > 0 && down > 0;
  if (inCorner) return Math.hypot(across, down) < corner - hair;
  return x > hair && y > hair && x < width - hair && y < height - hair;
}
