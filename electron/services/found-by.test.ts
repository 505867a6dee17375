import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { OfferPatch } from "#shared/domain/offer.ts";
import { everyOffer } from "#shared/ipc/offer-list-views.ts";
import { must, openStudioBench, type StudioBench } from "./studio-bench.ts";

let bench: StudioBench;
beforeEach(() => {
  bench = openStudioBench();
});
afterEach(() => bench.close());

const make = (patch: OfferPatch): string => {
  const { id } = must(bench.studio.offers.create()).offer;
  must(bench.studio.offers.save(id, patch, "window"));
  return id;
};

/** What the search finds, and why: the place and the words beside the title, `title` where it alone has them. */
const why = (search: string) => {
  const { lists } = bench.studio;
  const ids = lists.page({ view: { ...everyOffer, search }, from: 0, count: 20 }).rows.map(({ id }) => id);
  const found = new Map(lists.foundBy(ids, search).map(({ id, field, text }) => [id, `${field}: ${text}`]));
  return new Map(ids.map(id => [id, found.get(id) ?? "title"]));
};

describe("why a search found an offer", () => {
  it("is its code, its tag, its merchant's name, its reference or a text", () => {
    bench.studio.merchants.name({ merchantId: 7, name: "Harvest Works" });
    const byCode = make({ offerTitle: "A", redemptionMethods: ["promo_code"], promoCode: "HARVEST20" });
    const byTag = make({ offerTitle: "B", tags: ["spring", "harvest weeks"] });
    const byMerchant = make({ offerTitle: "C", merchantOwner: 7 });
    const byReference = make({ offerTitle: "D", externalReference: "HARVEST-26" });
    const byText = make({ offerTitle: "E", termsConditions: "Until the harvest ends." });
    const byTitle = make({ offerTitle: "Harvest days" });
    expect(why("harv")).toEqual(
      new Map([
        [byTitle, "title"],
        [byText, "terms: Until the harvest ends."],
        [byReference, "reference: HARVEST-26"],
        [byMerchant, "merchant: Harvest Works"],
        [byTag, "tags: harvest weeks"],
        [byCode, "codes: HARVEST20"],
      ]),
    );
  });

  it("is nothing of an offer that is gone, nor of a code that was taken away", () => {
    const id = make({ offerTitle: "A", redemptionMethods: ["promo_code"], promoCode: "HARVEST20" });
    must(bench.studio.offers.save(id, { promoCode: null }, "window"));
    expect(bench.studio.lists.foundBy([id, "nowhere"], "harvest")).toEqual([]);
  });
});
