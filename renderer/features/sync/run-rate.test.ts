import { expect, test } from "vitest";
import { lengthWords, rateOf } from "./run-rate.ts";

test("a rate is told from what was done since, once there is a second of it", () => {
  const first = { done: 10, at: 5_000 };
  expect(rateOf(first, { done: 20, at: 5_900 }, 100)).toBeNull();
  expect(rateOf(first, { done: 10, at: 9_000 }, 100)).toBeNull();
  expect(rateOf(first, { done: 50, at: 7_000 }, 100)).toEqual({ perSecond: 20, secondsLeft: 3 });
  expect(rateOf(first, { done: 100, at: 7_000 }, 100)?.secondsLeft).toBe(1);
});

test.each([
  [1, "1 s"],
  [89, "89 s"],
  [90, "2 min"],
  [601, "11 min"],
  [5_400, "2 h"],
])("%i seconds are “%s”", (seconds, words) => {
  expect(lengthWords(seconds)).toBe(words);
});
