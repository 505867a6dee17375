import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { clampBounds, type Rectangle, rememberWindowState } from "./window-state.ts";

const laptop = { x: 0, y: 0, width: 1440, height: 875 };
const monitor = { x: 1440, y: -200, width: 2560, height: 1400 };

describe("bounds of a window that opens again", () => {
  test("stay as they were where they fit", () => {
    const bounds = { x: 100, y: 50, width: 1200, height: 800 };
    expect(clampBounds(bounds, [laptop, monitor])).toEqual(bounds);
  });

  test("move back onto the display that holds most of them", () => {
    expect(clampBounds({ x: 1300, y: 600, width: 1200, height: 800 }, [laptop, monitor])).toEqual({
      x: 1440,
      y: 400,
      width: 1200,
      height: 800,
    });
  });

  test("shrink to a smaller display", () => {
    expect(clampBounds({ x: 0, y: 0, width: 3000, height: 2000 }, [laptop])).toEqual(laptop);
  });

  test("are forgotten where the display is gone", () => {
    expect(clampBounds({ x: 2000, y: 100, width: 800, height: 600 }, [laptop])).toBeNull();
  });

  test("never leave the display they are put on", () => {
    const length = fc.integer({ min: 1, max: 5000 });
    const place = fc.integer({ min: -5000, max: 5000 });
    const rectangle: fc.Arbitrary<Rectangle> = fc.record({
      x: place,
      y: place,
      width: length,
      height: length,
    });
    fc.assert(
      fc.property(rectangle, fc.array(rectangle, { minLength: 1, maxLength: 3 }), (bounds, areas) => {
        const result = clampBounds(bounds, areas);
        return result === null || areas.some(area => isInside(result, area));
      }),
    );
  });
});

describe("the remembered state", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), "kigo-window-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test("is there again after a restart", () => {
    const file = path.join(folder, "desktop", "window.json");
    const bounds = { x: 1, y: 2, width: 900, height: 700 };
    rememberWindowState(file).set({ bounds, theme: "dark" });
    expect(rememberWindowState(file).get()).toEqual({
      bounds,
      maximised: false,
      theme: "dark",
      shareFolder: null,
    });
  });

  test.each(["", "{", "[]", '{"bounds":{"x":"1"}}'])("is as new when the file holds %j", text => {
    const file = path.join(folder, "window.json");
    writeFileSync(file, text);
    expect(rememberWindowState(file).get()).toEqual({
      bounds: null,
      maximised: false,
      theme: "system",
      shareFolder: null,
    });
  });

  test("is kept for the session where it cannot be written", () => {
    const file = path.join(folder, "file");
    writeFileSync(file, "");
    const state = rememberWindowState(path.join(file, "window.json"));
    state.set({ maximised: true });
    expect(state.get().maximised).toBe(true);
  });
});

function isInside(inner: Rectangle, outer: Rectangle): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}
