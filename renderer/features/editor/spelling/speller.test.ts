import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { dictionariesFor, dictionaryFile } from "./dictionaries.ts";
import { createSpeller, type Speller } from "./speller.ts";
import { wordsIn } from "./words-in.ts";

const spellers = new Map<string, Speller>();
const spellerOf = (language: string): Speller => {
  const known = spellers.get(language);
  if (known) return known;
  const made = createSpeller(
    dictionariesFor(language).map(name => gunzipSync(readFileSync(dictionaryFile(name)))),
  );
  spellers.set(language, made);
  return made;
};
const wrongIn = (language: string, text: string) =>
  wordsIn(text)
    .map(({ word }) => word)
    .filter(word => !spellerOf(language).isRight(word));

describe("a text is read by the dictionary of its language", () => {
  test.each([
    ["en", "20% off all equipmnt purchases. Valid for authorized dealers only, don’t miss it.", ["equipmnt"]],
    ["en", "Authorised dealers with a well-known colour", []],
    ["en-US", "Authorised dealers", ["Authorised"]],
    ["en-GB", "Authorised dealers", []],
    ["es", "Válido solo para concesionarios autorizados, desceunto en todas las compras.", ["desceunto"]],
    ["fr", "Remise sur tous les achats, l'offre est valable jusqu’à aujourd'hui. Remize.", ["Remize"]],
    ["de", "Händlerrabatt für alle Einkäufe, gültig bis Jahresende. Rabbatt für Flottenkunden.", ["Rabbatt"]],
  ])("%s: %s", (language, text, wrong) => {
    expect(wrongIn(language, text)).toEqual(wrong);
  });

  test.each([
    ["en", "equipmnt", "equipment"],
    ["en", "Recieve", "Receive"],
    ["es", "desceunto", "descuento"],
    ["fr", "remize", "remise"],
    ["de", "Rabbatt", "Rabatt"],
  ])("%s: “%s” was meant as %s", (language, word, meant) => {
    expect(spellerOf(language).suggestions(word)).toContain(meant);
  });
});

test.each([
  ["en", ["en-US", "en-GB"]],
  ["EN-us", ["en-US"]],
  ["en-AU", ["en-GB"]],
  ["de-AT", ["de"]],
  ["es", ["es"]],
  ["pl", []],
  ["", []],
  [null, []],
])("a text in %s has the dictionaries %j", (language, names) => {
  expect(dictionariesFor(language)).toEqual(names);
});
