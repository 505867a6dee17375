import type { FontUse, LayoutKind, SkinFinding, SkinFont } from "#shared/preview/skin.ts";

export const channelNames = { hub: "Hub", marketplace: "Marketplace" } as const;

/** The colours of a skin in the order in which they are met, with what they are for. */
export const colourWords = [
  ["bg", "Ground", "Behind everything"],
  ["surface", "Card", "Cards, bars and fields"],
  ["ink", "Text", "Titles, values, body"],
  ["muted", "Quiet text", "Merchant, dates, hints"],
  ["line", "Lines", "Hairlines and edges"],
  ["accent", "Action", "Buttons, links, what is chosen"],
  ["onAccent", "On action", "Words on a button"],
  ["soft", "Soft", "Chips, and where a picture is missing"],
  ["signal", "Signal", "Last hours and refusals"],
  ["onSignal", "On signal", "Words on a signal"],
  ["signalSoft", "Soft signal", "Behind a signal's words"],
  ["good", "Good", "Redeemed, yours to use"],
  ["pop", "Pop", "A fill or large type, never text"],
  ["onPop", "On pop", "Words on a pop"],
] as const;
export type ColourRole = (typeof colourWords)[number][0];

export function colourName(role: string): string {
  return colourWords.find(([name]) => name === role)?.[1] ?? role;
}

const fontNames: Readonly<Record<string, string>> = {
  archivo: "Archivo",
  "bricolage-grotesque": "Bricolage Grotesque",
  figtree: "Figtree",
  "geist-mono": "Geist Mono",
  "readex-pro": "Readex Pro",
};
export const fontName = (font: SkinFont): string => fontNames[font] ?? font;

export const fontUseWords: Readonly<Record<FontUse, { readonly label: string; readonly hint?: string }>> = {
  display: { label: "Titles" },
  text: { label: "Text" },
  arabic: {
    label: "Other scripts",
    hint: "For letters that titles and text lack. Readex Pro has Arabic, Geist Mono Cyrillic.",
  },
  code: { label: "Codes" },
};

export const variantWords: Readonly<Record<LayoutKind, string>> = {
  card: "Card",
  detail: "Detail page",
  row: "Row",
  density: "Density",
};

const variantNames: Readonly<Record<string, string>> = {
  none: "None",
  soft: "Soft",
  auto: "Automatic",
  poster: "Poster",
  ledger: "Ledger",
  tile: "Tile",
  sheet: "Sheet",
  hero: "Hero",
  split: "Split",
  thumb: "With picture",
  plain: "Plain",
  roomy: "Roomy",
  compact: "Compact",
};
export const variantName = (word: string): string => variantNames[word] ?? word;

/** `''` is every program that has none of its own. */
export const wearerName = (program: string): string => (program === "" ? "Every other program" : program);

/** `Dealers, Fleet and 3 more`. */
export function wearerNames(programs: readonly string[]): string {
  const names = programs.map(program => (program === "" ? "every other program" : program));
  const shown = names.length > 3 ? [...names.slice(0, 2), `${names.length - 2} more`] : names;
  return new Intl.ListFormat("en").format(shown);
}

/** Of what a skin says and this studio does not know, in a sentence; `undefined`: it knows what stands there. */
export function unknownWord(findings: readonly SkinFinding[], path: string): string | undefined {
  const odd = findings.find(each => each.path === path);
  return odd && `It says “${odd.found}”, which this studio does not know.`;
}
