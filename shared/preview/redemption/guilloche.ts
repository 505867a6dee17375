/** Width after which the pattern comes again: 16 s at 24 px/s (design/CHANNELS.md, "Show & save"). CSS pixels. */
export const patternPeriod = 384;

/** A band of crossing waves, as on banknotes: each line is a little later than the one before. */
interface Band {
  /** Height of its middle, and how far its lines lie apart there. */
  readonly middle: number;
  readonly spread: number;
  readonly lines: number;
  /** Whole waves in a period, so that the pattern closes. */
  readonly waves: number;
  readonly swing: number;
  /** How much later each line is, in waves. */
  readonly delay: number;
}

const bands: readonly Band[] = [
  { middle: 130, spread: 44, lines: 14, waves: 1, swing: 78, delay: 0.018 },
  { middle: 330, spread: 70, lines: 16, waves: 2, swing: 46, delay: 0.03 },
  { middle: 545, spread: 60, lines: 18, waves: 1, swing: 92, delay: -0.022 },
  { middle: 720, spread: 84, lines: 16, waves: 2, swing: 54, delay: -0.034 },
];

/** One period of the screen's lines, and the height after which they come again. */
export const screenPattern: string = bands.map(bandPath).join("");
export const screenPatternHeight = 844;

/** One period of the lines behind the clock. */
export const clockPattern: string = [
  { middle: 62, spread: 40, lines: 11, waves: 2, swing: 40, delay: 0.04 },
  { middle: 112, spread: 46, lines: 11, waves: 1, swing: 46, delay: -0.03 },
]
  .map(bandPath)
  .join("");

function bandPath(band: Band): string {
  return Array.from({ length: band.lines }, (_each, line) => linePath(band, line)).join("");
}

/** One wave through points whose tangents are the wave's own: smooth, and as short as it can be written. */
function linePath(band: Band, line: number): string {
  const share = line / (band.lines - 1) - 0.5;
  const angular = (2 * Math.PI * band.waves) / patternPeriod;
  const phase = 2 * Math.PI * band.delay * line;
  const height = (x: number) =>
    band.middle + share * band.spread + band.swing * wave(angular * x + phase, share);
  const slope = (x: number) => height(x + 0.5) - height(x - 0.5);
  const step = patternPeriod / (8 * band.waves);
  let path = `M0 ${short(height(0))}`;
  for (let x = step; x <= patternPeriod; x += step) {
    const arm = step / 3;
    const before = x === step ? `C${short(arm)} ${short(height(0) + slope(0) * arm)} ` : "S";
    path += `${before}${short(x - arm)} ${short(height(x) - slope(x) * arm)} ${short(x)} ${short(height(x))}`;
  }
  return path;
}

/** A wave with a smaller one on it, more of it towards a band's edges. */
function wave(angle: number, share: number): number {
  return Math.sin(angle) + share * 0.7 * Math.sin(2 * angle + 1);
}

function short(coordinate: number): string {
  return String(Math.round(coordinate * 10) / 10);
}
