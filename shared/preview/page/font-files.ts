import { z } from "zod";
import { amountText } from "../../domain/amounts.ts";
import { usableLocale } from "../../domain/locale.ts";
import { writingLocale } from "../locale.ts";
import { fontsOf, type SkinFont, usualFonts } from "../skin.ts";
import type { PreviewSource } from "../source.ts";
import type { Surface } from "../surfaces.ts";
import { zoned } from "../times.ts";
import { type PageFont, pageFontSchema, type ShownOffer } from "./page-data.ts";

/** `fonts.json` of the built page: for each family that a skin may name, its files and what is in each. */
export const fontFilesSchema = z.record(
  z.string(),
  z.array(pageFontSchema.omit({ url: true }).extend({ file: z.string() })),
);
export type FontFiles = z.infer<typeof fontFilesSchema>;

/** All of them, at their places below `folder`; a page reads only those that its texts need. */
export const allFonts = (files: FontFiles, folder: string): PageFont[] =>
  Object.values(files).flatMap(faces =>
    faces.map(({ file, ...face }) => ({ ...face, url: `${folder}${file}` })),
  );

/**
 * The files of the families that these offers are drawn in on these surfaces, as far as their texts have characters for
 * them.
 */
export function fontsFor(
  files: FontFiles,
  { offers, surfaces }: FontsAsked,
  urlOf: (file: string) => string,
): PageFont[] {
  const families = new Set<string>([
    usualFonts.arabic,
    ...offers.flatMap(({ source }) =>
      Object.values(source.skins).flatMap(skin => Object.values(fontsOf(skin))),
    ),
    ...(surfaces.includes("hub.airdrop") ? [systemFont] : []),
  ]);
  const characters = charactersOf(offers);
  return Object.entries(files).flatMap(([name, faces]) =>
    families.has(name)
      ? faces
          .filter(({ unicodeRange }) => hits(unicodeRange, characters))
          .map(({ file, ...face }) => ({ ...face, url: urlOf(file) }))
      : [],
  );
}

export interface FontsAsked {
  readonly offers: readonly Pick<ShownOffer, "source">[];
  readonly surfaces: readonly Surface[];
}

/** Of the clock on a lock screen, which is the customer's and wears no partner's (`hub.css`). */
const systemFont: SkinFont = "archivo";

/** Code points of all that may be said: the data itself, and how dates and amounts read in its languages. */
function charactersOf(offers: readonly Pick<ShownOffer, "source">[]): ReadonlySet<number> {
  const found = new Set<number>();
  // Many offers have their skins and languages in common.
  const said = new Set<string>();
  const say = (text: string, inWords: () => string = () => text) => {
    if (said.has(text)) return;
    said.add(text);
    for (const character of inWords()) found.add(character.codePointAt(0) ?? 0);
  };
  for (const { source } of offers) {
    const { skins, ...own } = source;
    for (const part of [own, skins.hub, skins.marketplace]) say(JSON.stringify(part));
    const units = unitsOf(source);
    for (const language of [own.form.defaultLanguage, ...own.translations.map(each => each.language)])
      say(`${language} ${units.join(" ")}`, () => spoken(usableLocale(language), units));
  }
  return found;
}

const months = Array.from({ length: 12 }, (_, month) => month * 2_678_400_000);

/** What amounts may be written in: the offer's own units, and the workspace's currency where it says none. */
const unitsOf = ({ form, currency }: PreviewSource) =>
  [form.offerValueUnit, form.maxDiscountUnit, currency].filter(unit => unit !== null);

function spoken(locale: string, units: readonly string[]): string {
  const language = writingLocale(locale);
  const dates = (["medium", "full"] as const).flatMap(dateStyle => {
    const format = zoned(language, { dateStyle, timeStyle: "short" }, "UTC");
    return months.map(month => format.format(month));
  });
  return [...dates, ...units.map(unit => amountText(1_234_567.89, unit, language))].join("");
}

/** Whether a `unicode-range` has one of the characters. */
function hits(range: string, characters: ReadonlySet<number>): boolean {
  const spans = range.split(",").map(part => {
    const [from = "", to = from] = part.trim().replace(/^u\+/i, "").split("-");
    return [
      Number.parseInt(from.replaceAll("?", "0"), 16),
      Number.parseInt(to.replaceAll("?", "F"), 16),
    ] as const;
  });
  for (const character of characters)
    if (spans.some(([from, to]) => character >= from && character <= to)) return true;
  return false;
}
