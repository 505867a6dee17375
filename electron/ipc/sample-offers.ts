import type { OfferPatch } from "#shared/domain/offer.ts";
import type { Stage } from "#shared/domain/words.ts";

/** Merchants of the sample workspace, by the numbers that its offers name. */
export const sampleMerchants = [
  { merchantId: 101, name: "Ironvale Dealers" },
  { merchantId: 102, name: "Quad Cities Tractor" },
  { merchantId: 103, name: "Corner & Bean" },
  { merchantId: 104, name: "Stillwater Spa" },
] as const;

export interface SampleOffer {
  readonly patch: OfferPatch;
  readonly stage: Stage;
}

/** What they share; a year is filled in when the workspace is made, so that some are over, some run and some wait. */
const common: OfferPatch = {
  defaultLanguage: "en",
  channels: ["hub", "marketplace"],
  redemptionMethods: ["show_save"],
  tags: ["sample"],
};

/** Made up; `year` is the present one. Drafts with and without problems, and some that are ready. */
export function sampleOffers(year: number): readonly SampleOffer[] {
  const days = (from: string, to: string) => ({ startDate: `${year}-${from}`, endDate: `${year + 1}-${to}` });
  const offer = (stage: Stage, patch: OfferPatch): SampleOffer => ({ stage, patch: { ...common, ...patch } });
  return [
    offer("draft", {
      offerTitle: "Q4 Dealer Incentive",
      offerDescription: "20% off all equipment purchases",
      termsConditions: "Valid for authorized dealers only, three uses per customer.",
      offerType: "percentage_discount",
      offerValue: 20,
      merchantOwner: 101,
      imageUrl: "asset:field.svg",
      program: "Ironvale Dealers",
      campaign: "Q4 dealer push",
      totalUsageLimit: 1000,
      usageLimitPerCustomer: 3,
      totalBudget: 50_000,
      averageBasket: 320,
      ...days("10-01", "03-31"),
    }),
    offer("ready", {
      offerTitle: "Winter Service Check",
      offerDescription: "A full check before the first frost",
      offerType: "fixed_discount",
      offerValue: 79,
      merchantOwner: 102,
      imageUrl: "asset:wheel.svg",
      tags: ["sample", "service"],
      ...days("11-01", "02-28"),
    }),
    offer("ready", {
      offerTitle: "Coffee for Two",
      offerDescription: "Two cups for the price of one",
      offerType: "bogo",
      merchantOwner: 103,
      imageUrl: "asset:coffee.svg",
      ...days("06-01", "06-30"),
    }),
    offer("draft", {
      offerTitle: "Quiet Morning",
      offerDescription: "An hour for yourself before noon",
      offerType: "percentage_discount",
      offerValue: 30,
      merchantOwner: 104,
      imageUrl: "asset:still.svg",
      ...days("03-01", "05-31"),
    }),
    offer("draft", {
      offerTitle: "Bearing Exchange",
      offerType: "percentage_discount",
      offerValue: 15,
      merchantOwner: 101,
      imageUrl: "asset:bearing.svg",
      tags: ["sample", "parts"],
    }),
    offer("draft", {
      offerTitle: "Citrus Season",
      offerDescription: "Fresh juice with any breakfast",
      offerType: "free_item",
      merchantOwner: 103,
      imageUrl: "asset:citrus.svg",
      ...days("01-10", "04-30"),
    }),
  ];
}
