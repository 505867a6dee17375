import { expect, test } from "vitest";
import { agoWords } from "./ago.ts";

test.each([
  ["2025-11-09T11:59:55Z", "just now"],
  ["2025-11-09T11:59:37Z", "20 s ago"],
  ["2025-11-09T11:58:00Z", "2 min ago"],
  ["2025-11-09T09:00:00Z", "3 h ago"],
  ["2025-11-08T11:00:00Z", "a day ago"],
  ["2025-11-05T11:00:00Z", "4 days ago"],
  ["2025-11-09T12:00:30Z", "just now"],
])("%s is %s at noon", (instant, words) => {
  expect(agoWords(instant, new Date("2025-11-09T12:00:00Z"))).toBe(words);
});
