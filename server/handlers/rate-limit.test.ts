import { expect, test } from "vitest";
import { rateLimit } from "./rate-limit.ts";

test("a caller gets its burst, then its rate, and no other caller pays for it", () => {
  let now = 0;
  const limit = rateLimit({ perSecond: 2, burst: 3 }, () => now);
  expect([limit("a"), limit("a"), limit("a"), limit("a")]).toEqual([0, 0, 0, 1]);
  expect(limit("b")).toBe(0);
  now = 500;
  expect([limit("a"), limit("a")]).toEqual([0, 1]);
  now = 60_000;
  expect([limit("a"), limit("a"), limit("a"), limit("a")]).toEqual([0, 0, 0, 1]);
});

test("a rate below one a second says how long to wait", () => {
  const limit = rateLimit({ perSecond: 0.1, burst: 1 }, () => 0);
  expect([limit("a"), limit("a")]).toEqual([0, 10]);
});
