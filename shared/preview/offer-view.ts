import { usableLocale } from "../domain/locale.ts";
import type { OfferForm } from "../domain/offer.ts";
import { type PictureFocus, readFocus, shownPicture } from "../domain/picture.ts";
import { type PlaceholderFields, placeholderValues } from "../domain/placeholder-values.ts";
import { fillPlaceholders } from "../domain/placeholders.ts";
import { type RedemptionMethod, redemptionMethods } from "../domain/words.ts";
import type { Viewer } from "./choices.ts";
import { initialsOf } from "./initials.ts";
import { directionOf } from "./locale.ts";
import { offerValue, type ValueText } from "./offer-value.ts";
import { type Day, dayAt, formatDay, parseDay } from "./plain-date.ts";
import type { Skin } from "./skin.ts";
import { type Say, wordingOf } from "./wording.ts";

/** The fields of the form that a channel shows. */
export type ShownFields = Pick<
  OfferForm,
  | "offerTitle"
  | "imageUrl"
  | "picture"
  | "pictureAlt"
  | "pictureFocus"
  | "offerType"
  | "offerValue"
  | "offerValueUnit"
  | "maxDiscountUnit"
  | "startDate"
  | "endDate"
  | "status"
  | "redemptionMethods"
> &
  PlaceholderFields;

export interface ViewContext {
  readonly skin: Skin;
  readonly merchantName: string | null;
  /** BCP 47; what `Intl` does not take is read as English. */
  readonly locale: string | null;
  /** IANA zone in which a day begins and ends. */
  readonly timeZone: string;
  /** Milliseconds since 1970, UTC. */
  readonly now: number;
  /** ISO 4217, for amounts without a unit. */
  readonly currency: string;
  /** How many places redeem it; `null`: nobody knows. */
  readonly places?: number | null;
  readonly viewer?: Viewer;
  readonly soldOut?: boolean;
}

/** An offer in the words of one channel and language. What the form doesn't say is `null`, never invented. */
export interface PreviewOffer {
  readonly locale: string;
  readonly direction: "ltr" | "rtl";
  readonly title: string | null;
  readonly merchant: { readonly name: string; readonly initials: string } | null;
  readonly value: ValueText | null;
  /** Its name on this computer (`asset:`, `kigo-image:`) or its address: the host knows what it has. */
  readonly picture: string | null;
  /** What it shows, in words; `null`: it is decoration. */
  readonly pictureAlt: string | null;
  readonly pictureFocus: PictureFocus;
  readonly state: "active" | "soon" | "expired";
  /** On the picture: `Opens in 3 days`, `Ended Nov 14`. */
  readonly chip: string | null;
  /** Beside the merchant: `Ends Dec 31`. */
  readonly date: string | null;
  readonly action: { readonly kind: RedemptionMethod | "remind" | "similar"; readonly text: string } | null;
}

export function offerView(form: ShownFields, context: ViewContext): PreviewOffer {
  const locale = usableLocale(context.locale);
  const say = wordingOf(context.skin, locale);
  const time: Time = {
    locale,
    today: dayAt(context.now, context.timeZone),
    start: parseDay(form.startDate),
    end: parseDay(form.endDate),
  };
  const state = stateOf(form.status, time);
  return {
    locale,
    direction: directionOf(locale),
    title: textOf(filledTitle(form, context, locale)),
    merchant: merchantOf(context.merchantName, locale),
    value: offerValue(form, locale, context.currency, say),
    picture: shownPicture(form),
    pictureAlt: textOf(form.pictureAlt),
    pictureFocus: readFocus(form.pictureFocus),
    state,
    ...whenOf(state, time, say),
    action: actionOf(state, form.redemptionMethods, say),
  };
}

/** As a customer reads it; the title's own name in it stands for nothing. */
function filledTitle(form: ShownFields, { currency, merchantName }: ViewContext, locale: string) {
  if (!form.offerTitle?.includes("{")) return form.offerTitle;
  const values = placeholderValues(form, { locale, currency, merchantName });
  return fillPlaceholders(form.offerTitle, { ...values, title: null });
}

interface Time {
  readonly locale: string;
  readonly today: Day;
  readonly start: Day | null;
  readonly end: Day | null;
}

/** An offer runs from its first to its last day, both included; a server may also call one expired. */
function stateOf(status: string | null, { today, start, end }: Time): PreviewOffer["state"] {
  if (status === "expired" || (end !== null && end < today)) return "expired";
  return start !== null && start > today ? "soon" : "active";
}

function whenOf(state: PreviewOffer["state"], time: Time, say: Say): Pick<PreviewOffer, "chip" | "date"> {
  const { locale, today, start, end } = time;
  const written = (day: Day) => ({ when: formatDay(day, today, locale) });
  if (state === "soon" && start !== null) {
    return {
      chip: say("state.soon", { when: inDays(start - today, locale) }),
      date: say("state.soon.from", written(start)),
    };
  }
  if (state === "expired") {
    // A server's word may come before the last day: then no date says when it ended.
    const ended =
      end !== null && end < today ? say("state.expired", written(end)) : say("state.expired.plain");
    return { chip: ended, date: say("state.expired.note") };
  }
  if (end === null) return { chip: null, date: null };
  return { chip: null, date: end === today ? say("state.active.today") : say("state.active", written(end)) };
}

function actionOf(
  state: PreviewOffer["state"],
  methods: readonly string[],
  say: Say,
): PreviewOffer["action"] {
  if (state === "soon") return { kind: "remind", text: say("cta.remind") };
  if (state === "expired") return { kind: "similar", text: say("cta.similar") };
  const method = redemptionMethods.find(known => methods.includes(known));
  return method ? { kind: method, text: say(`cta.${method}`) } : null;
}

function merchantOf(name: string | null, locale: string): PreviewOffer["merchant"] {
  const text = textOf(name);
  return text === null ? null : { name: text, initials: initialsOf(text, locale) };
}

const textOf = (text: string | null) => text?.trim() || null;

const inDays = (days: number, locale: string) =>
  new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(days, "day");
