import type { EntMom } from "../db/ent-mom/database.ts";
import { deleteLinksOfOffers } from "../db/kigo/campaign-offers.ts";
import type { Kigo } from "../db/kigo/database.ts";
import { type ActivityManager, activityManager } from "./activity.ts";
import { type BulkOffersManager, bulkOffersManager } from "./bulk-offers.ts";
import { type CampaignsManager, campaignsManager } from "./campaigns.ts";
import { type ChangeFeed, changeFeed } from "./change-feed.ts";
import { type CustomerListsManager, customerListsManager } from "./customer-lists.ts";
import { type DescriptivesManager, descriptivesManager } from "./descriptives.ts";
import { type LocationsManager, locationsManager } from "./locations.ts";
import { type MerchantsManager, merchantsManager } from "./merchants.ts";
import { rowOf, rowWithTimes } from "./offer-payload.ts";
import type { OfferTypesManager } from "./offer-types.ts";
import { offerTypesManager } from "./offer-types.ts";
import type { OffersManager } from "./offers.ts";
import { offersManager } from "./offers.ts";
import { type PartnersManager, partnersManager } from "./partners.ts";
import { type PreviewsManager, previewsManager } from "./previews.ts";
import { type ProgramsManager, programsManager } from "./programs.ts";
import type { PromoCodesManager } from "./promo-codes.ts";
import { promoCodesManager } from "./promo-codes.ts";
import { type PublicCatalogue, publicCatalogue } from "./public-catalogue.ts";
import type { RedemptionControlsManager } from "./redemption-controls.ts";
import { redemptionControlsManager } from "./redemption-controls.ts";
import { withoutTimes, withTimes } from "./times-shown.ts";

/** What the handlers of today's profile may ask for (the seed's `state.domains`). */
export interface TodayDomains {
  offers: OffersManager;
  offerTypes: OfferTypesManager;
  promoCodes: PromoCodesManager;
  redemptionControls: RedemptionControlsManager;
  catalogue: PublicCatalogue;
}

export interface CompleteDomains extends TodayDomains {
  activity: ActivityManager;
  bulkOffers: BulkOffersManager;
  campaigns: CampaignsManager;
  changes: ChangeFeed;
  customerLists: CustomerListsManager;
  descriptives: DescriptivesManager;
  locations: LocationsManager;
  merchants: MerchantsManager;
  partners: PartnersManager;
  previews: PreviewsManager;
  programs: ProgramsManager;
}

export interface CompleteContext {
  entMom: EntMom;
  kigo: Kigo;
  now: () => Date;
  /** The key of the hashes by which customers are known. */
  hashKey: Uint8Array;
}

export function todayDomains({ entMom, now }: Pick<CompleteContext, "entMom" | "now">): TodayDomains {
  return {
    // There are no campaigns today that could hold an offer.
    offers: offersManager({ db: entMom, now, rowOf, takeLinks: async () => {} }),
    offerTypes: offerTypesManager(entMom, now, withoutTimes),
    promoCodes: promoCodesManager(entMom, now, withoutTimes),
    redemptionControls: redemptionControlsManager(entMom, now, withoutTimes),
    catalogue: publicCatalogue(entMom, now),
  };
}

export function completeDomains({ entMom, kigo, now, hashKey }: CompleteContext): CompleteDomains {
  const takeLinks = (offerId: number) => deleteLinksOfOffers(kigo, [offerId]);
  return {
    offers: offersManager({ db: entMom, now, rowOf: rowWithTimes, takeLinks }),
    offerTypes: offerTypesManager(entMom, now, withTimes),
    promoCodes: promoCodesManager(entMom, now, withTimes),
    redemptionControls: redemptionControlsManager(entMom, now, withTimes),
    catalogue: publicCatalogue(entMom, now),
    activity: activityManager(entMom, now, hashKey),
    bulkOffers: bulkOffersManager(entMom, now),
    campaigns: campaignsManager(kigo, entMom, now),
    changes: changeFeed(entMom, kigo),
    customerLists: customerListsManager(entMom, now, hashKey),
    descriptives: descriptivesManager(entMom, now),
    locations: locationsManager(entMom, now),
    merchants: merchantsManager(entMom, now),
    partners: partnersManager(kigo, now),
    previews: previewsManager(entMom),
    programs: programsManager(kigo, now),
  };
}
