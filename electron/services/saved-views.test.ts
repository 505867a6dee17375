import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { everyOffer, noFilters } from "#shared/ipc/offer-list-views.ts";
import { must, openStudioBench, type StudioBench } from "./studio-bench.ts";

let bench: StudioBench;
beforeEach(() => {
  bench = openStudioBench();
});
afterEach(() => bench.close());

describe("saved views", () => {
  const tagged = { ...everyOffer, search: "dealer", filters: { ...noFilters, tag: ["q4"] } };

  it("are kept with the workspace, by name, the newest of a name", () => {
    const { views } = bench.studio;
    must(views.save({ name: "Q4", view: everyOffer }));
    must(views.save({ name: "All", view: everyOffer }));
    must(views.save({ name: "Q4", view: tagged }));
    const again = bench.again();
    expect(again.views.all()).toEqual([
      { name: "All", view: everyOffer },
      { name: "Q4", view: tagged },
    ]);
    again.close();
    expect(must(views.delete("All")).map(({ name }) => name)).toEqual(["Q4"]);
  });
});
