import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { afterKey, firstState, type StageState } from "./stage-state.ts";

const scope = { total: 12, languages: [null, "es", "ar"] };
const pressed = (keys: readonly string[], from: StageState = firstState, gap = 2_000) =>
  keys.reduce((state, key, index) => afterKey(state, key, index * gap, scope), from);

describe("keys of the stage", () => {
  test.each<[string, readonly string[], number]>([
    ["arrows go on", ["ArrowRight", "ArrowDown"], 2],
    ["arrows go back", ["End", "ArrowLeft", "ArrowUp"], 9],
    ["space goes on", [" "], 1],
    ["a clicker goes on and back", ["PageDown", "PageDown", "PageUp"], 1],
    ["Home and End", ["End"], 11],
    ["Home after End", ["End", "Home"], 0],
    ["nothing is before the first", ["ArrowLeft", "PageUp"], 0],
    ["nothing is after the last", ["End", " ", "PageDown"], 11],
    ["a number goes there", ["7"], 6],
    ["a number that there isn't goes nowhere", ["ArrowRight", "0"], 1],
    ["other keys mean nothing", ["ArrowRight", "x", "F7", "Tab", "Shift"], 1],
  ])("%s", (_what, keys, index) => {
    expect(pressed(keys).index).toBe(index);
  });

  it("take digits that follow each other as one number, and a later one as its own", () => {
    expect(pressed(["1", "2"], firstState, 300).index).toBe(11);
    expect(pressed(["1", "2"], firstState, 3_000).index).toBe(1);
    expect(pressed(["9", "9"], firstState, 300).index).toBe(8);
    expect(pressed(["1", "ArrowRight", "2"], firstState, 300).index).toBe(1);
  });

  it("make it black and back, by B or a clicker's full stop; whoever goes on sees it again", () => {
    expect(pressed(["b"]).isBlack).toBe(true);
    expect(pressed(["B", "."]).isBlack).toBe(false);
    expect(pressed(["b", "PageDown"])).toMatchObject({ isBlack: false, index: 1 });
  });

  it("turn through the languages of the offer, its own first, and between the themes", () => {
    expect(pressed(["l"]).language).toBe("es");
    expect(pressed(["l", "L", "l"]).language).toBeNull();
    expect(afterKey(firstState, "l", 0, { total: 1, languages: [null] }).language).toBeNull();
    expect(pressed(["t"]).theme).toBe("dark");
    expect(pressed(["t", "T"]).theme).toBe("light");
  });

  it("never leave the playlist, whatever is pressed", () => {
    const key = fc.oneof(
      fc.constantFrom("ArrowLeft", "ArrowRight", "PageUp", "PageDown", "Home", "End", " ", "b", "l", "t"),
      fc.string({ minLength: 1, maxLength: 6 }),
      fc.integer({ min: 0, max: 9 }).map(String),
    );
    fc.assert(
      fc.property(fc.array(key), fc.integer({ min: 1, max: 30 }), (keys, total) => {
        let state = firstState;
        for (const [index, each] of keys.entries())
          state = afterKey(state, each, index * 500, { total, languages: [null] });
        expect(state.index).toBeGreaterThanOrEqual(0);
        expect(state.index).toBeLessThan(total);
      }),
    );
  });
});
