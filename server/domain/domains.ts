import type { EntMom } from "../db/ent-mom/database.ts";
import type { OfferTypesManager } from "./offer-types.ts";
import { offerTypesManager } from "./offer-types.ts";
import type { OffersManager } from "./offers.ts";
import { offersManager } from "./offers.ts";
import type { PromoCodesManager } from "./promo-codes.ts";
import { promoCodesManager } from "./promo-codes.ts";
import type { RedemptionControlsManager } from "./redemption-controls.ts";
import { redemptionControlsManager } from "./redemption-controls.ts";

/** What the handlers may ask for (the seed's `state.domains`). */
export interface Domains {
  offers: OffersManager;
  offerTypes: OfferTypesManager;
  promoCodes: PromoCodesManager;
  redemptionControls: RedemptionControlsManager;
}

export function domainsOver(entMom: EntMom, now: () => Date): Domains {
  return {
    offers: offersManager(entMom, now),
    offerTypes: offerTypesManager(entMom),
    promoCodes: promoCodesManager(entMom),
    redemptionControls: redemptionControlsManager(entMom),
  };
}
