import { expect, test } from "vitest";
import { offerFormFields } from "#shared/domain/offer.ts";
import { channels, knownOfferTypes, programTypes, redemptionMethods } from "#shared/domain/words.ts";
import { choiceWord, fieldWord, fieldWords } from "./words.ts";

test("every field has a word of its own", () => {
  const words = offerFormFields.map(field => fieldWords[field]);
  expect(new Set(words).size).toBe(offerFormFields.length);
});

test.each([...channels, ...knownOfferTypes, ...programTypes, ...redemptionMethods])(
  "%s has a word",
  choice => {
    expect(choiceWord(choice)).not.toContain("_");
  },
);

test.each([
  ["*", "The whole record"],
  ["usage_per_customer", "Usage per customer"],
  ["loyaltyTier", "Loyalty tier"],
  ["constructor", "Constructor"],
  ["", ""],
])("[W3] the unknown field %j is shown readably", (field, word) => {
  expect(fieldWord(field)).toBe(word);
});
