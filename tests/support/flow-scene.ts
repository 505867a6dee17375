import { emptyForm, type OfferForm } from "../../shared/domain/offer.ts";
import { firstChoices, type PreviewChoices } from "../../shared/preview/choices.ts";
import { type Scene, sceneOf } from "../../shared/preview/scene.ts";
import { sampleHubSkin, sampleMarketplaceSkin } from "../../shared/preview/skins/sample-1.ts";
import type { PreviewSource } from "../../shared/preview/source.ts";
import type { Surface } from "../../shared/preview/surfaces.ts";

/** Mon, Nov 23, 2026, 9:41:36 in New York. */
export const testNow = Date.parse("2026-11-23T14:41:36Z");

interface TestScene {
  readonly form?: Partial<OfferForm>;
  readonly choices?: Partial<PreviewChoices>;
  readonly merchant?: string | null;
  readonly source?: Partial<PreviewSource>;
}

/** A scene of a test: an offer of Kettle & Crane from November to December, seen by nobody in particular. */
export function testScene(surface: Surface, test: TestScene = {}): Scene {
  const { form, choices, merchant = "Kettle & Crane", source } = test;
  return sceneOf(
    {
      form: { ...emptyForm, ...offer, ...form },
      merchant: { name: merchant, places: null },
      translations: [],
      skins: { hub: sampleHubSkin, marketplace: sampleMarketplaceSkin },
      timeZone: "America/New_York",
      currency: "USD",
      localOnly: [],
      ...source,
    },
    { ...firstChoices(testNow), ...choices, surface },
  );
}

const offer = {
  offerTitle: "Every order at the brew bar",
  offerType: "percentage_discount",
  offerValue: 20,
  startDate: "2026-11-01",
  endDate: "2026-12-31",
};
