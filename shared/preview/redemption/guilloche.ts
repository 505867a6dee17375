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
  { middle: 96, spread: 40, lines: 16, waves: 1, swing: 74, delay: 0.016 },
  { middle: 250, spread: 56, lines: 14, waves: 2, swing: 44, delay: 0.034 },
  { middle: 420, spread: 52, lines: 16, waves: 1, swing: 86, delay: -0.02 },
  { middle: 600, spread: 64, lines: 18, waves: 1, swing: 96, delay: 0.024 },
  { middle: 760, spread: 70, lines: 14, waves: 2, swing: 48, delay: -0.034 },
];

/** A closed figure of loops, as on banknotes: its radius swings as it turns. */
interface Rosette {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly swing: number;
  /** Loops, and how often it goes round: without a common divisor, so that it closes after the last. */
  readonly loops: number;
  readonly turns: number;
}

const rosettes: readonly Rosette[] = [
  { x: 210, y: 180, radius: 62, swing: 34, loops: 19, turns: 7 },
  { x: 172, y: 690, radius: 74, swing: 42, loops: 23, turns: 9 },
];

const pointsPerLoop = 26;

/** One period of the screen's lines, and the height after which they come again. */
export const screenPattern: string = [...bands.map(bandPath), ...rosettes.map(rosettePath)].join("");
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

function rosettePath({ x, y, radius, swing, loops, turns }: Rosette): string {
  const points = Array.from({ length: pointsPerLoop * loops }, (_each, place) => {
    const angle = (2 * Math.PI * turns * place) / (pointsPerLoop * loops);
    const distance = radius + swing * Math.cos((angle * loops) / turns);
    return `${short(x + distance * Math.cos(angle))} ${short(y + distance * Math.sin(angle))}`;
  });
  return `M${points.join("L")}Z`;
}

/** A wave with a smaller one on it, more of it towards a band's edges. */
function wave(angle: number, share: number): number {
  return Math.sin(angle) + share * 0.7 * Math.sin(2 * angle + 1);
}

function short(coordinate: number): string {
  return String(Math.round(coordinate * 10) / 10);
}
