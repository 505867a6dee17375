import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Studio } from "../studio.ts";
import { must, openStudioBench, type StudioBench } from "./studio-bench.ts";

let bench: StudioBench;
beforeEach(() => {
  bench = openStudioBench();
});
afterEach(() => bench.close());

const complete = {
  merchantOwner: 123,
  offerTitle: "Q4 Dealer Incentive",
  startDate: "2025-12-01",
  endDate: "2025-12-31",
  redemptionMethods: ["promo_code"],
  channels: ["marketplace"],
  promoCode: "DEALER20",
  totalUsageLimit: 1000,
  usageLimitPerCustomer: 3,
};

/** Why the next plan would hold an offer back. */
const problemOf = (id: string) =>
  bench.withStore(({ sync }) => {
    const offer = sync.record("offer", id);
    return offer && bench.studio.offers.problemOf(offer, () => sync.children(id));
  });

/** Kinds that the next plan would create. */
const planned = () =>
  bench.withStore(store =>
    store.sync
      .differing()
      .filter(({ stage, deleted }) => stage === "ready" && !deleted)
      .map(({ entity }) => entity),
  );

describe("a new offer", () => {
  it("is an empty draft with the workspace's defaults", () => {
    must(bench.studio.settings.setDefaults({ merchantOwner: 9 }));
    const { offer, shown, live } = must(bench.studio.offers.create());
    expect(offer).toMatchObject({
      stage: "draft",
      state: "new",
      merchantOwner: 9,
      defaultLanguage: "en",
      status: "active",
      offerTitle: null,
    });
    expect([shown, live]).toEqual(["draft", false]);
  });

  it("keeps what is typed, normalised, with the code and limits as records of their own", () => {
    const { offer } = must(bench.studio.offers.create());
    const saved = must(
      bench.studio.offers.save(offer.id, { ...complete, offerTitle: " Q4 Dealer Incentive " }, "window"),
    );
    expect(saved.offer).toMatchObject({ ...complete, codeType: "P", stage: "draft" });
    expect(saved.problems).toEqual([]);
    const entities = bench.studio.history.of(offer.id).map(({ entity, who }) => `${entity} ${who}`);
    expect(new Set(entities)).toEqual(new Set(["offer ada", "promo_code ada", "redemption_control ada"]));
  });

  it("[W4] has the code type of its first method, and the unit of its type", () => {
    const { offer } = must(bench.studio.offers.create());
    const save = (patch: Parameters<Studio["offers"]["save"]>[1]) =>
      must(bench.studio.offers.save(offer.id, patch, "window")).offer;
    expect(save({ redemptionMethods: ["barcode", "promo_code"] }).codeType).toBe("B");
    expect(save({ redemptionMethods: [] }).codeType).toBeNull();
    expect(save({ offerType: "percentage_discount" }).offerValueUnit).toBe("%");
    expect(save({ offerType: "cashback" }).offerValueUnit).toBe("USD");
  });

  it("keeps a code that is typed before promo_code is ticked, and makes it live then", () => {
    const { offer } = must(bench.studio.offers.create());
    const typed = must(bench.studio.offers.save(offer.id, { promoCode: "EARLY" }, "window"));
    expect(typed.offer.promoCode).toBe("EARLY");
    must(
      bench.studio.offers.save(
        offer.id,
        { ...complete, promoCode: "EARLY", redemptionMethods: ["barcode"] },
        "window",
      ),
    );
    must(bench.studio.offers.setStage(offer.id, "ready"));
    expect(planned()).not.toContain("promo_code");
    must(bench.studio.offers.save(offer.id, { redemptionMethods: ["promo_code"] }, "window"));
    must(bench.studio.offers.setStage(offer.id, "ready"));
    expect(planned()).toContain("promo_code");
  });

  it("cannot be ready with errors, in words; a draft of it is kept all the same", () => {
    const { offer } = must(bench.studio.offers.create());
    expect(bench.studio.offers.setStage(offer.id, "ready")).toMatchObject({
      ok: false,
      error: { kind: "problems", message: expect.stringContaining("Add the day it starts.") },
    });
    must(bench.studio.offers.save(offer.id, complete, "window"));
    expect(must(bench.studio.offers.setStage(offer.id, "ready")).shown).toBe("ready");
  });

  it("refuses control characters and leaves the offer as it was", () => {
    const { offer } = must(bench.studio.offers.create());
    expect(bench.studio.offers.save(offer.id, { offerTitle: "a\u0000b" }, "window")).toMatchObject({
      ok: false,
      error: {
        kind: "invalid",
        message: expect.stringContaining("offerTitle: The text holds a control character"),
      },
    });
    expect(must(bench.studio.offers.get(offer.id)).offer.offerTitle).toBeNull();
  });

  it("is no more than noted when nothing changed", () => {
    const { offer } = must(bench.studio.offers.create());
    must(bench.studio.offers.save(offer.id, { tags: ["a", "b"] }, "window"));
    const before = bench.studio.history.of(offer.id).length;
    bench.announced.length = 0;
    must(bench.studio.offers.save(offer.id, { tags: ["b", "a"], offerTitle: "" }, "window"));
    expect(bench.studio.history.of(offer.id)).toHaveLength(before);
    expect(bench.announced).toEqual([]);
  });
});

