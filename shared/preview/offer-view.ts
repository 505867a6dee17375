import { usableLocale } from "../domain/locale.ts";
import type { OfferForm } from "../domain/offer.ts";
import { type PictureFocus, readFocus, shownPicture } from "../domain/picture.ts";
import { type PlaceholderFields, placeholderValues } from "../domain/placeholder-values.ts";
import { fillPlaceholders, type PlaceholderValues } from "../domain/placeholders.ts";
import { type RedemptionMethod, redemptionMethods } from "../domain/words.ts";
import { someViewer, type Viewer } from "./choices.ts";
import { initialsOf } from "./initials.ts";
import { directionOf, writingLocale } from "./locale.ts";
import { factsOf, type OfferFacts } from "./offer-facts.ts";
import { type Countdown, type PreviewState, tellState } from "./offer-state.ts";
import { offerValue, type ValueText } from "./offer-value.ts";
import { dayAt } from "./plain-date.ts";
import { shownText } from "./plain-text.ts";
import type { Skin } from "./skin.ts";
import { usesOf } from "./standing.ts";
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
  PlaceholderFields &
  Partial<Pick<OfferForm, "offerDescription" | "termsConditions" | "exclusiveGroup" | "targetAudience">>;

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

/** What a customer can do with the offer now: its first way of redemption, or another way on. */
export interface OfferAction {
  readonly kind: RedemptionMethod | "remind" | "similar" | "why";
  readonly text: string;
}

/** An offer in the words of one channel and language. What the form doesn't say is `null`, never invented. */
export interface PreviewOffer {
  readonly locale: string;
  readonly direction: "ltr" | "rtl";
  readonly title: string | null;
  readonly description: string | null;
  readonly terms: string | null;
  readonly merchant: { readonly name: string; readonly initials: string } | null;
  readonly value: ValueText | null;
  /** Its name on this computer (`asset:`, `kigo-image:`) or its address: the host knows what it has. */
  readonly picture: string | null;
  /** What it shows, in words; `null`: it is decoration. */
  readonly pictureAlt: string | null;
  readonly pictureFocus: PictureFocus;
  readonly state: PreviewState;
  /** On the picture: `Opens in 3 days`, `Ended Nov 14`, `02:41:08 left`. */
  readonly chip: string | null;
  /** Beside the merchant: `Ends Dec 31`. */
  readonly date: string | null;
  /** From first to last day, `Dec 1 – 31`, while it can be used and no last hours matter more. */
  readonly span: string | null;
  readonly countdown: Countdown | null;
  readonly action: OfferAction | null;
  readonly facts: OfferFacts;
}

export function offerView(form: ShownFields, context: ViewContext): PreviewOffer {
  const locale = usableLocale(context.locale);
  const writing = writingLocale(locale);
  const say = wordingOf(context.skin, locale);
  const fill = filler(form, context, writing);
  const { now, timeZone, viewer = someViewer, soldOut = false } = context;
  const told = tellState({ form, viewer, soldOut, now, timeZone, locale: writing }, say);
  const facts = {
    locale: writing,
    today: dayAt(now, timeZone),
    usesLeft: usesOf({ form, viewer })?.left ?? null,
    places: context.places ?? null,
  };
  return {
    locale,
    direction: directionOf(locale),
    title: shownText(fill(form.offerTitle, { title: null })),
    description: shownText(fill(form.offerDescription ?? null)),
    terms: shownText(fill(form.termsConditions ?? null)),
    merchant: merchantOf(context.merchantName, locale),
    value: offerValue(form, writing, context.currency, say),
    picture: shownPicture(form),
    pictureAlt: shownText(form.pictureAlt),
    pictureFocus: readFocus(form.pictureFocus),
    ...told,
    action: actionOf(told.state, form.redemptionMethods, say),
    facts: factsOf(form, facts, say),
  };
}

/** Fills placeholders as a customer reads them; the title's own name in it stands for nothing. */
function filler(form: ShownFields, { currency, merchantName }: ViewContext, locale: string) {
  let values: PlaceholderValues | null = null;
  return (text: string | null, besides: Partial<PlaceholderValues> = {}): string | null => {
    if (!text?.includes("{")) return text;
    values ??= placeholderValues(form, { locale, currency, merchantName });
    return fillPlaceholders(text, { ...values, ...besides });
  };
}

function actionOf(state: PreviewState, methods: readonly string[], say: Say): OfferAction | null {
  const other = otherWays[state];
  if (other !== null) return { kind: other, text: say(`cta.${other}`) };
  const method = redemptionMethods.find(known => methods.includes(known));
  return method ? { kind: method, text: say(`cta.${method}`) } : null;
}

/** What there is to do with an offer that can't be used now. */
const otherWays = {
  active: null,
  last: null,
  soon: "remind",
  expired: "similar",
  sold: "similar",
  ineligible: "why",
} as const satisfies Record<PreviewState, OfferAction["kind"] | null>;

function merchantOf(name: string | null, locale: string): PreviewOffer["merchant"] {
  const text = shownText(name);
  return text === null ? null : { name: text, initials: initialsOf(text, locale) };
}
