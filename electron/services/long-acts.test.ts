import { setImmediate } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { must, openStudioBench, type StudioBench } from "./studio-bench.ts";

let bench: StudioBench;
beforeEach(() => {
  bench = openStudioBench();
});
afterEach(() => bench.close());

const ready = { kind: "stage", stage: "ready" } as const;
const isOver = async (work: Promise<unknown>) => {
  let over = false;
  void work.then(() => {
    over = true;
  });
  await setImmediate();
  return over;
};
const stages = () => new Set(bench.studio.offers.offers({}).map(({ stage }) => stage));

describe("an act on so many offers that it has a thread of its own", () => {
  it("does the same as here: all of them, one act of the history, undone and redone in one go", async () => {
    const ids = bench.filled(300);
    const done = must(await bench.studio.longActs.bulk(ids, ready));
    expect(done.refused).toEqual([]);
    expect(done.changed.toSorted()).toEqual(ids.toSorted());
    expect(stages()).toEqual(new Set(["ready"]));
    const undone = must(await bench.studio.longActs.undo());
    expect(undone?.records).toBe(300);
    expect(undone?.act.what).toBe("bulk");
    expect(stages()).toEqual(new Set(["draft"]));
    expect(must(await bench.studio.longActs.redo())?.records).toBe(300);
    expect(stages()).toEqual(new Set(["ready"]));
    expect(bench.announced.at(-1)).toBeNull();
  }, 60_000);

  it("changes none if one refuses, and says which and why", async () => {
    const ids = bench.filled(300);
    const { refused } = must(await bench.studio.longActs.bulk([...ids, "nobody"], ready));
    expect(refused).toEqual([{ id: "nobody", title: null, message: expect.stringContaining("nobody") }]);
    expect(stages()).toEqual(new Set(["draft"]));
  }, 60_000);

  it("leaves nothing behind when it is cancelled, and the next one runs", async () => {
    const ids = bench.filled(3000);
    const before = bench.studio.history.state();
    const running = bench.studio.longActs.bulk(ids, ready);
    bench.studio.longActs.cancel();
    expect(await running).toMatchObject({ ok: false, error: { kind: "cancelled" } });
    expect(stages()).toEqual(new Set(["draft"]));
    expect(bench.studio.history.state()).toEqual(before);
    expect(must(await bench.studio.longActs.bulk(ids.slice(0, 300), ready)).changed).toHaveLength(300);
  }, 60_000);

  it("keeps writers waiting without stopping the process; readers see the state before", async () => {
    const ids = bench.filled(1000);
    const running = bench.studio.longActs.bulk(ids, ready);
    expect(bench.studio.longActs.isRunning()).toBe(true);
    const wait = bench.studio.longActs.free();
    expect(wait).not.toBeNull();
    expect(must(bench.studio.offers.get(ids[0] ?? "")).offer.stage).toBe("draft");
    expect(await isOver(wait ?? Promise.resolve())).toBe(false);
    must(await running);
    expect(bench.studio.longActs.free()).toBeNull();
    must(bench.studio.offers.save(ids[0] ?? "", { offerTitle: "After it" }, "window"));
  }, 60_000);

  it("goes one after the other where two are asked for at once", async () => {
    const ids = bench.filled(300);
    const [first, second] = await Promise.all([
      bench.studio.longActs.bulk(ids, ready),
      bench.studio.longActs.bulk(ids, { kind: "tag", add: ["q4"], remove: [] }),
    ]);
    expect([must(first).changed.length, must(second).changed.length]).toEqual([300, 300]);
    expect(must(await bench.studio.longActs.undo())?.records).toBe(300);
    expect(stages()).toEqual(new Set(["ready"]));
  }, 60_000);

  it("on 10,000 says how far it is after half a second, and the process answers all along", async () => {
    const ids = bench.filled(10_000);
    const pings: number[] = [];
    let isDone = false;
    const running = bench.studio.longActs.bulk(ids, ready).finally(() => {
      isDone = true;
    });
    while (!bench.acting.some(told => told !== null) && !isDone) await ping(pings);
    const told = bench.acting[0];
    expect(told).toMatchObject({ what: "stage", total: 10_000 });
    // What follows is the lists' own catching up, which has its own measure.
    while (!isDone) await ping(pings);
    expect(must(await running).changed).toHaveLength(10_000);
    expect(bench.acting.at(-1)).toBeNull();
    pings.sort((a, b) => a - b);
    expect(pings.length).toBeGreaterThan(100);
  }, 120_000);
});

/** Reads a record, as a window would, and how long until it could. */
async function ping(into: number[]): Promise<void> {
  const began = performance.now();
  await setImmediate();
  bench.studio.status();
  into.push(performance.now() - began);
}
