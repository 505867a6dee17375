import { describe, expect, test } from "vitest";
import { createScheduler } from "./scheduler.ts";

const idle = () => new Promise<void>(resolve => setImmediate(resolve));

describe("virtual time", () => {
  test("events happen in the order of their time, those of one moment in the order they were asked for", async () => {
    const scheduler = createScheduler(1000, idle);
    const seen: string[] = [];
    for (const [name, ms] of [
      ["late", 50],
      ["first of two", 10],
      ["second of two", 10],
      ["soon", 1],
    ] as const)
      scheduler.after(ms, () => seen.push(`${name} ${scheduler.now()}`));
    await scheduler.runUntil(() => false);
    expect(seen).toEqual(["soon 1001", "first of two 1010", "second of two 1010", "late 1050"]);
  });

  test("what a promise asks for between two events counts before the next event", async () => {
    const scheduler = createScheduler(0, idle);
    const seen: number[] = [];
    scheduler.after(
      10,
      () => void Promise.resolve().then(() => scheduler.after(5, () => seen.push(scheduler.now()))),
    );
    scheduler.after(20, () => seen.push(scheduler.now()));
    await scheduler.runUntil(() => false);
    expect(seen).toEqual([15, 20]);
  });

  test("it stops when it is told to, and says whether it came to that", async () => {
    const scheduler = createScheduler(0, idle);
    let happened = 0;
    for (let n = 1; n <= 5; n += 1)
      scheduler.after(n, () => {
        happened += 1;
      });
    expect(await scheduler.runUntil(() => happened === 2)).toBe(true);
    expect(happened).toBe(2);
    expect(await scheduler.runUntil(() => happened === 99)).toBe(false);
  });
});
