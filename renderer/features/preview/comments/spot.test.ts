import { expect, test } from "vitest";
import { middle, spotAfter, spotAt } from "./spot.ts";
import { isPinnedAt, remembered } from "./use-pinned.ts";

test("a pointer over a preview, however small it is drawn, is at thousandths of it", () => {
  const box = { left: 100, top: 50, width: 200, height: 400 };
  expect(spotAt({ clientX: 150, clientY: 150 }, box)).toEqual({ x: 250, y: 250 });
  expect(spotAt({ clientX: 0, clientY: 900 }, box)).toEqual({ x: 0, y: 1000 });
  expect(spotAt({ clientX: 5, clientY: 5 }, { ...box, width: 0 })).toMatchObject({ x: 0 });
});

test("arrow keys move a pin, farther with Shift, and never off the preview", () => {
  expect(spotAfter(middle, "ArrowLeft", false)).toEqual({ x: 490, y: 500 });
  expect(spotAfter(middle, "ArrowDown", true)).toEqual({ x: 500, y: 550 });
  expect(spotAfter({ x: 0, y: 1000 }, "ArrowDown", true)).toEqual({ x: 0, y: 1000 });
  expect(spotAfter(middle, "Enter", false)).toBeNull();
});

test("a comment shows on its place in its language; one in the offer's own wherever that is shown", () => {
  const place = { surface: "hub.feed", language: "en", own: "en" } as const;
  expect(isPinnedAt({ surface: "hub.feed", language: null }, place)).toBe(true);
  expect(isPinnedAt({ surface: "hub.feed", language: "de" }, place)).toBe(false);
  expect(isPinnedAt({ surface: "hub.opened", language: null }, place)).toBe(false);
  expect(isPinnedAt({ surface: "hub.feed", language: "de" }, { ...place, language: "de" })).toBe(true);
  expect(remembered(place)).toEqual({ surface: "hub.feed", language: null });
  expect(remembered({ ...place, language: "de" })).toEqual({ surface: "hub.feed", language: "de" });
});
