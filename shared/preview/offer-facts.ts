import type { OfferForm } from "../domain/offer.ts";
import { type RedemptionMethod, redemptionMethods } from "../domain/words.ts";
import { type Day, formatDay, formatLongDay, parseDay } from "./plain-date.ts";
import { shownText } from "./plain-text.ts";
import type { Say } from "./wording.ts";

/** How often this customer can use it still. */
export interface UsesLeft {
  /** `You can use it`, `2 more times`. */
  readonly label: string;
  readonly times: string;
  /** Both in one sentence. */
  readonly sentence: string;
  /** `2 uses left` */
  readonly short: string;
}

/** What an opened offer says beyond its card; `null` is left out, never guessed. */
export interface OfferFacts {
  /** `Thu, Dec 31, 2026` */
  readonly goodUntil: string | null;
  /** The last day as a card says it: `Dec 31`. */
  readonly lastDay: string | null;
  readonly uses: UsesLeft | null;
  /** `2 locations` */
  readonly places: string | null;
  /** Ways to redeem it, the first one first. */
  readonly methods: readonly Method[];
  /** The offer's own promo code. */
  readonly code: string | null;
  /** Whom it is kept for, in the author's words. */
  readonly group: string | null;
}

export interface Method {
  readonly kind: RedemptionMethod;
  readonly text: string;
}

export type FactFields = Pick<OfferForm, "endDate" | "promoCode" | "redemptionMethods"> &
  Partial<Pick<OfferForm, "exclusiveGroup">>;

interface FactContext {
  readonly locale: string;
  readonly today: Day;
  readonly usesLeft: number | null;
  readonly places: number | null;
}

export function factsOf(form: FactFields, context: FactContext, say: Say): OfferFacts {
  const end = parseDay(form.endDate);
  const methods = redemptionMethods.filter(known => form.redemptionMethods.includes(known));
  return {
    goodUntil: end === null ? null : formatLongDay(end, context.locale),
    lastDay: end === null ? null : formatDay(end, context.today, context.locale),
    uses: usesOf(context.usesLeft, say),
    places: context.places === null ? null : say("fact.places", { count: context.places }),
    methods: methods.map(kind => ({ kind, text: say(`method.${kind}`) })),
    code: methods.includes("promo_code") ? shownText(form.promoCode) : null,
    group: shownText(form.exclusiveGroup),
  };
}

function usesOf(count: number | null, say: Say): UsesLeft | null {
  if (count === null) return null;
  const values = { count };
  return {
    label: say("fact.uses"),
    times: say("fact.uses.times", values),
    sentence: say("uses.left", values),
    short: say("uses.short", values),
  };
}
