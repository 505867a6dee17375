import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { clockPattern, patternPeriod, screenPattern } from "./guilloche.ts";

test("the pattern drifts by 24 px a second in a loop of 16 s, and stands still for who wants no motion", () => {
  const css = readFileSync(new URL("../styles/show.css", import.meta.url), "utf8");
  expect(patternPeriod).toBe(24 * 16);
  expect(css).toContain("animation: drift 16s linear infinite");
  expect(css).toContain(`translateX(-${patternPeriod}px)`);
  expect(css).toMatch(/prefers-reduced-motion: reduce\) \{\s*\.guilloche \{\s*animation: none/);
});

test.each([screenPattern, clockPattern])(
  "its loop has no seam: each line comes to a period's end as it began",
  path => {
    for (const line of path.split("M").filter(part => part.includes("C"))) {
      const start = Number(line.split(/[ CS]/)[1]);
      const points = line
        .split(/[CS]/)
        .slice(1)
        .map(segment => segment.trim().split(" ").slice(-2).map(Number));
      const ends = points.filter(([x = 0]) => x % patternPeriod === 0).map(([, y]) => y);
      expect(ends).toEqual([start]);
    }
  },
);
