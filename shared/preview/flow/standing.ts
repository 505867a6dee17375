import { dayAt, parseDay } from "../plain-date.ts";
import type { Scene } from "../scene.ts";

type Facts = Pick<Scene, "form" | "viewer" | "soldOut" | "now" | "timeZone">;

/** How an offer stands to the customer who looks: what keeps them from using it, the first reason, or `open`. */
export type Standing = "open" | "soon" | "ended" | "audience" | "gone" | "used";

export function standingOf({ form, viewer, now, timeZone, soldOut }: Facts): Standing {
  const today = dayAt(now, timeZone);
  const [start, end] = [parseDay(form.startDate), parseDay(form.endDate)];
  if (form.status === "expired" || (end !== null && end < today)) return "ended";
  if (!viewer.inAudience) return "audience";
  if (start !== null && start > today) return "soon";
  if (soldOut) return "gone";
  return viewer.usesLeft === 0 ? "used" : "open";
}

/** How often this customer can use it; what nobody said is `null`. */
export interface Uses {
  readonly left: number;
  readonly total: number | null;
}

/** `null` where neither the offer nor the customer says anything. */
export function usesOf({ form, viewer }: Pick<Scene, "form" | "viewer">): Uses | null {
  const total = form.usageLimitPerCustomer;
  const left = viewer.usesLeft ?? total;
  if (left === null) return null;
  return { left: total === null ? left : Math.min(left, total), total };
}

/** For whom the offer is kept, in the author's words; `null`: nobody said. */
export function groupOf({ form, offer }: Pick<Scene, "form" | "offer">): string | null {
  const group = form.exclusiveGroup?.trim();
  if (group) return group;
  const audience = form.targetAudience.map(word => word.trim()).filter(word => word !== "");
  if (audience.length === 0) return null;
  return new Intl.ListFormat(offer.locale, { type: "conjunction" }).format(audience);
}
