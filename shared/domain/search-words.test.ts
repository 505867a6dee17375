import { describe, expect, it } from "vitest";
import { matchPieces } from "./search-words.ts";

const marked = (text: string, search: string) =>
  matchPieces(text, search)
    .map(piece => (piece.isMatch ? `[${piece.text}]` : piece.text))
    .join("");

describe("what a search found a title by", () => {
  it.each([
    ["Dealer visit 0417", "dealer", "[Dealer] visit 0417"],
    ["Dealer visit 0417", "deal", "[Deal]er visit 0417"],
    ["Dealer visit 0417", "visit dea", "[Dea]ler [visit] 0417"],
    ["Dealer visit 0417", "dea visit", "Dealer [visit] 0417"],
    ["Café Crème", "cafe creme", "[Café] [Crème]"],
    ["Cafe\u0301s", "café", "[Cafe\u0301]s"],
    ["Cafe\u0301s", "caf", "[Caf]e\u0301s"],
    ["CAFÉ", "ca", "[CA]FÉ"],
    ['10%-off, "all" parts', "off all", '10%-[off], "[all]" parts'],
    ["Ready", "", "Ready"],
    ["Ready", '"*', "Ready"],
    ["", "ready", ""],
    ["Spring dealers", "ing", "Spring dealers"],
  ])("%s, looked for by %s", (text, search, expected) => {
    expect(marked(text, search)).toBe(expected);
  });
});
