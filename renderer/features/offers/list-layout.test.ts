import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shownStates } from "#shared/domain/words.ts";
import { groupedLayout, plainLayout } from "./list-layout.ts";

const groups = [
  { shown: "draft", count: 2 },
  { shown: "ready", count: 3 },
  { shown: "synced", count: 1 },
] as const;

const lines = (layout: ReturnType<typeof plainLayout>) =>
  Array.from({ length: layout.length }, (_, index) => {
    const line = layout.at(index);
    return line?.kind === "group" ? `${line.state} ${line.count}${line.open ? "" : " folded"}` : line?.place;
  });

describe("the lines of a list", () => {
  test("are its groups, each under its head", () => {
    expect(lines(groupedLayout(groups, new Set()))).toEqual([
      "draft 2",
      0,
      1,
      "ready 3",
      2,
      3,
      4,
      "synced 1",
      5,
    ]);
  });

  test("leave out what is folded", () => {
    const layout = groupedLayout(groups, new Set(["ready"]));
    expect(lines(layout)).toEqual(["draft 2", 0, 1, "ready 3 folded", "synced 1", 5]);
    expect([layout.indexOf(1), layout.indexOf(3), layout.indexOf(5)]).toEqual([2, null, 5]);
  });

  test("are offers alone where there are no groups", () => {
    expect(lines(plainLayout(3))).toEqual([0, 1, 2]);
    expect([plainLayout(3).headOf(1), plainLayout(0).at(0), plainLayout(3).at(3)]).toEqual([-1, null, null]);
  });

  test("each offer has one line, and its place leads back to it", () => {
    const some = fc.array(
      fc.record({ shown: fc.constantFrom(...shownStates), count: fc.integer({ min: 1, max: 9 }) }),
      {
        maxLength: 7,
      },
    );
    fc.assert(
      fc.property(some, fc.uniqueArray(fc.constantFrom(...shownStates)), (parts, folded) => {
        const layout = groupedLayout(parts, new Set(folded));
        for (let index = 0; index < layout.length; index += 1) {
          const line = layout.at(index);
          if (line?.kind === "offer") expect(layout.indexOf(line.place)).toBe(index);
          else expect(layout.headOf(index)).toBe(index);
        }
      }),
    );
  });
});
