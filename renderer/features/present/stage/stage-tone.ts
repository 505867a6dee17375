/**
 * A dark tone for the stage, taken from the artwork: the hue that its colourful dark parts have most of, so that the
 * picture stays the brightest thing in the room. `pixels`: red, green, blue and alpha of each, 0–255.
 */
export function stageTone(pixels: ArrayLike<number>): string {
  const bins = Array.from({ length: hues }, () => ({ weight: 0, saturation: 0 }));
  for (let at = 0; at + 3 < pixels.length; at += 4) {
    if ((pixels[at + 3] ?? 0) < 128) continue;
    const { hue, saturation, lightness } = hslOf(pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0);
    const bin = bins[Math.floor(hue / width) % hues];
    const weight = Math.sqrt(saturation) * (1 - lightness) ** 3;
    if (bin === undefined || weight === 0) continue;
    bin.weight += weight;
    bin.saturation += weight * saturation;
  }
  const strongest = bins.reduce((best, bin) => (bin.weight > best.weight ? bin : best));
  if (strongest.weight === 0) return rgbOf(0, 0, lightnessOfStage);
  const hue = (bins.indexOf(strongest) + 0.5) * width;
  return rgbOf(hue, Math.min(mostSaturated, strongest.saturation / strongest.weight), lightnessOfStage);
}

/** `#RRGGBB` as a picture of one pixel. */
export const pixelOf = (colour: string): readonly number[] => [
  ...[1, 3, 5].map(from => Number.parseInt(colour.slice(from, from + 2), 16)),
  255,
];

const hues = 18;
const width = 360 / hues;
/** White on it has at least 14:1, and the quiet words 7:1. */
const lightnessOfStage = 0.11;
const mostSaturated = 0.28;

/** Hue in degrees, the rest from 0 to 1. */
function hslOf(red: number, green: number, blue: number) {
  const [r, g, b] = [red / 255, green / 255, blue / 255];
  const [most, least] = [Math.max(r, g, b), Math.min(r, g, b)];
  const lightness = (most + least) / 2;
  const range = most - least;
  if (range === 0) return { hue: 0, saturation: 0, lightness };
  const saturation = range / (1 - Math.abs(2 * lightness - 1));
  const sixth =
    most === r ? ((g - b) / range + 6) % 6 : most === g ? (b - r) / range + 2 : (r - g) / range + 4;
  return { hue: sixth * 60, saturation, lightness };
}

function rgbOf(hue: number, saturation: number, lightness: number): string {
  const reach = saturation * Math.min(lightness, 1 - lightness);
  const channel = (shift: number) => {
    const step = (shift + hue / 30) % 12;
    const value = lightness - reach * Math.max(-1, Math.min(step - 3, 9 - step, 1));
    return Math.round(value * 255)
      .toString(16)
      .padStart(2, "0");
  };
  return `#${channel(0)}${channel(8)}${channel(4)}`;
}
