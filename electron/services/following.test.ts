import { setImmediate } from "node:timers/promises";
import { afterEach, beforeEach, expect, it } from "vitest";
import { everyOffer } from "#shared/ipc/offer-list-views.ts";
import { createFollowing } from "./offer-lists.ts";
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

it("a full disk is no fault of the studio's, and lists follow once something can be stored again", async () => {
  let isFull = true;
  let caughtUp = 0;
  const following = createFollowing({
    store: {
      catchUp() {
        if (isFull) throw Object.assign(new Error("No space left on device"), { code: "ENOSPC" });
        caughtUp += 1;
        return false;
      },
      isCaughtUp: () => false,
    },
    isBusy: () => false,
    onDone: () => undefined,
  });
  following.begin();
  await setImmediate();
  isFull = false;
  following.begin();
  await setImmediate();
  following.stop();
  expect(caughtUp).toBe(1);
});
