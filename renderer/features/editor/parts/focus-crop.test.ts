import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { cropOf, focusAfter, focusAt, isCovered, valueTabOn } from "./focus-crop.ts";

const percent = fc.integer({ min: 0, max: 100 });
const ratio = fc.double({ min: 0.2, max: 5, noNaN: true });

describe("a crop", () => {
  it("lies in the picture, has its ratio, and keeps the point as far from its edges as in the picture", () => {
    fc.assert(
      fc.property(ratio, ratio, percent, percent, (picture, wanted, x, y) => {
        const crop = cropOf(picture, wanted, { x, y });
        expect(crop.left).toBeGreaterThanOrEqual(0);
        expect(crop.left + crop.width).toBeLessThanOrEqual(100 + 1e-9);
        expect((crop.width * picture) / crop.height).toBeCloseTo(wanted, 6);
        expect(crop.left + (crop.width * x) / 100).toBeCloseTo(x, 6);
        expect(crop.top + (crop.height * y) / 100).toBeCloseTo(y, 6);
      }),
    );
  });

  it("has the value in its lower start corner, which covers a point exactly where it stands", () => {
    const directions = fc.constantFrom("ltr" as const, "rtl" as const);
    fc.assert(
      fc.property(ratio, percent, percent, directions, (picture, x, y, direction) => {
        const crop = cropOf(picture, 358 / 218, { x, y });
        const tab = valueTabOn(crop, direction);
        const slack = 1e-6;
        const isIn = x > tab.left - slack && x < tab.left + tab.width + slack && y > tab.top - slack;
        if (isCovered({ x, y }, direction)) expect(isIn).toBe(true);
        else
          expect(
            isIn && x < tab.left + tab.width - slack && x > tab.left + slack && y > tab.top + slack,
          ).toBe(false);
      }),
    );
  });
});

test.each([
  ["ArrowLeft", false, { x: 49, y: 50 }],
  ["ArrowDown", false, { x: 50, y: 51 }],
  ["ArrowRight", true, { x: 60, y: 50 }],
  ["Enter", false, null],
] as const)("%s (far: %s) moves the point of the middle to %o", (key, far, to) => {
  expect(focusAfter({ x: 50, y: 50 }, key, far)).toEqual(to);
});

test("neither key nor pointer leaves the picture", () => {
  expect(focusAfter({ x: 0, y: 97 }, "ArrowDown", true)).toEqual({ x: 0, y: 100 });
  const box = { left: 10, top: 10, width: 200, height: 100 };
  expect(focusAt({ clientX: 0, clientY: 500 }, box)).toEqual({ x: 0, y: 100 });
  expect(focusAt({ clientX: 60, clientY: 35 }, box)).toEqual({ x: 25, y: 25 });
});
