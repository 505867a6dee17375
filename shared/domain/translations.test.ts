import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countStates, madeFromAfter, madeFromBefore, noTexts, readTexts, textState } from "./translations.ts";

describe("a text of a translation", () => {
  test.each([
    [null, null, null, "none"],
    ["Harvest", null, null, "missing"],
    ["Harvest", null, "Old", "missing"],
    ["Harvest", "Cosecha", "Harvest", "current"],
    ["Harvest", "Cosecha", null, "current"],
    ["Harvest", "Cosecha", "Sowing", "outdated"],
    [null, "Cosecha", "Harvest", "outdated"],
  ])("from %j, %j made from %j, is %s", (source, text, madeFrom, state) => {
    expect(textState(source, text, madeFrom)).toBe(state);
  });

  test("is made from the source of the moment it is first written, and of no later one", () => {
    const source = { ...noTexts, offerTitle: "Harvest" };
    const empty = { texts: noTexts, madeFrom: noTexts };
    const first = madeFromAfter(empty, { offerTitle: "Cosecha" }, source);
    expect(first.offerTitle).toBe("Harvest");
    const mended = { texts: { ...noTexts, offerTitle: "Cosecha" }, madeFrom: first };
    const later = { ...source, offerTitle: "Harvest weeks" };
    expect(madeFromAfter(mended, { offerTitle: "La cosecha" }, later).offerTitle).toBe("Harvest");
    expect(madeFromAfter(mended, { offerTitle: null }, later).offerTitle).toBeNull();
  });

  test("of unknown origin was made from the source as it was before it first changed", () => {
    const pulled = { texts: { ...noTexts, offerTitle: "Cosecha" }, madeFrom: noTexts };
    const source = { ...noTexts, offerTitle: "Harvest", termsConditions: "Once" };
    const next = { ...source, offerTitle: "Harvest weeks", termsConditions: "Twice" };
    const known = madeFromBefore(pulled, source, next);
    // What isn't translated was made from nothing.
    expect(known).toEqual({ ...noTexts, offerTitle: "Harvest" });
    expect(madeFromBefore({ ...pulled, madeFrom: known }, next, { offerTitle: "Weeks" })).toEqual(known);
  });
});

const texts = fc.record({
  offerTitle: fc.option(fc.string({ maxLength: 3 })),
  offerDescription: fc.option(fc.string({ maxLength: 3 })),
  termsConditions: fc.option(fc.string({ maxLength: 3 })),
});

test("whatever is written from nothing is current, until its source changes", () => {
  fc.assert(
    fc.property(texts, texts, (source, written) => {
      const madeFrom = madeFromAfter({ texts: noTexts, madeFrom: noTexts }, written, source);
      expect(countStates(source, { texts: written, madeFrom }).outdated).toBe(0);
      for (const text of Object.values(written)) if (text === null) expect(text).toBeNull();
    }),
  );
});

test.each([[undefined], [null], ["x"], [{ offerTitle: 3 }], [[]]])("%j reads as no texts", value => {
  expect(readTexts(value)).toEqual(noTexts);
});
