import { emptyForm } from "#shared/domain/offer.ts";
import type { PreviewSource } from "#shared/preview/source.ts";

/** Something to look at a skin with, where no offer is open: invented, as the skin's own partner. */
export function sampleOffer(now: number, currency: string, timeZone: string): Omit<PreviewSource, "skins"> {
  const day = (days: number) => new Date(now + days * 86_400_000).toISOString().slice(0, 10);
  return {
    form: {
      ...emptyForm,
      offerTitle: "Every order at the brew bar",
      offerDescription: "Pour-over, cold brew and the seasonal roast, all day.",
      termsConditions: "Not with other offers. One use a visit.",
      offerType: "percentage_discount",
      offerValue: 20,
      offerValueUnit: "%",
      startDate: day(-10),
      endDate: day(20),
      redemptionMethods: ["promo_code"],
      channels: ["hub_airdrop", "marketplace"],
      promoCode: "BREW20",
      usageLimitPerCustomer: 3,
      picture: "asset:coffee.svg",
    },
    merchant: { name: "Tide & Crema", places: 4 },
    translations: [],
    timeZone,
    currency,
    localOnly: [],
  };
}
