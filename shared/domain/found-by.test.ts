import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { type FoundTexts, foundBy } from "./found-by.ts";

const texts = (over: Partial<FoundTexts> = {}): FoundTexts => ({
  title: "Winter Service Check",
  codes: [],
  tags: [],
  merchant: null,
  reference: null,
  description: null,
  terms: null,
  ...over,
});

describe("why a search found an offer", () => {
  it.each<[Partial<FoundTexts>, string, string, string]>([
    [{ codes: ["WINTER10", "DEALER20"] }, "deal", "codes", "DEALER20"],
    [{ tags: ["fleet", "northern dealers"] }, "dealers", "tags", "northern dealers"],
    [{ merchant: "Ironvale Dealers" }, "deal", "merchant", "Ironvale Dealers"],
    [
      { terms: "Valid for dealers only.", description: "20% off" },
      "deal",
      "terms",
      "Valid for dealers only.",
    ],
    [
      { codes: ["SAVE20"], terms: "Until 20 May, for dealers" },
      "dealers 20",
      "terms",
      "Until 20 May, for dealers",
    ],
  ])("of %j, %j is in %s as “%s”", (over, search, field, text) => {
    expect(foundBy(texts(over), search)).toEqual({ field, text });
  });

  it("is what the title lacks: the word that it has says nothing", () => {
    const found = foundBy(texts({ description: "A check in winter", codes: ["CARE5"] }), "winter care");
    expect(found).toEqual({ field: "codes", text: "CARE5" });
  });

  it("is the title alone where nothing else has a word of it", () => {
    expect(foundBy(texts({ terms: "Valid for all." }), "winter")).toBeNull();
  });

  it("shows a long text from shortly before the match on", () => {
    const terms = `${"Nothing here matters at all. ".repeat(20)}Only for dealers of the north. ${"More. ".repeat(60)}`;
    const found = foundBy(texts({ terms }), "dealers");
    expect(found?.text).toMatch(/^….{0,40}Only for dealers of the north/);
    expect(found?.text.length).toBeLessThanOrEqual(121);
  });

  it.each([
    ["a text without spaces", `${"長い説明文。".repeat(60)}特典はこちら。`, "特典"],
    ["an address", `https://example.com/${"path-".repeat(60)}dealers`, "dealers"],
    ["one of letters that take two places", `${"😀-".repeat(80)}dealers`, "dealers"],
  ])("shows the match of %s too", (_what, terms, search) => {
    const text = foundBy(texts({ terms }), search)?.text ?? "";
    expect(text).toContain(search);
    expect(text).not.toMatch(/\p{Surrogate}/u);
  });
});

test("whatever was found is in the text that is shown, unless it was cut behind it", () => {
  const word = fc.constantFrom("deal", "fleet", "winter", "été", "20", "a-b", "…");
  const text = fc.array(word, { maxLength: 60 }).map(words => words.join(" "));
  fc.assert(
    fc.property(text, fc.array(text), word, (terms, tags, search) => {
      const found = foundBy(texts({ terms, tags }), search);
      if (found === null) return;
      expect([terms, ...tags].join("\n")).toContain(found.text.replace(/^…/, ""));
      expect(found.text.toLowerCase()).toContain(search.split("-")[0]?.toLowerCase() ?? "");
    }),
  );
});
