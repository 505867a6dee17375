import { formatCount } from "./figures.ts";
import type { OfferFormField } from "./offer.ts";
import { comparePlainDates, dateInWords, isPlainDate } from "./plain-date.ts";

/**
 * What an edit of one field would mean for an offer that customers have, said before it is made (FIELD-NOTES.md 3.12).
 * Advice, never a bar: what is typed is kept either way, and goes nowhere before the revision is ready.
 */
export type EditLock =
  | { readonly kind: "free" }
  | { readonly kind: "allowed"; readonly consequence: string }
  /** `ways`: how the same is reached without taking anything from a customer, the best one first. */
  | { readonly kind: "advised_against"; readonly reason: string; readonly ways: readonly WayRound[] };

export type WayRound = "duplicate" | "end";

/** What is live, as far as this computer knows. */
export interface LiveOffer {
  /** The server's values (both sides' base), not what was typed since. */
  readonly status: string | null;
  readonly startDate: string | null;
  readonly endDate: string | null;
  /** The code that was given out. */
  readonly promoCode: string | null;
  /** How often it was redeemed; `null` if no reading has said. */
  readonly redeemed: number | null;
}

export type Phase = "not_live" | "upcoming" | "running" | "paused" | "ended";

/** `today`: plain date in the zone of the offer. A day counts until its end. */
export function phaseOf(live: LiveOffer | null, today: string): Phase {
  if (live === null) return "not_live";
  const { status, startDate, endDate } = live;
  if (status === "expired" || isBefore(endDate, today)) return "ended";
  if (status !== null && status !== "active") return "paused";
  return startDate !== null && isBefore(today, startDate) ? "upcoming" : "running";
}

/** `live`: `null` while the server has no such offer, or it is deleted there. */
export function editLock(field: OfferFormField, live: LiveOffer | null, today: string): EditLock {
  const phase = phaseOf(live, today);
  if (live === null || phase === "not_live") return free;
  return (rules[field] ?? seenAtOnce)(phase, live);
}

type Rule = (phase: Exclude<Phase, "not_live">, live: LiveOffer) => EditLock;

const free: EditLock = { kind: "free" };
const allowed = (consequence: string): EditLock => ({ kind: "allowed", consequence });
const against = (reason: string, ...ways: readonly WayRound[]): EditLock => ({
  kind: "advised_against",
  reason,
  ways,
});

const always =
  (lock: EditLock): Rule =>
  () =>
    lock;

/** Nobody has it yet, or nobody can use it: what changes then takes nothing from anybody. */
const whileRunning =
  (rule: (live: LiveOffer) => EditLock): Rule =>
  (phase, live) =>
    phase === "running" ? rule(live) : free;

const seenAtOnce: Rule = whileRunning(() => allowed("Holds for customers as soon as it is applied."));

const text: Rule = whileRunning(() =>
  allowed("Customers read the new words as soon as they are applied; a printed one keeps the old."),
);

const worth: Rule = whileRunning(live =>
  live.promoCode === null
    ? allowed("Everybody gets the new value as soon as it is applied, also those who were shown the old one.")
    : against(`${codeSoFar(live)} Whoever holds it was promised the value as it was.`, "duplicate", "end"),
);

const uses: Rule = whileRunning(({ redeemed }) =>
  allowed(
    redeemed === null
      ? "Uses so far count. A limit below them ends the offer for everybody."
      : `${formatCount(redeemed, "use")} so far. A limit at or below that ends the offer for everybody.`,
  ),
);

const narrows: Rule = whileRunning(live =>
  allowed(
    live.promoCode === null
      ? "Narrower, it refuses customers who were told otherwise."
      : `Narrower, it refuses some who hold ${live.promoCode}; wider, nobody loses anything.`,
  ),
);

const filed: Rule = always(allowed("What was redeemed so far is counted under the new one, too."));

