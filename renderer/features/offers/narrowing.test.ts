import { describe, expect, it } from "vitest";
import { everyOffer, noFilters, type OfferFacets } from "#shared/ipc/offer-list-views.ts";
import { chipsOf, facetWord, holdsTheSame, isNarrowed, isSameView, nextSort, withWord } from "./narrowing.ts";

const facets: OfferFacets = [{ field: "merchant", words: [{ word: "12", label: "Ironvale", count: 3 }] }];

describe("a column's head", () => {
  it("goes up, down, and back to the groups", () => {
    const up = nextSort({ by: "state", descending: false }, "title");
    const down = nextSort(up, "title");
    expect([up, down, nextSort(down, "title")]).toEqual([
      { by: "title", descending: false },
      { by: "title", descending: true },
      { by: "state", descending: false },
    ]);
  });

  it("starts upwards on another column", () => {
    expect(nextSort({ by: "title", descending: true }, "ends")).toEqual({ by: "ends", descending: false });
  });
});

describe("filters", () => {
  it("take a word in and out again, states in their order", () => {
    const both = withWord(withWord(noFilters, "shown", "synced"), "shown", "draft");
    expect(both.shown).toEqual(["draft", "synced"]);
    expect(withWord(both, "shown", "draft").shown).toEqual(["synced"]);
    const tagged = withWord(noFilters, "tag", "q4");
    expect([tagged.tag, withWord(tagged, "tag", "q4")]).toEqual([["q4"], noFilters]);
  });

  it("are chips in the words of the screen, each with the way out of it", () => {
    const filters = {
      ...noFilters,
      shown: ["draft" as const],
      method: ["show_save"],
      merchant: ["12"],
      endsTo: "2025-12-31",
      localOnly: true,
    };
    const chips = chipsOf(filters, facets);
    expect(chips.map(({ label }) => label)).toEqual([
      "State: Draft",
      "Method: Show & save",
      "Merchant: Ironvale",
      expect.stringMatching(/^Ends up to .*2025/),
      "Local only",
    ]);
    expect(chips.map(({ without }) => chipsOf(without, facets).length)).toEqual([4, 4, 4, 4, 4]);
    expect([isNarrowed(filters), isNarrowed(noFilters)]).toEqual([true, false]);
  });

  it.each([
    ["merchant", "12", "12", "Merchant 12"],
    ["tag", "promo_code", "promo_code", "promo_code"],
    ["status", "weird_one", "weird_one", "Weird one"],
  ] as const)("a word of %s, %s, is read readably", (field, word, label, expected) => {
    expect(facetWord(field, word, label)).toBe(expected);
  });
});

describe("two views", () => {
  const tagged = (...tag: string[]) => ({ ...everyOffer, filters: { ...noFilters, tag } });
  it("are the same whatever was chosen first", () => {
    expect(isSameView(tagged("q4", "fleet"), tagged("fleet", "q4"))).toBe(true);
    expect(isSameView({ ...everyOffer, search: "deal " }, { ...everyOffer, search: "deal" })).toBe(true);
  });
  it("differ by a word, a day, a search, and by their order alone", () => {
    const sorted = { ...everyOffer, sort: { by: "ends", descending: false } as const };
    const others = [
      tagged("q4"),
      { ...everyOffer, filters: { ...noFilters, endsTo: "2027-01-31" } },
      { ...everyOffer, filters: { ...noFilters, localOnly: true } },
      { ...everyOffer, search: "deal" },
    ];
    for (const other of others) expect(holdsTheSame(everyOffer, other)).toBe(false);
    expect(isSameView(everyOffer, sorted)).toBe(false);
    expect(holdsTheSame(everyOffer, sorted)).toBe(true);
  });
});
