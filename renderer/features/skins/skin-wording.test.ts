import { expect, test } from "vitest";
import { sampleHubSkin } from "#shared/preview/skins/sample-1.ts";
import { speaks } from "#shared/preview/wording.ts";
import { canGo, withLanguage, withoutLanguage, withWord } from "./skin-wording.ts";

test("a language comes without words, and goes with all of them", () => {
  const skin = withWord(withLanguage(sampleHubSkin, "it"), "it", "cta.apply", "Applica");
  expect(skin.wording.it).toEqual({ "cta.apply": "Applica" });
  expect(withLanguage(skin, "it").wording.it).toEqual({ "cta.apply": "Applica" });
  const without = withoutLanguage(skin, "it");
  expect(without).toEqual(sampleHubSkin);
  expect(speaks(without, "it")).toBe(false);
});

test("English stands in for what is missing, and stays", () => {
  expect(["en", "de", "en-GB"].map(canGo)).toEqual([false, true, true]);
});

test("an empty word is none", () => {
  const skin = withWord(sampleHubSkin, "de", "cta.apply", "");
  expect(Object.hasOwn(skin.wording.de ?? {}, "cta.apply")).toBe(false);
});
