import { expect, test } from "vitest";
import { noTexts } from "#shared/domain/translations.ts";
import { translationWords } from "./translation-words.ts";

test("each language says what is missing of it and what is outdated", () => {
  const source = { offerTitle: "Harvest", offerDescription: "Weeks", termsConditions: null };
  const of = (language: string, texts: Partial<typeof source>, madeFrom: Partial<typeof source> = {}) => ({
    language,
    texts: { ...noTexts, ...texts },
    madeFrom: { ...noTexts, ...madeFrom },
    live: false,
  });
  const languages = [
    of("es", { offerTitle: "Cosecha" }, { offerTitle: "Sowing" }),
    of("fr", { offerTitle: "Récolte", offerDescription: "Semaines" }),
    of("ar", {}),
  ];
  expect(translationWords({ offer: "x", source, languages, held: true }, "en")).toEqual([
    "Spanish (1 missing, 1 outdated)",
    "French",
    "Arabic (2 missing)",
  ]);
});
