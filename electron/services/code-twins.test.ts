import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { must, openStudioBench, type StudioBench } from "./studio-bench.ts";

let bench: StudioBench;
beforeEach(() => {
  bench = openStudioBench();
});
afterEach(() => bench.close());

function withCode(offerTitle: string, promoCode: string): string {
  const { id } = must(bench.studio.offers.create()).offer;
  must(bench.studio.offers.save(id, { offerTitle, redemptionMethods: ["promo_code"], promoCode }, "window"));
  return id;
}
const twins = (id: string, code: string) =>
  bench.studio.lists.codeTwins(id, code).map(twin => `${twin.code} of ${twin.title}`);

describe("codes that customers may take for each other", () => {
  it("are found in either case, by letters that look alike, whatever else has their words", () => {
    const own = withCode("Own", "DEALER20");
    withCode("Same", "dealer20");
    withCode("Like", "DEALER2O");
    withCode("Other", "DEALER21");
    const { id } = must(bench.studio.offers.create()).offer;
    must(bench.studio.offers.save(id, { offerTitle: "DEALER20 without a code" }, "window"));
    expect(twins(own, "DEALER20")).toEqual(["DEALER2O of Like", "dealer20 of Same"]);
    expect(twins(own, "dea1er2o")).toEqual(["DEALER2O of Like", "dealer20 of Same"]);
    expect(twins(own, "FARM")).toEqual([]);
    expect(twins(own, "--")).toEqual([]);
  });

  it("are those of offers that are there: what was deleted keeps nobody from its code", () => {
    const own = withCode("Own", "SAVE10");
    const other = withCode("Other", "SAVEI0");
    expect(twins(own, "SAVE10")).toEqual(["SAVEI0 of Other"]);
    must(bench.studio.offers.save(other, { promoCode: "FARM30" }, "window"));
    expect(twins(own, "SAVE10")).toEqual([]);
    must(bench.studio.offers.save(other, { promoCode: "SAVE1O" }, "window"));
    must(bench.studio.offers.delete(other, "window"));
    expect(twins(own, "SAVE10")).toEqual([]);
  });
});
