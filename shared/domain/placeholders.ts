import { nearest } from "./nearest.ts";

/**
 * Words in an offer's texts that stand for its fields, `{value}` or `{end_date}`: written once, right in every
 * language and after every change. They travel as they are typed; previews fill them.
 */
export const placeholderNames = [
  "value",
  "max_discount",
  "start_date",
  "end_date",
  "code",
  "merchant",
  "title",
  "uses_per_customer",
  "total_uses",
] as const;
export type PlaceholderName = (typeof placeholderNames)[number];

/** What each stands for in one language; `null` where the offer doesn't say it. */
export type PlaceholderValues = Readonly<Record<PlaceholderName, string | null>>;

export type TextPart =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "placeholder"; readonly text: string; readonly name: PlaceholderName }
  /** In braces, but no placeholder; `meant` is the nearest that is one. */
  | { readonly kind: "unknown"; readonly text: string; readonly meant: PlaceholderName | null };

/** A text in its parts, in order; joined, they are the text. Braces over a line's end, or around much, are text. */
export function partsOfText(text: string): readonly TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of text.matchAll(inBraces)) {
    if (match.index > end) parts.push({ kind: "text", text: text.slice(end, match.index) });
    parts.push(placeholderPart(match[0], match[1] ?? ""));
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push({ kind: "text", text: text.slice(end) });
  return parts;
}

/** The text as a customer reads it. What has no value, and what is no placeholder, stays as it is typed. */
export function fillPlaceholders(text: string, values: PlaceholderValues): string {
  if (!text.includes("{")) return text;
  return partsOfText(text)
    .map(part => (part.kind === "placeholder" ? (values[part.name] ?? part.text) : part.text))
    .join("");
}

/** Whether a text has anything to fill. */
export function hasPlaceholders(text: string | null): boolean {
  return text?.includes("{") === true && partsOfText(text).some(part => part.kind === "placeholder");
}

export const placeholderText = (name: PlaceholderName): string => `{${name}}`;

const inBraces = /\{([^{}\r\n]{1,40})\}/g;

function placeholderPart(text: string, inside: string): TextPart {
  const name = placeholderNames.find(known => known === inside);
  if (name !== undefined) return { kind: "placeholder", text, name };
  return { kind: "unknown", text, meant: meantBy(inside) };
}

function meantBy(inside: string): PlaceholderName | null {
  const words = inside
    .trim()
    .toLowerCase()
    .replaceAll(/([a-z])[\s-]+(?=[a-z])/g, "$1_");
  return (
    (Object.hasOwn(otherNames, words) ? otherNames[words] : undefined) ?? nearest(words, placeholderNames)
  );
}

/** What people and other systems call them. */
const otherNames: Readonly<Record<string, PlaceholderName>> = {
  discount: "value",
  amount: "value",
  percent: "value",
  offer_value: "value",
  maximum: "max_discount",
  maximum_discount: "max_discount",
  start: "start_date",
  from: "start_date",
  starts: "start_date",
  end: "end_date",
  ends: "end_date",
  until: "end_date",
  expiry: "end_date",
  expires: "end_date",
  expiry_date: "end_date",
  promo_code: "code",
  promocode: "code",
  coupon: "code",
  shop: "merchant",
  store: "merchant",
  merchant_name: "merchant",
  brand: "merchant",
  name: "title",
  offer_title: "title",
  offer: "title",
  limit: "total_uses",
  uses: "total_uses",
  per_customer: "uses_per_customer",
};
