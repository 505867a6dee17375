import { listFormat } from "../domain/formatters.ts";
import type { OfferForm } from "../domain/offer.ts";
import type { Viewer } from "./choices.ts";
import { dayAt, parseDay } from "./plain-date.ts";
import { shownText } from "./plain-text.ts";

/** How an offer stands to the customer who looks: what keeps them from using it, the first reason, or `open`. */
export type Standing = "open" | "soon" | "ended" | "audience" | "gone" | "used";

export interface StandingFacts {
  readonly form: Pick<OfferForm, "status" | "startDate" | "endDate" | "usageLimitPerCustomer">;
  readonly viewer: Pick<Viewer, "inAudience" | "usesLeft">;
  /** Everybody's uses are gone. */
  readonly soldOut: boolean;
  /** Milliseconds since 1970, UTC. */
  readonly now: number;
  readonly timeZone: string;
}

/**
 * An offer runs from its first to its last day, both included; a server may also call one expired. What nobody can use
 * any more comes before whom it is for, and whether it is for them before when it opens.
 */
export function standingOf(facts: StandingFacts): Standing {
  const { form, viewer, now, timeZone, soldOut } = facts;
  const today = dayAt(now, timeZone);
  const [start, end] = [parseDay(form.startDate), parseDay(form.endDate)];
  if (form.status === "expired" || (end !== null && end < today)) return "ended";
  if (!viewer.inAudience) return "audience";
  if (start !== null && start > today) return "soon";
  if (soldOut) return "gone";
  return usesOf(facts)?.left === 0 ? "used" : "open";
}

/** How often this customer can use it; what nobody said is `null`. */
export interface Uses {
  readonly left: number;
  readonly total: number | null;
}

/** `null` where neither the offer nor the customer says anything. Nobody has more uses than the offer gives. */
export function usesOf({ form, viewer }: Pick<StandingFacts, "form" | "viewer">): Uses | null {
  const total = limitOf(form.usageLimitPerCustomer);
  const left = viewer.usesLeft ?? total;
  if (left === null) return null;
  return { left: total === null ? left : Math.min(left, total), total };
}

/** A limit is a positive whole number (CONTRACT.md); what else is typed there says nothing. */
export const limitOf = (count: number | null): number | null =>
  count !== null && Number.isSafeInteger(count) && count > 0 ? count : null;

/** For whom the offer is kept, in the author's words; `null`: nobody said. */
export function groupOf(
  form: { readonly exclusiveGroup?: string | null; readonly targetAudience?: readonly string[] },
  locale: string,
): string | null {
  const group = shownText(form.exclusiveGroup);
  if (group !== null) return group;
  const audience = (form.targetAudience ?? []).flatMap(word => shownText(word) ?? []);
  return audience.length === 0 ? null : listFormat(locale, { type: "conjunction" }).format(audience);
}
