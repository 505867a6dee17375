import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ShownState } from "#shared/domain/words.ts";
import { shownStates } from "#shared/domain/words.ts";
import type { OfferRow } from "#shared/ipc/views.ts";
import { steadyOrder } from "./steady-order.ts";

const row = (id: string, shown: ShownState = "draft"): OfferRow => ({
  id,
  title: id,
  merchantOwner: null,
  merchantName: null,
  offerType: null,
  offerValue: null,
  offerValueUnit: null,
  endDate: null,
  shown,
  localOnly: false,
  updatedAt: "2026-01-01T00:00:00Z",
});
const ids = (rows: readonly OfferRow[]) => rows.map(({ id }) => id).join(" ");
const all = () => true;
const none = () => false;

describe("a list that does not jump", () => {
  test("leaves the offer being typed in where it is, though it is now the newest", () => {
    const { rows } = steadyOrder([row("a"), row("b"), row("c")], [row("c"), row("a"), row("b")], all);
    expect(ids(rows)).toBe("a b c");
  });

  test("puts an offer whose state changed first in its new group", () => {
    const before = [row("a"), row("b"), row("x", "ready")];
    const { rows } = steadyOrder(before, [row("a"), row("x", "ready"), row("b", "ready")], all);
    expect(ids(rows)).toBe("a b x");
  });

  test("drops what is gone and shows the new content of what stays", () => {
    const renamed = { ...row("b"), title: "New name" };
    expect(steadyOrder([row("a"), row("b")], [renamed], all).rows).toEqual([renamed]);
  });

  test("holds new rows back and counts them, unless they are admitted", () => {
    const next = [row("n1"), row("n2"), row("a")];
    expect(steadyOrder([row("a")], next, none)).toEqual({ rows: [row("a")], held: 2 });
    const { rows, held } = steadyOrder([row("a")], next, ({ id }) => id === "n2");
    expect(ids(rows)).toBe("n2 a");
    expect(held).toBe(1);
  });

  test("always keeps every row once, in the order of the groups", () => {
    const rows = fc.uniqueArray(
      fc.record({ id: fc.string({ minLength: 1 }), shown: fc.constantFrom(...shownStates) }),
      { selector: ({ id }) => id },
    );
    const grouped = rows.map(list =>
      list
        .map(({ id, shown }) => row(id, shown))
        .toSorted((a, b) => shownStates.indexOf(a.shown) - shownStates.indexOf(b.shown)),
    );
    fc.assert(
      fc.property(grouped, grouped, (before, next) => {
        const { rows: after, held } = steadyOrder(before, next, all);
        expect(held).toBe(0);
        expect(after.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
          next.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
        );
        expect(after.map(({ shown }) => shown)).toEqual(next.map(({ shown }) => shown));
      }),
    );
  });
});
