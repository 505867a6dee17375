import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { carriedOn, largest } from "./cut.ts";

describe("the largest count that passes", () => {
  it("is found from whatever guess", () => {
    const count = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(count, count, fc.option(count, { nil: undefined }), (most, limit, guess) => {
        const found = largest(most, tried => tried <= limit, guess);
        expect(found).toBe(Math.min(most, limit));
      }),
    );
  });

  it("takes two looks where the guess is right", () => {
    const tried: number[] = [];
    expect(
      largest(
        100,
        count => {
          tried.push(count);
          return count <= 30;
        },
        30,
      ),
    ).toBe(30);
    expect(tried).toEqual([30, 31]);
  });
});

const drawn = { text: "Spring de…", kept: 9, total: 18, lost: "aler days", over: "Spring dea" };
const before = { text: "Spring dealer days", drawn };

test.each([
  ["typed on behind the cut", "Spring dealer days!", { ...drawn, total: 19, lost: "aler days!" }],
  ["as it was", "Spring dealer days", drawn],
])("a text %s is cut at the same place, unmeasured", (_, text, cut) => {
  expect(carriedOn(before, text, "en")).toEqual(cut);
});

test.each([
  ["another beginning", "Sprung dealer days"],
  ["just one grapheme too many", "Spring dea"],
  ["shorter", "Spring"],
  ["a mark on the last grapheme that was kept", "Spring de\u0301aler days"],
])("is measured anew: %s", (_, text) => {
  expect(carriedOn(before, text, "en")).toBeNull();
});
