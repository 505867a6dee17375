import { type Skin, type SkinColours, type SkinTheme, skinThemes } from "./skin.ts";

export interface ContrastFinding {
  readonly theme: SkinTheme;
  readonly pair: readonly [text: string, ground: string];
  readonly ratio: number;
  readonly needed: number;
  readonly suggestion: string;
}

const pairs = [
  ["ink", "surface"],
  ["ink", "bg"],
  ["muted", "surface"],
  ["muted", "bg"],
  ["accent", "surface"],
  ["onAccent", "accent"],
  ["onSignal", "signal"],
  ["signal", "surface"],
  ["good", "surface"],
] as const satisfies readonly (readonly [keyof SkinColours, keyof SkinColours])[];

export function contrastFindings(skin: Pick<Skin, "colors">): readonly ContrastFinding[] {
  return skinThemes.flatMap(theme =>
    pairs.flatMap(pair => {
      const colours = skin.colors[theme];
      const [text, ground] = [colours[pair[0]], colours[pair[1]]];
      const ratio = contrast(text, ground);
      return ratio >= 4.5 ? [] : [{ theme, pair, ratio, needed: 4.5, suggestion: passing(text, ground) }];
    }),
  );
}

function passing(text: string, ground: string): string {
  for (let share = 0; share <= 1; share += 0.02)
    for (const towards of ["#000000", "#FFFFFF"]) {
      const mixed = mix(text, towards, share);
      if (contrast(mixed, ground) >= 4.5) return mixed;
    }
  return "#000000";
}

const channels = (colour: string) => [1, 3, 5].map(from => Number.parseInt(colour.slice(from, from + 2), 16));

function mix(colour: string, towards: string, share: number): string {
  const to = channels(towards);
  const mixed = channels(colour).map((value, index) =>
    Math.round(value + ((to[index] ?? 0) - value) * share),
  );
  return `#${mixed.map(value => value.toString(16).padStart(2, "0").toUpperCase()).join("")}`;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = channels(colour).map(value => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