const rules: Readonly<Partial<Record<OfferFormField, Rule>>> = {
  offerTitle: text,
  offerDescription: text,
  imageUrl: whileRunning(() => allowed("Customers see the new picture as soon as it is applied.")),
  termsConditions: whileRunning(live =>
    against(
      `Customers took the offer under the terms as they are${live.promoCode ? `, with ${live.promoCode} in hand` : ""}. Milder terms do no harm.`,
      "duplicate",
      "end",
    ),
  ),
  offerType: worth,
  offerValue: worth,
  offerValueUnit: worth,
  merchantOwner: always(
    against(
      "The server knows it as this merchant's offer, and other computers may take it for another one.",
      "duplicate",
      "end",
    ),
  ),
  startDate: (phase, live) => {
    if (phase === "ended") return against(endedOn(live), "duplicate");
    if (phase !== "running") return allowed("Whoever was told the old day comes on the wrong one.");
    return against(
      `It has begun${live.startDate === null ? "" : ` on ${dateInWords(live.startDate)}`}. A later start takes it away from customers until then.`,
      "duplicate",
      "end",
    );
  },
  endDate: (phase, live) => {
    if (phase === "ended")
      return against(
        `${endedOn(live)} A later end brings it back${live.promoCode ? `, and ${live.promoCode} with it` : ""}.`,
        "duplicate",
      );
    return allowed(
      live.promoCode === null
        ? "Later, nobody loses anything. Earlier, it ends for customers who were told the old day."
        : `Later, nobody loses anything. Earlier, ${live.promoCode} stops working at the end of the new day.`,
    );
  },
  status: (phase, live) => {
    if (phase === "ended") return allowed("Active again, it is shown only if its last day lies ahead.");
    if (phase === "paused") return allowed("Active, customers see it as soon as it is applied.");
    return allowed(
      live.promoCode === null
        ? "Inactive, customers lose it as soon as it is applied."
        : `Inactive, customers lose it as soon as it is applied, and ${live.promoCode} stops working.`,
    );
  },
  defaultLanguage: always(
    against(
      "The texts on the server go by the language: the new one gets these, and the old one's stay as they are.",
      "duplicate",
    ),
  ),
  redemptionMethods: whileRunning(live =>
    live.promoCode === null
      ? allowed("Customers redeem it the new way as soon as it is applied.")
      : against(
          `Without “Promo code” the server deletes ${live.promoCode}, and those who hold it can't use it.`,
          "duplicate",
          "end",
        ),
  ),
  promoCode: (phase, live) =>
    live.promoCode === null || phase === "ended"
      ? free
      : against(`${codeSoFar(live)} Another code makes it worthless to those who hold it.`, "duplicate"),
  codeType: whileRunning(live =>
    live.promoCode === null
      ? free
      : allowed(`${live.promoCode} is told to the server as another kind of code.`),
  ),
  clickthruUrl: whileRunning(() => allowed("Links that are out lead to the new address.")),
  totalUsageLimit: uses,
  usageLimitPerCustomer: uses,
  usageLimitPerDay: uses,
  usageLimitPerWeek: uses,
  usageLimitPerMonth: uses,
  usageLimitPerYear: uses,
  redemptionPlaces: narrows,
  redemptionHours: narrows,
  exclusiveGroup: narrows,
  editionExclusivity: narrows,
  programType: filed,
  program: filed,
  campaign: filed,
  externalReference: always(allowed("Imports and other systems find it by this text.")),
  // The author's own: no customer sees them, and no server holds them.
  businessObjective: always(free),
  targetAudience: always(free),
  channels: always(free),
  maxDiscount: always(free),
  maxDiscountUnit: always(free),
  totalBudget: always(free),
  averageBasket: always(free),
  picture: always(free),
  pictureAlt: always(free),
  pictureFocus: always(free),
  tags: always(free),
};

function codeSoFar({ promoCode, redeemed }: LiveOffer): string {
  if (redeemed === null) return `${promoCode ?? ""} is out.`;
  return redeemed === 0
    ? `${promoCode ?? ""} is out, not redeemed yet.`
    : `${promoCode ?? ""} is out and was redeemed ${redeemed === 1 ? "once" : formatCount(redeemed, "time")}.`;
}

const endedOn = ({ endDate }: LiveOffer): string =>
  endDate === null ? "It has ended." : `It ended on ${dateInWords(endDate)}.`;

const isBefore = (date: string | null, other: string | null): boolean =>
  date !== null &&
  other !== null &&
  isPlainDate(date) &&
  isPlainDate(other) &&
  comparePlainDates(date, other) < 0;
