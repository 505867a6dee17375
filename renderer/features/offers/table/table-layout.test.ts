import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type TableColumn,
  type TableLayout,
  tableColumns,
  tableLayoutSchema,
} from "#shared/ipc/table-views.ts";
import {
  firstLayout,
  moved,
  movedTo,
  narrowest,
  shownColumns,
  wholeLayout,
  widest,
  withPinned,
  withShown,
  withWidth,
} from "./table-layout.ts";

const column = fc.constantFrom(...tableColumns);
const columns = fc.array(column, { maxLength: tableColumns.length });
const kept: fc.Arbitrary<TableLayout> = fc.record({
  order: columns,
  hidden: columns,
  pinned: columns,
  widths: fc.dictionary(column, fc.integer({ min: 0, max: 5_000 })),
});

type Step = (layout: TableLayout) => TableLayout;
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    fc.tuple(column, fc.constantFrom(-1 as const, 1 as const)).map(
      ([of, by]): Step =>
        layout =>
          moved(layout, of, by),
    ),
    fc.tuple(column, column).map(
      ([of, to]): Step =>
        layout =>
          movedTo(layout, of, to),
    ),
    fc.tuple(column, fc.boolean()).map(
      ([of, is]): Step =>
        layout =>
          withPinned(layout, of, is),
    ),
    fc.tuple(column, fc.boolean()).map(
      ([of, is]): Step =>
        layout =>
          withShown(layout, of, is),
    ),
    fc.tuple(column, fc.integer({ min: -50, max: 9_000 })).map(
      ([of, to]): Step =>
        layout =>
          withWidth(layout, of, to),
    ),
  ),
  { maxLength: 30 },
);

const done = (from: TableLayout, all: readonly Step[]) => all.reduce((layout, step) => step(layout), from);

describe("a table's columns", () => {
  test("are each there exactly once, whatever was kept and whatever is done with them", () => {
    fc.assert(
      fc.property(kept, steps, (from, all) => {
        const layout = done(wholeLayout(from), all);
        expect(layout.order.toSorted()).toEqual(tableColumns.toSorted());
        const shown = shownColumns(layout);
        expect([...shown, ...layout.hidden].toSorted()).toEqual(tableColumns.toSorted());
        expect(shown).toContain("title");
      }),
    );
  });

  test("have a width that can be seen and reached", () => {
    fc.assert(
      fc.property(kept, steps, (from, all) => {
        for (const width of Object.values(done(wholeLayout(from), all).widths)) {
          expect(width).toBeGreaterThanOrEqual(narrowest);
          expect(width).toBeLessThanOrEqual(widest);
        }
      }),
    );
  });

  test("stand pinned ones first, and a layout is kept as it is", () => {
    fc.assert(
      fc.property(kept, steps, (from, all) => {
        const layout = done(wholeLayout(from), all);
        const pins = shownColumns(layout).map(each => layout.pinned.includes(each));
        expect(pins).toEqual(pins.toSorted((a, b) => Number(b) - Number(a)));
        expect(wholeLayout(tableLayoutSchema.parse(JSON.parse(JSON.stringify(layout))))).toEqual(layout);
      }),
    );
  });

  test("come back when they are moved there and back, pinned and unpinned, hidden and shown", () => {
    fc.assert(
      fc.property(kept, column, (from, of) => {
        const layout = wholeLayout(from);
        const there = moved(layout, of, 1);
        if (there !== layout) expect(shownColumns(moved(there, of, -1))).toEqual(shownColumns(layout));
        if (layout.hidden.includes(of)) return;
        expect(shownColumns(withShown(withShown(layout, of, false), of, true))).toEqual(shownColumns(layout));
        const isPinned = layout.pinned.includes(of);
        expect(shownColumns(withPinned(withPinned(layout, of, !isPinned), of, isPinned))).toEqual(
          shownColumns(layout),
        );
      }),
    );
  });

  test("stand where they are put", () => {
    fc.assert(
      fc.property(kept, column, column, (from, of, to) => {
        const layout = wholeLayout(from);
        const place = (is: TableLayout, which: TableColumn) => shownColumns(is).indexOf(which);
        if (layout.hidden.includes(of) || layout.hidden.includes(to)) return;
        if (layout.pinned.includes(of) !== layout.pinned.includes(to)) return;
        expect(place(movedTo(layout, of, to), of)).toBe(place(layout, to));
      }),
    );
  });

  test("of which an older studio knew nothing come after the one they follow when the table opens", () => {
    const older = { ...firstLayout, order: firstLayout.order.filter(each => each !== "budget"), hidden: [] };
    const { order } = wholeLayout(older);
    expect(order[order.indexOf("budget") - 1]).toBe("channels");
  });
});
