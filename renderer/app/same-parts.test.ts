import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { withSameParts } from "./same-parts.ts";

const data = fc.jsonValue({ maxDepth: 4 });
const copy = (value: unknown): unknown => structuredClone(value);

describe("an answer that comes anew", () => {
  test("is the object of before if it says the same", () => {
    fc.assert(
      fc.property(data, value => {
        expect(withSameParts(value, copy(value))).toBe(value);
      }),
    );
  });

  test("says what it said, whatever came before", () => {
    fc.assert(
      fc.property(data, data, (before, now) => {
        const [former, said] = [copy(before), copy(now)];
        expect(withSameParts(before, now)).toEqual(said);
        expect(before).toEqual(former);
      }),
    );
  });

  test("keeps each part that did not change", () => {
    const before = { offer: { title: "A" }, problems: [{ field: "title" }, { field: "value" }], count: 1 };
    const now = { offer: { title: "B" }, problems: [{ field: "title" }, { field: "value" }], count: 1 };
    const shared = withSameParts(before, now);
    expect(shared).not.toBe(before);
    expect(shared.offer).toEqual({ title: "B" });
    expect(shared.problems).toBe(before.problems);
  });

  test.each([
    ["a part that went", { a: 1, b: 2 }, { a: 1 }],
    ["a part that came as undefined", { a: 1, c: 2 }, { a: 1, b: undefined }],
    ["a list that grew", [1], [1, 2]],
    ["a list for an object", {}, []],
    ["null for an object", { a: {} }, { a: null }],
  ])("is new after %s", (_, before, now) => {
    expect(withSameParts<unknown>(before, now)).toBe(now);
  });
});
