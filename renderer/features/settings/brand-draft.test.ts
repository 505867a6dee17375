import { describe, expect, it } from "vitest";
import { type Brand, codeAlphabets, noBrand } from "#shared/domain/brand.ts";
import { emptyForm } from "#shared/domain/offer.ts";
import { compileBrand } from "#shared/domain/rules.ts";
import { initialDefaults } from "#shared/domain/workspace.ts";
import { brandOf, draftOf, exampleCode, newCode, newMaximum, newWords } from "./brand-draft.ts";

const brand: Brand = {
  words: [
    { name: "A", kind: "forbidden", words: ["one", "two words"], fields: ["offerTitle"], severity: "error" },
  ],
  maximums: [{ programType: null, program: "Gold", most: 5, unit: "EUR", severity: "warning" }],
  code: newCode,
};
const empty = draftOf(noBrand);

describe("a draft of guidelines", () => {
  it.each([brand, noBrand])("stands for what it was made of", given => {
    expect(brandOf(draftOf(given))).toEqual({ ok: true, value: given });
  });

  it("takes a word a line, once, without empty lines", () => {
    const read = brandOf({
      ...empty,
      words: [{ ...newWords("forbidden"), lines: " one \n\none\ntwo words\n" }],
    });
    expect(read.ok && read.value.words[0]?.words).toEqual(["one", "two words"]);
  });

  it.each([
    [
      { ...empty, words: [newWords("required")] },
      "“Words the terms need”: A guideline lists at least one word.",
    ],
    [{ ...empty, words: [{ ...newWords("forbidden"), name: " ", lines: "a" }] }, "A guideline has a name."],
    [{ ...empty, maximums: [newMaximum()] }, "maximums, 1, most:"],
    [{ ...empty, code: { ...newCode, least: 20 } }, "The shortest code is no longer than the longest."],
  ])("that cannot be kept says why (%#)", (draft, words) => {
    const read = brandOf(draft);
    expect(read.ok ? "" : read.error.message).toContain(words);
  });
});

it.each(
  Object.keys(codeAlphabets).flatMap(alphabet => [
    ["", alphabet],
    ["SUM-", alphabet],
  ]),
)("the example with prefix %j of %s follows the format", (prefix, alphabet) => {
  const known = (["any", "letters_digits", "letters", "digits", "unmistakable"] as const).find(
    name => name === alphabet,
  );
  const code = { ...newCode, prefix, alphabet: known ?? "any" };
  const form = { ...emptyForm, redemptionMethods: ["promo_code"], promoCode: exampleCode(code) };
  expect(compileBrand({ ...noBrand, code })(form, initialDefaults)).toEqual([]);
});
