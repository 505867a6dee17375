import { expect, test } from "vitest";
import { dayWidth } from "./day-width.ts";

/** Measured in the list's type: “May 31, 2027” takes 85 px, “30 de set. de 2027” 116, “2027年12月31日” 103. */
test.each([
  ["en-US", false, 50],
  ["en-US", true, 90],
  ["pt-BR", true, 135],
  ["ja", true, 114],
] as const)("a day of %s, with its year (%s), has %i px", (locale, withYears, width) => {
  expect(dayWidth(withYears, locale)).toBeGreaterThanOrEqual(width - 15);
  expect(dayWidth(withYears, locale)).toBeLessThanOrEqual(width + 5);
});
