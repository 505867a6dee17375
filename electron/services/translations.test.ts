import { afterEach, beforeEach, expect, test } from "vitest";
import { countStates } from "#shared/domain/translations.ts";
import type { Translations } from "#shared/ipc/translation-views.ts";
import { must, openStudioBench, type StudioBench } from "./studio-bench.ts";

let bench: StudioBench;
let id: string;
beforeEach(() => {
  bench = openStudioBench();
  id = must(bench.studio.offers.create()).offer.id;
  must(bench.studio.offers.save(id, { offerTitle: "Harvest", termsConditions: "Once each" }, "window"));
});
afterEach(() => bench.close());

const languages = ({ source, languages }: Translations) =>
  languages.map(each => [each.language, each.texts.offerTitle, countStates(source, each)]);

test("a language is added, written, and outdated once its source changes, until a person says otherwise", () => {
  const { translations, offers } = bench.studio;
  expect(languages(must(translations.add(id, "es")))).toEqual([["es", null, { missing: 2, outdated: 0 }]]);
  must(translations.save(id, "es", { offerTitle: " Cosecha " }));
  must(offers.save(id, { offerTitle: "Harvest weeks" }, "window"));
  expect(languages(must(translations.list(id)))).toEqual([["es", "Cosecha", { missing: 1, outdated: 1 }]]);
  expect(must(translations.list(id)).languages[0]?.madeFrom.offerTitle).toBe("Harvest");
  expect(languages(must(translations.confirm(id, "es")))).toEqual([
    ["es", "Cosecha", { missing: 1, outdated: 0 }],
  ]);
});

test("undo takes back a text, a language, and a change of source with what it meant; the history tells of texts only", () => {
  const { translations, history, offers } = bench.studio;
  must(translations.add(id, "es"));
  must(translations.save(id, "es", { offerTitle: "Cosecha" }));
  const fields = must(history.versions(id)).flatMap(({ changes }) => changes.map(({ field }) => field));
  expect(fields).not.toContain("madeFrom");
  expect(fields).toContain("languageCode");
  must(translations.remove(id, "es"));
  expect(must(translations.list(id)).languages).toEqual([]);
  must(history.undo());
  expect(languages(must(translations.list(id)))[0]?.[1]).toBe("Cosecha");
  must(history.redo());
  // Added again it is as it was.
  expect(languages(must(translations.add(id, "es")))[0]?.[1]).toBe("Cosecha");
  must(offers.save(id, { offerTitle: "Harvest weeks" }, "window"));
  must(history.undo());
  expect(languages(must(translations.list(id)))).toEqual([["es", "Cosecha", { missing: 1, outdated: 0 }]]);
});

test("a text of unknown origin shows as outdated once its source is edited", () => {
  const { translations, offers } = bench.studio;
  bench.withStore(store =>
    store.offers.change(
      id,
      { children: [{ entity: "descriptive", id: null, fields: { languageCode: "ar", offerTitle: "حصاد" } }] },
      "edit",
    ),
  );
  must(offers.save(id, { offerTitle: "Harvest weeks" }, "window"));
  expect(languages(must(translations.list(id)))).toEqual([["ar", "حصاد", { missing: 1, outdated: 1 }]]);
});

test.each([
  ["en", /own texts/],
  ["EN", /own texts/],
  ["no language at all", /./],
  ["", /./],
])("%j is no language to add", (language, message) => {
  const answer = bench.studio.translations.add(id, language);
  expect(answer.ok ? "" : answer.error.message).toMatch(message);
});

test.each([["\u0007bell"], ["x".repeat(1001)], ["\ud800"]])(
  "a text that cannot be kept is refused: %j",
  text => {
    must(bench.studio.translations.add(id, "es"));
    expect(bench.studio.translations.save(id, "es", { offerTitle: text }).ok).toBe(false);
    expect(must(bench.studio.translations.list(id)).languages[0]?.texts.offerTitle).toBeNull();
  },
);

test("of a synced offer it makes a draft revision that says so", () => {
  const live = bench.pulled();
  must(bench.studio.translations.add(live, "es"));
  expect(must(bench.studio.offers.get(live)).offer.stage).toBe("draft");
  expect(must(bench.studio.translations.list(live)).held).toBe(false);
});
