import type { z } from "zod";
import { skinFonts } from "./skin.ts";

/** The first thing that is wrong with a skin, as a sentence that names its place. */
export function skinFault(error: z.ZodError): string {
  const issue = error.issues[0];
  if (issue === undefined) return "The skin is not in order.";
  const path = issue.path.map(part => String(part).slice(0, 40));
  const place = path.join(", ");
  const meaning = meanings.find(({ at }) => at.test(path.join(".")))?.says;
  return `${place === "" ? "The skin" : place}: ${meaning ?? `${issue.message}.`}`;
}

const fonts = new Intl.ListFormat("en", { type: "disjunction" }).format(skinFonts);

const meanings: readonly { readonly at: RegExp; readonly says: string }[] = [
  { at: /^colors\./, says: "a colour is # and six digits of 0–9 and A–F, such as #0A5C54." },
  {
    at: /^brand\.logo/,
    says: "a logo is named, never addressed: a bundled one, or one that is in the file.",
  },
  { at: /^type\.(display|text|arabic|code)$/, says: `a font is one of the bundled ones: ${fonts}.` },
  { at: /^shape\.shadow$/, says: "a shadow is none or soft." },
  { at: /^shape\./, says: "a radius is a number from 0 to 999." },
  { at: /^layout\.(gap|margin)$/, says: "a length is a number from 0 to 200." },
  { at: /^images\./, says: "a crop is two whole numbers, such as 358:218." },
  { at: /^slots\./, says: "a slot has lines from 1 to 12 and a hint in characters." },
  { at: /^wording\./, says: "a wording is a text." },
  { at: /^channel$/, says: "a skin is for the hub or the marketplace." },
  { at: /^assets\./, says: "a logo in the file is written in base64." },
];
