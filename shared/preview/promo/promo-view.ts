import { amountText } from "../../domain/amounts.ts";
import { numberFormat } from "../../domain/formatters.ts";
import { dayEdge } from "../../domain/local-day.ts";
import { isCurrency } from "../../domain/value-unit.ts";
import { type CodeText, isSameCode, offerCode } from "../flow/code-text.ts";
import { futureStartText, pastEndText } from "../flow/days.ts";
import { type Say, sayKnown, sayOf, theirWords } from "../flow/flow-words.ts";
import { writingLocale } from "../locale.ts";
import type { Scene } from "../scene.ts";
import { groupOf, limitOf, type Standing, standingOf, usesOf } from "../standing.ts";
import type { Surface } from "../surfaces.ts";
import { timeText, weekdayText } from "../times.ts";

export interface EntryView {
  readonly kind: "entry";
  readonly heading: string;
  readonly hint: string;
  /** What stands in the field: what was typed is kept, refused or not. */
  readonly typed: string;
  /** A field that takes nothing for a while shows how much stands in it, not what. */
  readonly isLocked: boolean;
  readonly code: CodeText;
  /** Why the code was not taken, in one sentence; `null`: nothing was tried. */
  readonly refusal: string | null;
}

export interface SuccessView {
  readonly kind: "success";
  readonly heading: string;
  readonly moment: string;
  readonly code: CodeText;
  readonly uses: string | null;
}

export type PromoView = EntryView | SuccessView;

/** What the redemption of a promo code says (design/CHANNELS.md, "Promo entry"). */
export function promoView(scene: Scene): PromoView {
  const say = sayOf(scene);
  const code = offerCode(scene.form);
  const surface = shownSurface(scene);
  if (surface === "promo.success") return successView(scene, code, say);
  const refusal = isRefusal(surface) ? refusals[surface](scene, say) : null;
  return {
    kind: "entry",
    heading: say("promo.entry"),
    hint: say("promo.entry.hint"),
    typed: surface === "promo.unknown" ? withoutOneLetter(code.text) : code.text,
    isLocked: surface === "promo.tries",
    code,
    refusal,
  };
}

/**
 * A code is applied as somebody, at some moment: one that is theirs stays so, whether others find none left or it was
 * their last; but nobody applies what is not open to them.
 */
function shownSurface(scene: Scene): Surface {
  if (scene.surface !== "promo.success") return scene.surface;
  const standing = standingOf(scene);
  return standing === "gone" || standing === "used" ? "promo.success" : answers[standing];
}

/** The surface that answers a typed code: taken, unknown, or why this customer cannot use it now. */
export function answerOf(scene: Scene, typed: string): Surface {
  if (!isSameCode(typed, offerCode(scene.form).text)) return "promo.unknown";
  return answers[standingOf(scene)];
}

const answers: Readonly<Record<Standing, Surface>> = {
  open: "promo.success",
  soon: "promo.soon",
  ended: "promo.ended",
  audience: "promo.account",
  gone: "promo.gone",
  used: "promo.used",
};

function successView(scene: Scene, code: CodeText, say: Say): SuccessView {
  const { now, offer, timeZone } = scene;
  const uses = usesOf(scene);
  return {
    kind: "success",
    heading: say("promo.success"),
    moment: say("promo.success.when", {
      date: weekdayText(now, offer.locale, timeZone),
      time: timeText(now, offer.locale, timeZone),
    }),
    code,
    uses:
      uses === null
        ? null
        : sayKnown(
            say,
            ["uses.left.of", { count: uses.left, total: uses.total }],
            ["uses.left.account", { count: uses.left }],
          ),
  };
}

type RefusalText = (scene: Scene, say: Say) => string;

const refusals = {
  "promo.unknown": (_scene, say) => say("promo.refused.unknown"),
  "promo.soon": (scene, say) =>
    sayKnown(say, ["promo.refused.soon.when", startOf(scene)], ["promo.refused.soon", {}]),
  "promo.ended": (scene, say) =>
    sayKnown(say, ["promo.refused.ended.when", { when: pastEndText(scene) }], ["promo.refused.ended", {}]),
  "promo.used": ({ form }, say) =>
    sayKnown(
      say,
      ["promo.refused.used.count", { total: severalOr(form.usageLimitPerCustomer) }],
      ["promo.refused.used", {}],
    ),
  "promo.gone": ({ form }, say) =>
    sayKnown(
      say,
      ["promo.refused.gone.count", { count: limitOf(form.totalUsageLimit) }],
      ["promo.refused.gone", {}],
    ),
  "promo.account": (scene, say) =>
    sayKnown(
      say,
      ["promo.refused.account.group", { group: theirWords(groupOf(scene.form, scene.offer.locale)) }],
      ["promo.refused.account", {}],
    ),
  "promo.minimum": (scene, say) => say("promo.refused.minimum", { amount: missingAmount(scene) }),
  "promo.merchant": ({ offer }, say) =>
    sayKnown(
      say,
      ["promo.refused.merchant.name", { merchant: theirWords(offer.merchant?.name ?? null) }],
      ["promo.refused.merchant", {}],
    ),
  "promo.tries": (_scene, say) => say("promo.refused.tries", { tries: wrongTries, count: minutesToWait }),
  "promo.offline": (_scene, say) => say("promo.refused.offline"),
} satisfies Record<string, RefusalText>;

const isRefusal = (surface: string): surface is keyof typeof refusals => Object.hasOwn(refusals, surface);

/* The previewed customer's own story, which no offer says: what lies in the basket, and how often a code was wrong. */
const wrongTries = 5;
const minutesToWait = 14;
const missing = 7.4;

/** In the scene's money, about as much in each: what has no small coins is counted in hundreds of them. */
function missingAmount({ currency, offer }: Scene): string {
  const hasCoins = !isCurrency(currency) || (fractionDigits(currency) ?? 0) > 0;
  return amountText(hasCoins ? missing : missing * 100, currency, writingLocale(offer.locale));
}

const fractionDigits = (currency: string) =>
  numberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits;

/** The wrong code of a customer: the offer's own with one letter missing. */
function withoutOneLetter(code: string): string {
  const letters = Array.from(code);
  return letters.filter((_letter, place) => place !== Math.floor(letters.length * 0.6)).join("");
}

/** "1 of 1 times" says less than "already". */
const severalOr = (count: number | null) => (count === null || count < 2 ? null : count);

/** The first day and its first moment, while it is to come. */
function startOf(scene: Scene): Readonly<Record<string, string | null>> {
  const { form, offer, timeZone } = scene;
  const moment = form.startDate === null ? null : dayEdge(form.startDate.slice(0, 10), "start", timeZone);
  return {
    date: futureStartText(scene),
    time: moment === null ? null : timeText(moment, offer.locale, timeZone),
  };
}
