import fc from "fast-check";
import { expect, test } from "vitest";
import { coverOf } from "./cover.ts";

const middle = { x: 50, y: 50 };

test.each([
  [
    "a tall picture, from its middle",
    { width: 100, height: 400 },
    { width: 200, height: 100 },
    middle,
    [0, 175, 100, 50],
  ],
  [
    "a tall picture, from its top",
    { width: 100, height: 400 },
    { width: 200, height: 100 },
    { x: 0, y: 0 },
    [0, 0, 100, 50],
  ],
  [
    "a wide picture, from its end",
    { width: 400, height: 100 },
    { width: 50, height: 100 },
    { x: 100, y: 50 },
    [350, 0, 50, 100],
  ],
  [
    "one of the box's own shape, whole",
    { width: 40, height: 30 },
    { width: 400, height: 300 },
    middle,
    [0, 0, 40, 30],
  ],
  [
    "whole, where there is no box yet",
    { width: 40, height: 30 },
    { width: 0, height: 0 },
    middle,
    [0, 0, 40, 30],
  ],
])("is seen of %s", (_what, picture, box, focus, seen) => {
  const { x, y, width, height } = coverOf(picture, box, focus);
  expect([x, y, width, height]).toEqual(seen);
});

test("is always inside the picture, in the shape of the box", () => {
  const side = fc.integer({ min: 1, max: 4000 });
  const size = fc.record({ width: side, height: side });
  const share = fc.integer({ min: 0, max: 100 });
  fc.assert(
    fc.property(size, size, fc.record({ x: share, y: share }), (picture, box, focus) => {
      const { x, y, width, height } = coverOf(picture, box, focus);
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(-1e-6);
      expect(x + width).toBeLessThanOrEqual(picture.width + 1e-6);
      expect(y + height).toBeLessThanOrEqual(picture.height + 1e-6);
      expect(width * box.height).toBeCloseTo(height * box.width, 3);
    }),
  );
});
