import { daysBetween } from "#shared/domain/plain-date.ts";
import type { Capabilities } from "./capabilities.ts";
import type { Changes } from "./differences.ts";
import { isComplete } from "./kinds.ts";
import type { StoreReader } from "./ports.ts";
import type { Fields, Json, SyncRecord } from "./record.ts";
import { listOf } from "./values.ts";

interface GoingLive {
  readonly store: StoreReader;
  readonly capabilities: Capabilities;
  readonly now: () => number;
}

/**
 * True while an active offer with `promo_code` would be live with the server's own unlimited code: its code or a
 * control of its is not on the server yet, and its days have come (SYNC.md U3).
 */
export function startsInactive(offer: SyncRecord, { store, now }: GoingLive): boolean {
  if (offer.entity !== "offer" || !wantsToBeActive(offer)) return false;
  // What was typed since the plan isn't sent with it (P4): what is there already counts as well.
  if (![offer.fields, offer.base ?? offer.fields].some(values => takesCodes(values, now()))) return false;
  return store
    .children(offer.id)
    .some(
      child =>
        (child.entity === "promo_code" || child.entity === "redemption_control") &&
        !child.deleted &&
        child.serverId === null &&
        isComplete(child),
    );
}

export const withStatus = (changes: Changes, status: string): Changes => ({
  ...changes,
  status: { from: null, to: status },
});

/** No status means active on the wire (seed, "Create Offer"). */
const wantsToBeActive = ({ fields }: SyncRecord): boolean => (fields.status ?? "active") === "active";

const takesCodes = (values: Fields, now: number): boolean =>
  listOf(values.redemptionMethods).includes("promo_code") && runsAround(values, now);

const day = 86_400_000;

/** A day more on either side: the days are the merchant's, whose zone the server alone knows (SYNC.md W5). */
function runsAround({ startDate, endDate }: Fields, now: number): boolean {
  const [start, end] = [dayNumber(startDate), dayNumber(endDate)];
  const begun = start === null || (start - 1) * day <= now;
  const over = end !== null && (end + 2) * day < now;
  return begun && !over;
}

/** Days since 1970; `null` if it is no date. */
const dayNumber = (date: Json | undefined): number | null =>
  typeof date === "string" ? daysBetween("1970-01-01", date) : null;
