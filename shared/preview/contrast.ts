import { drawnColours, type Skin, type SkinColours, type SkinTheme } from "./skin.ts";

/** WCAG 2.2 "contrast ratio" of two `#RRGGBB` colours, from 1 to 21. */
export function contrastOf(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** `4.4:1`; rounded down, so that what fails never reads as what passes. */
export const ratioText = (ratio: number): string => `${(Math.floor(ratio * 10) / 10).toFixed(1)}:1`;

/** From 0 (black) to 1 (white). */
export function luminance(colour: string): number {
  const [red, green, blue] = channels(colour);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** Colours of a skin that meet as text (or icon) and ground. */
export interface ColourPair {
  readonly text: string;
  readonly ground: string;
  /** True where it is only ever text from 24 px, for which 3:1 is enough. */
  readonly isLarge: boolean;
}

/** design/CHANNELS.md, "Accessibility". */
export const leastContrast = ({ isLarge }: Pick<ColourPair, "isLarge">): number => (isLarge ? 3 : 4.5);

/** What a skin is judged by: each pair that some surface draws; those of `pop` where a skin has one. */
const colourPairs: readonly ColourPair[] = [
  ...onEach("ink", ["bg", "surface", "soft"]),
  ...onEach("muted", ["bg", "surface"]),
  ...onEach("accent", ["bg", "surface", "soft"]),
  ...onEach("onAccent", ["accent"]),
  ...onEach("signal", ["bg", "surface", "signalSoft"]),
  ...onEach("onSignal", ["signal"]),
  ...onEach("good", ["bg", "surface"]),
  { text: "bg", ground: "ink", isLarge: false },
];

/** A pair as a skin's theme has it. */
export interface JudgedPair extends ColourPair {
  readonly theme: SkinTheme;
  readonly ratio: number;
  readonly least: number;
  readonly passes: boolean;
  /** Of the text, to pass with; the text's own colour where it does. */
  readonly nearest: string;
}

export function judgeTheme(skin: Skin, theme: SkinTheme): readonly JudgedPair[] {
  const colours = skin.colors[theme];
  return [...colourPairs, ...popPairs(colours)].flatMap(pair => judged(pair, drawnColours(colours), theme));
}

/** Both themes; a skin whose pairs don't all pass is not exported. */
export function judgeSkin(skin: Skin): readonly JudgedPair[] {
  return [...judgeTheme(skin, "light"), ...judgeTheme(skin, "dark")];
}

/** On the sheet card the pop colour is large type on the darker of ink and surface. Whichever is not said is the accent's. */
function popPairs(colours: SkinColours): readonly ColourPair[] {
  const { pop, onPop } = colours;
  if (pop === undefined && onPop === undefined) return [];
  const onFill = { text: "onPop", ground: "pop", isLarge: false };
  return pop === undefined ? [onFill] : [onFill, { text: "pop", ground: slabOf(colours), isLarge: true }];
}

/** The ground of the sheet card: the darker of ink and paper, whichever the theme is. */
export function slabOf({ ink, surface }: SkinColours): "ink" | "surface" {
  return luminance(ink) < luminance(surface) ? "ink" : "surface";
}

function judged(pair: ColourPair, colours: SkinColours, theme: SkinTheme): JudgedPair[] {
  const [text, ground] = [colours[pair.text], colours[pair.ground]];
  if (typeof text !== "string" || typeof ground !== "string") return [];
  const least = leastContrast(pair);
  const ratio = contrastOf(text, ground);
  return [
    {
      ...pair,
      theme,
      ratio,
      least,
      passes: ratio >= least,
      nearest: nearestPassing(text, ground, least),
    },
  ];
}

/**
 * The colour nearest to `text` that has `least` contrast on `ground`: mixed with black or with white, whichever gets
 * there with less. On a middling ground neither may; the farther of the two is answered then.
 */
export function nearestPassing(text: string, ground: string, least: number): string {
  if (contrastOf(text, ground) >= least) return text;
  const ways = ["#000000", "#FFFFFF"].map(end => {
    const steps = firstStep(step => contrastOf(mixed(text, end, step / mixSteps), ground) >= least);
    return { end, steps };
  });
  const [best] = ways.toSorted((a, b) => a.steps - b.steps);
  if (best !== undefined && best.steps <= mixSteps) return mixed(text, best.end, best.steps / mixSteps);
  return contrastOf("#000000", ground) > contrastOf("#FFFFFF", ground) ? "#000000" : "#FFFFFF";
}

const mixSteps = 256;

/** The way may lead over the ground's own tone first: every step is asked. Above `mixSteps`: none passes. */
function firstStep(passes: (step: number) => boolean): number {
  let step = 1;
  while (step <= mixSteps && !passes(step)) step++;
  return step;
}

function mixed(from: string, to: string, share: number): string {
  const ends = channels(to);
  const parts = channels(from).map((part, at) => Math.round(part + ((ends[at] ?? 0) - part) * share));
  return `#${parts.map(part => part.toString(16).padStart(2, "0")).join("")}`.toUpperCase();
}

function onEach(text: string, grounds: readonly string[]): ColourPair[] {
  return grounds.map(ground => ({ text, ground, isLarge: false }));
}

function channels(colour: string): readonly [number, number, number] {
  const part = (from: number) => Number.parseInt(colour.slice(from, from + 2), 16);
  return [part(1), part(3), part(5)];
}

function linear(part: number): number {
  const share = part / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
