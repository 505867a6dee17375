import type { Json } from "./json.ts";

/** A promo code or redemption control as the form's rules need to see it, oldest first in every list. */
export interface ChildRecord {
  readonly id: string;
  readonly deleted: boolean;
  readonly fields: { readonly [field: string]: Json };
}

/** What an edit of the form does to the records that carry its code and limits. */
export interface ChildChange {
  readonly entity: "promo_code" | "redemption_control";
  /** `null`: a new record. */
  readonly id: string | null;
  /** All fields of the record as they are then. */
  readonly fields?: { readonly [field: string]: Json };
  readonly deleted?: boolean;
}