describe("a ready offer", () => {
  it("[P2] becomes a draft when it is edited in the window, and stays ready when set on the command line", () => {
    const { offer } = must(bench.studio.offers.create());
    must(bench.studio.offers.save(offer.id, complete, "window"));
    must(bench.studio.offers.setStage(offer.id, "ready"));
    expect(must(bench.studio.offers.save(offer.id, { offerTitle: "A" }, "command_line")).offer.stage).toBe(
      "ready",
    );
    expect(must(bench.studio.offers.save(offer.id, { offerTitle: "B" }, "window")).offer.stage).toBe("draft");
  });

  it("[W3] refuses an error that the command line would bring in", () => {
    const { offer } = must(bench.studio.offers.create());
    must(bench.studio.offers.save(offer.id, complete, "window"));
    must(bench.studio.offers.setStage(offer.id, "ready"));
    expect(bench.studio.offers.save(offer.id, { endDate: "2025-11-30" }, "command_line")).toMatchObject({
      error: { kind: "problems", message: "Ends a day before it starts." },
    });
    expect(must(bench.studio.offers.get(offer.id)).offer.endDate).toBe("2025-12-31");
  });
});

describe("[W3] a pulled offer", () => {
  const strange = {
    startDate: null,
    status: "expired",
    redemptionMethods: ["qr"],
    merchantOwner: 123,
    codeType: "X",
  };

  it("is not judged for what it was", () => {
    const id = bench.pulled(strange);
    const detail = must(bench.studio.offers.get(id));
    expect(detail).toMatchObject({ problems: [], live: true, shown: "synced", changed: [] });
    expect(problemOf(id)).toBeNull();
  });

  it("is judged for what an edit brings in, and says which fields changed", () => {
    const id = bench.pulled(strange);
    const edited = must(
      bench.studio.offers.save(id, { endDate: "soon", offerTitle: "New", totalUsageLimit: 5 }, "window"),
    );
    expect(edited.problems.map(({ field }) => field)).toEqual(["endDate"]);
    expect(edited).toMatchObject({
      changed: ["endDate", "totalUsageLimit"],
      localOnly: ["offerTitle"],
      shown: "draft",
    });
    expect(edited.offer.codeType).toBe("X");
    expect(problemOf(id)).toContain("is not a date");
  });

  it("that is deleted in the window goes into the next plan; restored, it is as before", () => {
    const id = bench.pulled(strange);
    must(bench.studio.offers.save(id, { endDate: "2025-12-31" }, "window"));
    expect(must(bench.studio.offers.delete(id, "window")).offer).toMatchObject({
      state: "deleted",
      stage: "ready",
    });
    expect(must(bench.studio.offers.restore(id)).offer).toMatchObject({
      state: "changed",
      stage: "draft",
    });
  });

  it("[P2] that is deleted on the command line keeps its stage", () => {
    const id = bench.pulled(strange);
    expect(must(bench.studio.offers.delete(id, "command_line")).offer.stage).toBe("ready");
    expect(must(bench.studio.offers.restore(id)).offer).toMatchObject({ state: "synced", stage: "ready" });
  });
});

describe("a duplicate", () => {
  it("is a draft of its own: no code, no reference, no number, the same limits and other controls", () => {
    const id = bench.pulled({ offerTitle: "Spring", externalReference: "PO 1" });
    const { offer } = must(bench.studio.offers.duplicate(id));
    expect(offer).toMatchObject({
      offerId: null,
      stage: "draft",
      state: "new",
      offerTitle: "Spring (copy)",
      promoCode: null,
      externalReference: null,
      totalUsageLimit: 10,
    });
    const controls = bench.withStore(store =>
      store.offers.get(offer.id)?.controls.map(({ fields }) => fields.controlType),
    );
    expect(controls).toEqual(["usage_total", "location"]);
  });
});
