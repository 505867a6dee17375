import { expect, test } from "vitest";
import type { ShownState } from "#shared/domain/words.ts";
import type { OfferRow } from "#shared/ipc/views.ts";
import { listItems } from "./list-items.ts";
import { stepTo } from "./step-to.ts";
import { stickyRange } from "./sticky-range.ts";

const row = (id: string, shown: ShownState): OfferRow => ({
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
const rows = [row("a", "conflict"), row("b", "draft"), row("c", "draft")];
const keys = (folded: ShownState[]) => listItems(rows, new Set(folded)).map(({ key }) => key);

test("each group has a head, then its offers", () => {
  expect(keys([])).toEqual(["group:conflict", "a", "group:draft", "b", "c"]);
});

test("a folded group is its head alone, which still says how many", () => {
  expect(keys(["draft"])).toEqual(["group:conflict", "a", "group:draft"]);
  expect(listItems(rows, new Set(["draft"])).at(-1)).toMatchObject({ count: 2, open: false });
});

test("the head of the group in view and the line with the focus are always drawn", () => {
  const many = listItems(
    Array.from({ length: 500 }, (_, n) => row(`r${n}`, "synced")),
    new Set(),
  );
  const drawn = stickyRange(many, { startIndex: 200, endIndex: 220, overscan: 0, count: many.length }, 7);
  expect(drawn.slice(0, 3)).toEqual([0, 7, 200]);
  expect(new Set(drawn).size).toBe(drawn.length);
});

test.each([
  ["ArrowDown", 4, 5],
  ["ArrowUp", 0, 0],
  ["PageDown", 90, 99],
  ["Home", 50, 0],
  ["End", 0, 99],
  ["x", 3, null],
  ["constructor", 3, null],
])("%s from line %i of 100 leads to %s", (key, from, to) => {
  expect(stepTo(key, from, 100)).toBe(to);
});
