import type { OfferForm } from "#shared/domain/offer.ts";
import { formatAmount, formatCount, formatDate, formatOfferValue } from "../../ui/format.ts";
import { languageName } from "../../ui/language-name.ts";
import { choiceWord } from "../../ui/words.ts";
import { controlsInWords } from "./control-words.ts";
import { dayEdgeWords } from "./day-edge.ts";
import type { SectionId } from "./sections.ts";

export interface SummaryContext {
  readonly merchantName: string | null;
  readonly currency: string;
  readonly timeZone: string;
  /** Other languages, each with what is missing of it. */
  readonly translations?: readonly string[];
  readonly locale?: string;
}

/** What a collapsed section holds, in one line (layout rule 4); `null` where it holds nothing. */
export function sectionSummary(section: SectionId, form: OfferForm, context: SummaryContext): string | null {
  return summaries[section](form, context) || null;
}

type Summary = (form: OfferForm, context: SummaryContext) => string;

const summaries: Record<SectionId, Summary> = {
  goal: form => sentences(form.businessObjective, list(word(form.programType), form.program, form.campaign)),
  offer: (form, { locale }) =>
    sentences(list(word(form.offerType), formatOfferValue(form, locale)), form.offerTitle),
  redemption: form =>
    list(
      ...form.redemptionMethods.map(method =>
        method === "promo_code" && form.promoCode
          ? `${choiceWord(method)} ${form.promoCode}`
          : choiceWord(method),
      ),
      form.redemptionMethods.includes("barcode") ? form.barcodeText : null,
      form.redemptionMethods.includes("online_link") ? form.clickthruUrl : null,
    ),
  channels: form => list(...form.channels.map(choiceWord)),
  audience: form => list(...form.targetAudience),
  limits,
  schedule,
  languages: (form, { locale, translations = [] }) =>
    list(form.defaultLanguage && languageName(form.defaultLanguage, locale), ...translations),
  details: (form, { merchantName }) =>
    list(
      merchantName ?? (form.merchantOwner === null ? null : `Merchant ${form.merchantOwner}`),
      word(form.status),
      form.externalReference,
      form.editionExclusivity,
      ...form.tags,
    ),
};

function limits(form: OfferForm, { currency, locale }: SummaryContext): string {
  const { totalUsageLimit, usageLimitPerCustomer, maxDiscount, totalBudget } = form;
  return list(
    totalUsageLimit !== null && `${formatCount(totalUsageLimit, locale)} in total`,
    usageLimitPerCustomer !== null && `${formatCount(usageLimitPerCustomer, locale)} per customer`,
    controlsInWords(form, null, locale),
    maxDiscount !== null && `at most ${formatAmount(maxDiscount, form.maxDiscountUnit ?? currency, locale)}`,
    totalBudget !== null && `budget ${formatAmount(totalBudget, currency, locale)}`,
  );
}

function schedule({ startDate, endDate }: OfferForm, { timeZone, locale }: SummaryContext): string {
  const start = startDate && formatDate(startDate, locale);
  const end = endDate && (dayEdgeWords(endDate, "end", timeZone, locale) ?? formatDate(endDate, locale));
  if (start && end) return `${start} to ${end}`;
  if (start) return `From ${start}, no end`;
  return end ? `Until ${end}` : "";
}

const word = (value: string | null): string | null => value && choiceWord(value);
const list = (...parts: readonly (string | null | false)[]): string => parts.filter(Boolean).join(", ");
const sentences = (...parts: readonly (string | null | false)[]): string => parts.filter(Boolean).join(". ");
