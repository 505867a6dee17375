import { useMemo } from "react";
import type { OfferForm } from "#shared/domain/offer.ts";
import { channelOf } from "#shared/preview/surfaces.ts";
import { useNow } from "../use-now.ts";
import { type Life, lifeOf, momentAt, timeOf } from "./life.ts";
import type { Look } from "./look.ts";

/** The life of an offer, and the time at which a preview shows it; milliseconds since 1970. */
export function useMoment(
  { at, surface }: Pick<Look, "at" | "surface">,
  { startDate, endDate }: Pick<OfferForm, "startDate" | "endDate">,
  timeZone: string,
): { readonly life: Life; readonly now: number } {
  const life = useMemo(() => lifeOf({ startDate, endDate }, timeZone), [startDate, endDate, timeZone]);
  const chosen = useMemo(() => chosenTime(at, life), [at, life]);
  const now = useNow(chosen, time => {
    if (surface === "redeem.show") return true;
    const channel = channelOf(surface);
    return (channel === "hub" || channel === "marketplace") && momentAt(life, time) === "last";
  });
  return { life, now };
}

/** `null`: now. A moment that never comes is no choice. */
function chosenTime(at: Look["at"], life: Life): number | null {
  if (typeof at !== "string") return at;
  const now = Date.now();
  const time = timeOf(at, life, now);
  return time === now ? null : time;
}
