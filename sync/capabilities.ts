import type { Entity } from "./record.ts";

/**
 * What a server can do. This engine knows today's server only; probing for more comes with the complete profile
 * (SYNC.md C1), which is why every caller asks here instead of assuming.
 */
export interface Capabilities {
  /** Fields of each kind that this server has nowhere to put: kept on this computer, never planned. */
  readonly localOnly: Readonly<Record<Entity, readonly string[]>>;
}

/** CONTRACT.md "An offer in JSON and CSV": the fields that stay in the local store. */
export const today: Capabilities = {
  localOnly: {
    offer: [
      "offerTitle",
      "offerDescription",
      "termsConditions",
      "imageUrl",
      "offerValue",
      "offerValueUnit",
      "channels",
      "businessObjective",
      "targetAudience",
      "maxDiscount",
      "maxDiscountUnit",
      "totalBudget",
      "averageBasket",
      "tags",
    ],
    promo_code: [],
    redemption_control: [],
  },
};
