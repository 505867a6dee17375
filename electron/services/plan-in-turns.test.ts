import { afterEach, beforeEach, expect, it } from "vitest";
import { must, openStudioBench, type StudioBench } from "./studio-bench.ts";

let bench: StudioBench;
beforeEach(() => {
  bench = openStudioBench();
});
afterEach(() => bench.close());

it("a plan of many offers is made in turns with everything else, and is whole", async () => {
  const ids = bench.filled(5000);
  must(bench.studio.bulk.run(ids, { kind: "stage", stage: "ready" }));
  let turns = 0;
  let isDone = false;
  const turn = () => {
    turns += 1;
    if (!isDone) setImmediate(turn);
  };
  setImmediate(turn);
  const plan = must(await bench.studio.sync.plan({ fresh: false }));
  isDone = true;
  expect(turns).toBeGreaterThan(3);
  expect(plan.operations.map(({ id }) => id)).toEqual(ids);
  expect(plan.localOnly.map(({ id }) => id)).toEqual(ids);
  expect(plan.localOnly[0]).toMatchObject({ entity: "offer", title: "Offer 0", values: {} });
  expect(plan.localOnly[0]?.fields).toContain("offerTitle");
}, 60_000);
