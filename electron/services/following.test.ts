import { setImmediate } from "node:timers/promises";
import { afterEach, beforeEach, expect, it } from "vitest";
import { everyOffer } from "#shared/ipc/offer-list-views.ts";
import { openStudioBench, type StudioBench } from "./studio-bench.ts";

let bench: StudioBench;
beforeEach(() => {
  bench = openStudioBench();
});
afterEach(() => bench.close());

it("lists of a workspace whose process was killed before they followed do so by themselves", async () => {
  bench.filled(2000);
  const studio = bench.again();
  const isSettling = () => studio.lists.page({ view: everyOffer, from: 0, count: 1 }).settling;
  expect(isSettling()).toBe(true);
  while (isSettling()) await setImmediate();
  expect(studio.lists.counts(everyOffer).matching).toBe(2000);
  studio.close();
}, 60_000);
