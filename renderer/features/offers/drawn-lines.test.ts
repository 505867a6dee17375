import fc from "fast-check";
import { expect, test } from "vitest";
import { shownStates } from "#shared/domain/words.ts";
import { drawnLines, sameLines } from "./drawn-lines.ts";
import { groupedLayout, lineHeight, plainLayout } from "./list-layout.ts";

const groups = fc.uniqueArray(
  fc.record({ shown: fc.constantFrom(...shownStates), count: fc.integer({ min: 1, max: 60 }) }),
  { maxLength: 7, selector: group => group.shown },
);
const layouts = fc.oneof(
  fc.integer({ min: 0, max: 300 }).map(plainLayout),
  fc
    .tuple(groups, fc.uniqueArray(fc.constantFrom(...shownStates)))
    .map(([parts, folded]) => groupedLayout(parts, new Set(folded))),
);
const sights = fc.record({
  top: fc.integer({ min: 0, max: 9_000 }),
  height: fc.integer({ min: 0, max: 900 }),
});

test("each line lies below the one before it, by its height, and is found there", () => {
  fc.assert(
    fc.property(layouts, layout => {
      let y = 0;
      for (let index = 0; index < layout.length; index += 1) {
        const height = lineHeight(layout.at(index));
        expect(layout.startOf(index)).toBe(y);
        expect([layout.indexAt(y), layout.indexAt(y + height - 1)]).toEqual([index, index]);
        y += height;
      }
      expect(layout.height).toBe(y);
      expect([layout.indexAt(-5), layout.indexAt(y + 5)]).toEqual(
        layout.length === 0 ? [-1, -1] : [0, layout.length - 1],
      );
    }),
  );
});

test("whatever is in sight is drawn, once and in its order, with its group's head and the line in focus", () => {
  fc.assert(
    fc.property(layouts, sights, fc.integer({ min: -1, max: 300 }), (layout, sight, active) => {
      const { indices, stuck } = drawnLines(layout, sight, active);
      expect(indices).toEqual([...new Set(indices)].toSorted((a, b) => a - b));
      for (let index = 0; index < layout.length; index += 1) {
        const start = layout.startOf(index);
        const isSeen = start < sight.top + sight.height && start + lineHeight(layout.at(index)) > sight.top;
        if (isSeen || index === active || index === stuck) expect(indices).toContain(index);
      }
      expect(indices.length).toBeLessThanOrEqual(sight.height / 27 + 2 + 24 + 2);
    }),
  );
});

test("a list of 100,000 draws what is in sight and some around it", () => {
  const { indices } = drawnLines(plainLayout(100_000), { top: 31 * 50_000, height: 310 }, 7);
  expect(indices).toEqual([7, ...Array.from({ length: 35 }, (_, at) => 49_988 + at)]);
});

test("to scroll within a line changes nothing", () => {
  const layout = plainLayout(1_000);
  expect(sameLines(layout, { top: 0, height: 300 }, { top: 5, height: 300 })).toBe(true);
  expect(sameLines(layout, { top: 0, height: 300 }, { top: 31, height: 300 })).toBe(false);
});
