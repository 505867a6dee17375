import { expect, test } from "vitest";
import { sampleHubSkin } from "./skins/sample-1.ts";
import { sampleWording } from "./skins/wording/sample.ts";
import { speaks, wordingOf } from "./wording.ts";

test("the words are those of the exact tag, else of the nearest around it, else English", () => {
  const skin = {
    ...sampleHubSkin,
    wording: {
      "zh-Hant": { a: "折扣" },
      en: { a: "off", b: "Free" },
      de: { a: "Rabatt" },
      "de-AT": { a: "minus" },
    },
  };
  expect(wordingOf(skin, "de-AT")("a")).toBe("minus");
  expect(wordingOf(skin, "de-CH")("a")).toBe("Rabatt");
  expect(wordingOf(skin, "de")("b")).toBe("Free");
  expect(wordingOf(skin, "ja")("a")).toBe("off");
  expect(wordingOf(skin, "zh-Hant-TW")("a")).toBe("折扣");
  expect([speaks(skin, "zh-Hant-TW"), speaks(skin, "zh-TW")]).toEqual([true, false]);
});

test("a skin from elsewhere that leaves a word out speaks our own English there", () => {
  const skin = { ...sampleHubSkin, wording: { de: { "cta.remind": "Erinnern" } } };
  expect(wordingOf(skin, "de")("cta.remind")).toBe("Erinnern");
  expect(wordingOf(skin, "de")("state.active", { when: "Dec 31" })).toBe("Ends Dec 31");
  expect(wordingOf(skin, "de")("promo.refused.ended")).not.toBe("");
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

const counted = (text: string) => {
  const skin = { ...sampleHubSkin, wording: { en: { a: text }, pl: { a: text } } };
  return (count: number | string, locale = "en") => wordingOf(skin, locale)("a", { count });
};

test("a number takes the form that the words' language has for it", () => {
  const say = counted(
    "{count, plural, =0 {none} one {# use} few {# użycia} many {# użyć} other {# uses}} left",
  );
  expect([0, 1, 2, 1200].map(count => say(count))).toEqual([
    "none left",
    "1 use left",
    "2 uses left",
    "1,200 uses left",
  ]);
  expect([1, 3, 5].map(count => say(count, "pl"))).toEqual(["1 use left", "3 użycia left", "5 użyć left"]);
  // In Japanese the words are English still, and so is their grammar.
  expect([1, 2].map(count => say(count, "ja"))).toEqual(["1 use left", "2 uses left"]);
});

test.each([
  ["{count, plural, one {# use}}", 5, "5"],
  ["{count, plural, other {$& {x}}}", 5, "{count, plural, other {$& {x}}}"],
  ["{count, plural, }", 5, "{count, plural, }"],
  ["{count,plural,other{#}}", 5, "5"],
  ["{other, plural, other {#}}", 5, "{other, plural, other {#}}"],
  ["{count, plural, other {#}}", "$& {count}", "$& {count}"],
])("%s of %s reads %s", (text, count, shown) => expect(counted(text)(count)).toBe(shown));

test("a text made to slow the reading down does not", () => {
  const evil = `{count, plural, ${"a {".repeat(2000)}`;
  expect(counted(evil)(1)).toBe(evil);
});

test.each(Object.entries(sampleWording))(
  "the sample says everything in %s, with the same gaps",
  (_language, words) => {
    const gaps = (texts: Record<string, string>) =>
      Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, text.match(/\{\w+\}/g)]));
    expect(gaps(words)).toEqual(gaps(sampleWording.en));
  },
);
