import { describe, expect, test } from "vitest";
import { ok } from "#shared/domain/result.ts";
import {
  everyOffer,
  type OfferCounts,
  type OfferFacets,
  type OfferPage,
  type OfferView,
} from "#shared/ipc/offer-list-views.ts";
import type { OfferRow } from "#shared/ipc/views.ts";
import type { Answer } from "../../app/studio.ts";
import { createOfferPages } from "./offer-pages.ts";

const rowOf = (id: string): OfferRow => ({
  id,
  title: id,
  merchantOwner: null,
  merchantName: null,
  offerType: null,
  offerValue: null,
  offerValueUnit: null,
  startDate: null,
  endDate: null,
  status: null,
  programType: null,
  program: null,
  campaign: null,
  redemptionMethods: [],
  channels: [],
  tags: [],
  totalBudget: null,
  budgetCurrency: null,
  redemption: null,
  stage: "draft",
  shown: "draft",
  localOnly: false,
  updatedAt: "2026-01-01T00:00:00.000Z",
});

/** A list of so many offers, whose answers come when they are let through. */
function list(length: number) {
  const state = { ids: Array.from({ length }, (_, n) => `offer ${n}`), asked: 0, counted: 0, isSlow: false };
  let open: (() => void)[] = [];
  /** Facets that are still counted when everything else has been answered. */
  let slow: (() => void)[] = [];
  const later = <T>(answer: () => Answer<T>, queue = open) =>
    new Promise<Answer<T>>(resolve => queue.push(() => resolve(answer())));
  const pages = createOfferPages(
    {
      page: ({ from, count }) => {
        state.asked += 1;
        return later<OfferPage>(() =>
          ok({ rows: state.ids.slice(from, from + count).map(rowOf), settling: false }),
        );
      },
      counts: () => later<OfferCounts>(() => ok({ matching: state.ids.length, groups: [] })),
      facets: ({ search }) => {
        state.counted += 1;
        return later<OfferFacets>(
          () => ok([{ field: "tag", words: [{ word: search, label: "", count: 1 }] }]),
          state.isSlow ? slow : open,
        );
      },
    },
    everyOffer,
  );
  return {
    state,
    pages,
    shown: () => pages.store.getState(),
    async answer() {
      const waiting = open.length === 0 ? slow : open;
      if (waiting === slow) slow = [];
      else open = [];
      for (const let_ of waiting) let_();
      await new Promise<void>(resolve => void setImmediate(resolve));
    },
  };
}

const searching = (search: string): OfferView => ({ ...everyOffer, search });

describe("the pages of a list", () => {
  test("come as they are looked at, each once", async () => {
    const { state, pages, shown, answer } = list(1_000);
    await answer();
    expect([shown().counts?.matching, [...shown().pages.keys()]]).toEqual([1_000, [0]]);
    pages.need([250, 299, 300, 310]);
    pages.need([250, 299, 300, 310]);
    await answer();
    expect([[...shown().pages.keys()], state.asked]).toEqual([[0, 2, 3], 3]);
    expect(shown().pages.get(3)?.[0]?.id).toBe("offer 300");
  });

  test("of the line with the focus, far from what is on screen, bring none of those between", async () => {
    const { state, pages, shown, answer } = list(10_000);
    await answer();
    pages.need([1, 8_990, 9_010]);
    await answer();
    expect([[...shown().pages.keys()], state.asked]).toEqual([[0, 89, 90], 3]);
  });

  test("are forgotten when they were left long ago, and asked for again", async () => {
    const { state, pages, shown, answer } = list(10_000);
    await answer();
    for (let page = 1; page < 60; page += 1) pages.need([page * 100, page * 100 + 30]);
    await answer();
    expect(shown().pages.size).toBe(30);
    const before = state.asked;
    pages.need([0, 30]);
    await answer();
    expect([state.asked - before, shown().pages.get(0)?.length]).toEqual([1, 100]);
  });

  test("of a view that was left are thrown away", async () => {
    const { pages, shown, answer } = list(1_000);
    await answer();
    pages.need([100, 130]);
    pages.show(searching("a"));
    pages.show(searching("ab"));
    expect(shown().view).toEqual(everyOffer);
    await answer();
    expect([shown().view.search, [...shown().pages.keys()]]).toEqual(["ab", [0]]);
  });
});

describe("facets", () => {
  test("are counted only while they are shown, after the rows", async () => {
    const { state, pages, shown, answer } = list(3);
    await answer();
    expect([state.counted, shown().facets]).toEqual([0, null]);
    pages.showFacets(true);
    await answer();
    expect([state.counted, shown().facets?.[0]?.words[0]?.word]).toEqual([1, ""]);
    pages.show(searching("a"));
    expect(state.counted).toBe(1);
    await answer();
    expect([state.counted, shown().counts?.matching]).toEqual([2, 3]);
    pages.showFacets(false);
    await answer();
    pages.refresh(true);
    await answer();
    expect(state.counted).toBe(2);
  });

  test("of what was typed meanwhile are counted once", async () => {
    const { state, pages, shown, answer } = list(3);
    pages.showFacets(true);
    for (const search of ["a", "ab", "abc"]) pages.show(searching(search));
    await answer();
    await answer();
    expect([shown().facets?.[0]?.words[0]?.word, state.counted]).toEqual(["abc", 2]);
  });

  test("of what changed while they were counted are counted again", async () => {
    const { state, pages, answer } = list(3);
    await answer();
    state.isSlow = true;
    pages.showFacets(true);
    pages.refresh(true);
    await answer();
    expect(state.counted).toBe(1);
    await answer();
    expect(state.counted).toBe(2);
  });
});

describe("a change", () => {
  test("comes in at the top of the list", async () => {
    const { state, pages, shown, answer } = list(3);
    await answer();
    state.ids.unshift("new");
    pages.refresh(true);
    await answer();
    expect([shown().pages.get(0)?.[0]?.id, shown().held]).toEqual(["new", 0]);
  });

  test("that would move what is read waits, and comes when it is asked for", async () => {
    const { state, pages, shown, answer } = list(500);
    await answer();
    pages.need([200, 230]);
    await answer();
    state.ids.unshift("one", "two");
    pages.refresh(false);
    await answer();
    expect([shown().held, shown().pages.get(2)?.[0]?.id]).toEqual([2, "offer 200"]);
    pages.showHeld();
    await answer();
    expect([shown().held, shown().pages.get(2)?.[0]?.id]).toEqual([0, "offer 198"]);
  });

  test("of what is shown shows where it stands; several at once ask once more", async () => {
    const { state, pages, shown, answer } = list(500);
    await answer();
    const before = state.asked;
    pages.refresh(false);
    pages.refresh(false);
    pages.refresh(false);
    state.ids[0] = "renamed";
    await answer();
    await answer();
    expect([shown().pages.get(0)?.[0]?.id, state.asked - before]).toEqual(["renamed", 2]);
  });
});
