/**
 * The closed lists of the field, in the seed's words ("Offer Creation Flow", BRD requirement).
 * Pulled records may hold other words (SYNC.md W3): the lists bind authors, never data.
 */
export const programTypes = ["closed_loop", "open_loop", "hybrid"] as const;
export type ProgramType = (typeof programTypes)[number];

export const redemptionMethods = ["promo_code", "show_save", "barcode", "online_link"] as const;
export type RedemptionMethod = (typeof redemptionMethods)[number];

export const channels = ["hub_airdrop", "marketplace", "activation_link", "promo_code_redemption"] as const;
export type Channel = (typeof channels)[number];

/** What an author may set; `expired` also comes from servers. */
export const offerStatuses = ["active", "inactive"] as const;

/** The kinds of redemption control, as SYNC.md W2 settles them. */
export const controlTypes = [
  "usage_per_customer",
  "usage_total",
  "usage_per_period",
  "location",
  "time_window",
  "exclusivity",
] as const;

/** Types offered in the editor; the server's own list (`/dashboard/offers/types`) may add more. */
export const knownOfferTypes = [
  "percentage_discount",
  "fixed_discount",
  "cashback",
  "bogo",
  "free_item",
] as const;

/** DESIGN.md "Words": a draft never leaves the machine; a ready offer goes into the next plan. */
export const stages = ["draft", "ready"] as const;
export type Stage = (typeof stages)[number];

/** CONTRACT.md: what the record is, compared with what this server can hold. */
export const offerStates = ["new", "changed", "synced", "conflict", "rejected", "deleted"] as const;
export type OfferState = (typeof offerStates)[number];

/** The word a person sees, the first that fits (STUDIO.md "Decided since the pictures"). */
export const shownStates = [
  "conflict",
  "rejected",
  "deleted",
  "draft",
  "ready",
  "changed",
  "synced",
] as const;
export type ShownState = (typeof shownStates)[number];
