import {
  type Brand,
  type BrandCode,
  type BrandField,
  type BrandMaximum,
  type BrandWords,
  brandFields,
  codeAlphabets,
} from "../brand.ts";
import { formatValue } from "../figures.ts";
import { foldedWords } from "../folded-words.ts";
import type { OfferForm } from "../offer.ts";
import type { Problem } from "../problem.ts";
import { foldPromoCode } from "../promo-code.ts";
import { valueUnit } from "../value-unit.ts";
import type { WorkspaceDefaults } from "../workspace.ts";
import { error, those, warning } from "./say.ts";

/** What the guidelines say of an offer. */
export type BrandRules = (form: OfferForm, defaults: WorkspaceDefaults) => Problem[];

/**
 * Makes the guidelines ready for many offers: once for each change of them. Judging costs the length of the texts,
 * however many words are forbidden; only required words cost one look each.
 */
export function compileBrand(brand: Brand): BrandRules {
  const texts = brandFields.flatMap(field => {
    const own = brand.words.filter(({ fields }) => fields.includes(field));
    return own.length === 0 ? [] : [wordRules(field, own)];
  });
  const maximums = mostExactFirst(brand.maximums);
  return (form, defaults) => [
    ...texts.flatMap(rule => rule(form)),
    ...(maximums.length === 0 ? [] : maximumRules(form, maximums, valueUnit(form, defaults))),
    ...(brand.code === null ? [] : codeRule(form, brand.code)),
  ];
}

interface Phrase {
  readonly guideline: BrandWords;
  /** As the guideline writes it. */
  readonly text: string;
  readonly words: readonly string[];
}

function wordRules(field: BrandField, guidelines: readonly BrandWords[]): (form: OfferForm) => Problem[] {
  const phrases = guidelines.flatMap(guideline =>
    guideline.words.map(text => ({ guideline, text, words: foldedWords(text) })),
  );
  const forbidden = byFirstWord(phrases.filter(({ guideline }) => guideline.kind === "forbidden"));
  const required = phrases.filter(({ guideline }) => guideline.kind === "required");
  return form => {
    const words = foldedWords(form[field] ?? "");
    const found = forbidden.size === 0 ? new Set<Phrase>() : phrasesIn(words, forbidden);
    return [
      ...Array.from(found, phrase => forbiddenProblem(field, phrase)),
      ...(required.length === 0
        ? []
        : missingIn(words, required).map(phrase => requiredProblem(field, phrase))),
    ];
  };
}

function byFirstWord(phrases: readonly Phrase[]): ReadonlyMap<string, readonly Phrase[]> {
  const groups = new Map<string, Phrase[]>();
  for (const phrase of phrases) {
    const [first = ""] = phrase.words;
    groups.set(first, [...(groups.get(first) ?? []), phrase]);
  }
  return groups;
}

function phrasesIn(
  words: readonly string[],
  forbidden: ReadonlyMap<string, readonly Phrase[]>,
): ReadonlySet<Phrase> {
  const found = new Set<Phrase>();
  for (const [at, first] of words.entries()) {
    for (const phrase of forbidden.get(first) ?? []) {
      if (phrase.words.every((word, index) => words[at + index] === word)) found.add(phrase);
    }
  }
  return found;
}

/** Words hold no space, so with spaces around each a phrase is found as whole words. */
function missingIn(words: readonly string[], required: readonly Phrase[]): readonly Phrase[] {
  const text = ` ${words.join(" ")} `;
  return required.filter(phrase => !text.includes(` ${phrase.words.join(" ")} `));
}

function forbiddenProblem(field: BrandField, { guideline, text }: Phrase): Problem {
  const message = `Guideline “${guideline.name}”: ${fieldWords[field]} may not say “${text}”.`;
  return of(guideline)(field, "brand-word-forbidden", message);
}

function requiredProblem(field: BrandField, { guideline, text }: Phrase): Problem {
  const message = `Guideline “${guideline.name}”: ${fieldWords[field]} must say “${text}”.`;
  return of(guideline)(field, "brand-word-missing", message);
}

const fieldWords: Readonly<Record<BrandField, string>> = {
  offerTitle: "the title",
  offerDescription: "the description",
  termsConditions: "the terms",
};

type ReadyMaximum = BrandMaximum & { readonly programWords: string | null };

/** A line for one program counts before one for its type, and that before one for all. */
function mostExactFirst(maximums: readonly BrandMaximum[]): readonly ReadyMaximum[] {
  const exactness = ({ program, programType }: BrandMaximum) =>
    (program === null ? 0 : 2) + (programType === null ? 0 : 1);
  return maximums
    .map(maximum => ({
      ...maximum,
      programWords: maximum.program === null ? null : wordsOf(maximum.program),
    }))
    .sort((a, b) => exactness(b) - exactness(a) || a.most - b.most);
}

function maximumRules(form: OfferForm, maximums: readonly ReadyMaximum[], unit: string): Problem[] {
  const program = form.program === null ? null : wordsOf(form.program);
  const forOffer = (wanted: string | null) =>
    maximums.find(
      maximum =>
        maximum.unit === wanted &&
        (maximum.programType === null || maximum.programType === form.programType) &&
        (maximum.programWords === null || maximum.programWords === program),
    );
  return those([
    overMaximum("offerValue", form.offerValue, forOffer(unit)),
    overMaximum("maxDiscount", form.maxDiscount, forOffer(form.maxDiscountUnit)),
  ]);
}

const wordsOf = (name: string): string => foldedWords(name).join(" ");

function overMaximum(
  field: "offerValue" | "maxDiscount",
  value: number | null,
  maximum: BrandMaximum | undefined,
): Problem | null {
  if (value === null || maximum === undefined || value <= maximum.most) return null;
  const most = formatValue(maximum.most, maximum.unit);
  return of(maximum)(
    field,
    "brand-over-maximum",
    `Brand guideline: at most ${most} for ${maximumWords(maximum)}, not ${formatValue(value, maximum.unit)}.`,
    { label: `Use ${most}`, value: maximum.most },
  );
}

/** Which offers a maximum is for, as the end of a sentence. */
export function maximumWords({ program, programType }: BrandMaximum): string {
  const type = programType === null ? null : programType.replaceAll("_", " ");
  if (program !== null) return type === null ? `the program ${program}` : `the ${type} program ${program}`;
  return type === null ? "every offer" : `${type} programs`;
}

function codeRule(form: OfferForm, code: BrandCode): Problem[] {
  const { promoCode, redemptionMethods } = form;
  if (promoCode === null || !redemptionMethods.includes("promo_code")) return [];
  const fault = codeFault(foldPromoCode(promoCode), code);
  return fault === null ? [] : [of(code)("promoCode", "brand-code-format", `Brand guideline: ${fault}`)];
}

function codeFault(promoCode: string, { prefix, least, most, alphabet }: BrandCode): string | null {
  if (!promoCode.startsWith(prefix.toUpperCase())) return `a promo code starts with ${prefix.toUpperCase()}.`;
  const length = Array.from(promoCode).length;
  if (length < least || length > most) {
    const wanted = least === most ? `${least}` : `${least} to ${most}`;
    return `a promo code has ${wanted} characters; this one has ${length}.`;
  }
  const { words, pattern } = codeAlphabets[alphabet];
  if (pattern.test(promoCode.slice(prefix.length))) return null;
  return `${prefix === "" ? "a promo code" : `what follows ${prefix.toUpperCase()}`} is made of ${words}.`;
}

const of = ({ severity }: { readonly severity: Problem["severity"] }) =>
  severity === "error" ? error : warning;
