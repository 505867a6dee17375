import { emptyForm, type OfferForm } from "../../shared/domain/offer.ts";
import { offerView, type PreviewOffer, type ViewContext } from "../../shared/preview/offer-view.ts";
import { sampleHubSkin } from "../../shared/preview/skins/sample-1.ts";

/** On 18 December 2025, 10:24 in Chicago, in English, by a customer whom nobody knows. */
export const seenIn: ViewContext = {
  skin: sampleHubSkin,
  merchantName: "Kettle & Crane",
  locale: "en",
  timeZone: "America/Chicago",
  now: Date.parse("2025-12-18T16:24:00Z"),
  currency: "USD",
};

const seedOffer: OfferForm = {
  ...emptyForm,
  offerTitle: "Q4 Dealer Incentive",
  offerType: "percentage_discount",
  offerValue: 20,
  offerValueUnit: "%",
  startDate: "2025-12-01",
  endDate: "2025-12-31",
  redemptionMethods: ["promo_code"],
};

/** The seed's offer as it is seen then, but for what a test changes. */
export const seen = (change: Partial<OfferForm>, other: Partial<ViewContext> = {}): PreviewOffer =>
  offerView({ ...seedOffer, ...change }, { ...seenIn, ...other });
