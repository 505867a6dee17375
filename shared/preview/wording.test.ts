import { expect, test } from "vitest";
import { sampleHubSkin } from "./skins/sample-1.ts";
import { sampleWording } from "./skins/sample-1-wording.ts";
import { speaks, wordingOf } from "./wording.ts";

test("the words are those of the exact tag, else of the language, else English", () => {
  const skin = {
    ...sampleHubSkin,
    wording: { en: { a: "off", b: "Free" }, de: { a: "Rabatt" }, "de-AT": { a: "minus" } },
  };
  expect(wordingOf(skin, "de-AT")("a")).toBe("minus");
  expect(wordingOf(skin, "de-CH")("a")).toBe("Rabatt");
  expect(wordingOf(skin, "de")("b")).toBe("Free");
  expect(wordingOf(skin, "ja")("a")).toBe("off");
});

test("a word no language has is empty, never its key", () => {
  expect(wordingOf(sampleHubSkin, "en")("no.such.word")).toBe("");
});

test.each(["constructor", "__proto__", "toString"])(
  "%s is neither a language nor a word nor a value",
  name => {
    expect(speaks(sampleHubSkin, name)).toBe(false);
    expect(wordingOf(sampleHubSkin, name)(name)).toBe("");
    const skin = { ...sampleHubSkin, wording: { en: { a: `{${name}}` } } };
    expect(wordingOf(skin, "en")("a")).toBe(`{${name}}`);
  },
);

test("a value is set in as it is, braces and dollars too", () => {
  expect(wordingOf(sampleHubSkin, "en")("state.active", { when: "$& {when}" })).toBe("Ends $& {when}");
});

test.each(Object.entries(sampleWording))(
  "the sample says everything in %s, with the same gaps",
  (_language, words) => {
    const gaps = (texts: Record<string, string>) =>
      Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, text.match(/\{\w+\}/g)]));
    expect(gaps(words)).toEqual(gaps(sampleWording.en));
  },
);
