import { describe, expect, it } from "vitest";
import { budgetWords, placeWords, subtitle, summary } from "./row-words.ts";

const row = {
  id: "1",
  name: "Q4 push",
  number: null,
  shown: "draft",
  localOnly: true,
  startDate: "2025-12-01",
  endDate: "2025-12-31",
  parentName: "Ironvale Dealers",
  retired: false,
  offers: 2,
  budgets: [
    { currency: "USD", amount: 50_000 },
    { currency: "EUR", amount: 200 },
  ],
} as const;

describe("what a row says", () => {
  it("adds no amounts of different currencies", () => {
    expect(budgetWords([...row.budgets], "en-GB")).toBe("$50,000 + €200");
    expect(budgetWords([])).toBeNull();
  });

  it("sums a record up in one line", () => {
    expect(summary({ ...row, budgets: [...row.budgets] }, "en-GB")).toBe(
      "2 offers · $50,000 + €200 budget · 1 Dec 2025 to 31 Dec 2025",
    );
    expect(summary({ ...row, offers: 0, budgets: [], endDate: null }, "en-GB")).toBe(
      "No offers yet · from 1 Dec 2025",
    );
  });

  it.each([
    ["campaign", { parentName: "Dealers", number: null, retired: false }, "Dealers"],
    ["merchant", { parentName: null, number: 123, retired: false }, "No. 123"],
    ["merchant", { parentName: null, number: -1, retired: false }, "Made here"],
    ["offer_type", { parentName: null, number: null, retired: true }, "Retired"],
  ] as const)("names beside a %s what it goes by", (kind, fields, words) => {
    expect(subtitle(kind, fields)).toBe(words);
  });

  it("names a place by what there is of its address", () => {
    expect(placeWords({ addressLine1: "1 Main St", city: "Moline", state: "IL", postalCode: "61265" })).toBe(
      "1 Main St, Moline, IL 61265",
    );
    expect(placeWords({ city: "Moline", state: null })).toBe("Moline");
  });
});
