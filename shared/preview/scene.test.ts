import { describe, expect, test } from "vitest";
import { testScene } from "../../tests/support/flow-scene.ts";

describe("in another language", () => {
  const form = { offerTitle: "Brew bar", offerDescription: "Hot or iced.", termsConditions: " " };
  const inGerman = (offerTitle: string | null) =>
    testScene("hub.feed", {
      form,
      source: {
        translations: [
          {
            language: "de",
            texts: { offerTitle, offerDescription: "Warm oder kalt.", termsConditions: null },
          },
        ],
      },
      choices: { language: "de" },
    });

  test("an offer's texts are the translated ones, its words and figures the language's", () => {
    const { offer, untranslated } = inGerman("Kaffeebar");
    expect(offer).toMatchObject({ locale: "de", title: "Kaffeebar", description: "Warm oder kalt." });
    expect(offer.value).toEqual({ text: "20\u00A0%", suffix: "Rabatt" });
    expect(untranslated).toEqual([]);
  });

  test.each([null, "", "  ", "\u200B"])(
    "a title translated as %j stands in the offer's own, and is told",
    text => {
      const { offer, untranslated } = inGerman(text);
      expect(offer.title).toBe("Brew bar");
      expect(untranslated).toEqual(["offerTitle"]);
    },
  );

  test("a language without texts shows the offer's own, all of them told", () => {
    const { offer, untranslated } = testScene("hub.feed", { form, choices: { language: "fr" } });
    expect(offer).toMatchObject({
      locale: "fr",
      title: "Brew bar",
      description: "Hot or iced.",
      terms: null,
    });
    expect(untranslated).toEqual(["offerTitle", "offerDescription"]);
  });
});
