import type { PageCounts, PageQuery } from "#shared/api/page.ts";
import type { PublicMerchant, PublicOffer, PublicOfferListQuery } from "#shared/api/public.ts";
import type { EntMom } from "../db/ent-mom/database.ts";
import { getMerchant, listMerchants } from "../db/ent-mom/merchants.ts";
import { getVisibleOffer, listVisibleOffers } from "../db/ent-mom/public-offers.ts";
import type { MerchantRecord } from "../db/ent-mom/schema.ts";
import { publicOfferOf } from "./offer-payload.ts";
import { done, notFound, type Outcome } from "./outcome.ts";

export interface PublicCatalogue {
  offers(query: PublicOfferListQuery): Promise<Outcome<{ offers: PublicOffer[] } & PageCounts>>;
  offer(offerId: number): Promise<Outcome<PublicOffer>>;
  merchants(page: PageQuery): Promise<Outcome<{ merchants: PublicMerchant[] } & PageCounts>>;
  merchant(merchantId: number): Promise<Outcome<PublicMerchant>>;
}

const active = "active";

/** What anybody may see without a token: offers that run now, and active merchants. */
export function publicCatalogue(db: EntMom, now: () => Date): PublicCatalogue {
  return {
    async offers({ limit, offset, ...filter }) {
      const { rows, total } = await listVisibleOffers(db, filter, now(), { limit, offset });
      return done({ offers: rows.map(publicOfferOf), total_count: total, limit, offset });
    },
    async offer(offerId) {
      const offer = await getVisibleOffer(db, offerId, now());
      return offer ? done(publicOfferOf(offer)) : notFound("offer", offerId);
    },
    async merchants(page) {
      const { rows, total } = await listMerchants(db, active, page);
      return done({ merchants: rows.map(publicMerchantOf), total_count: total, ...page });
    },
    async merchant(merchantId) {
      const merchant = await getMerchant(db, merchantId);
      return merchant?.status === active
        ? done(publicMerchantOf(merchant))
        : notFound("merchant", merchantId);
    },
  };
}

function publicMerchantOf(merchant: MerchantRecord): PublicMerchant {
  const { merchant_id, merchant_name, merchant_type, primary_category_id, time_zone } = merchant;
  return { merchant_id, merchant_name, merchant_type, primary_category_id, time_zone };
}
