import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldedWords } from "./folded-words.ts";

const anyText = fc.string({ unit: "grapheme", maxLength: 60 });

describe("the words of a text", () => {
  it.each([
    ["Free MONEY, now!", ["free", "money", "now"]],
    ["Café crème", ["cafe", "creme"]],
    ["cafe\u0301", ["cafe"]],
    ["Straße STRASSE", ["strasse", "strasse"]],
    ["ΟΔΟΣ οδος όδος", ["οδοσ", "οδοσ", "οδοσ"]],
    ["İstanbul ISTANBUL", ["istanbul", "istanbul"]],
    ["don’t don't", ["don", "t", "don", "t"]],
    ["20%-off", ["20", "off"]],
    ["fr\u00adee f\u200bree fr\u2060ee", ["free", "free", "free"]],
    ["ＦＲＥＥ ﬁne", ["free", "fine"]],
    ["本当に無料", ["本", "当", "に", "無", "料"]],
    ["हिन्दी", ["हिन्दी"]],
    ["… — !", []],
    ["", []],
  ])("%j are %j", (text, words) => expect(foldedWords(text)).toEqual(words));

  it("are the same however the text is composed, and in upper case", () => {
    fc.assert(
      fc.property(anyText, text => {
        const words = foldedWords(text);
        expect(foldedWords(text.normalize("NFD"))).toEqual(words);
        expect(foldedWords(text.normalize("NFC"))).toEqual(words);
        expect(foldedWords(words.join(" "))).toEqual(words);
      }),
    );
  });

  it("are the same by the short way of plain texts as by the long one", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme-ascii", maxLength: 80 }), text => {
        expect(foldedWords(`${text} é`).slice(0, -1)).toEqual(foldedWords(text));
      }),
    );
  });

  it("take time by the length of the text alone", () => {
    expect(foldedWords("é".repeat(1_000_000))).toHaveLength(1);
  });
});
