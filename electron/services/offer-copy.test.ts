import { afterEach, beforeEach, expect, test } from "vitest";
import { type CopiedPart, copiedParts, type DuplicateOptions, wholeCopy } from "#shared/domain/duplicate.ts";
import { must, openStudioBench, type StudioBench } from "./studio-bench.ts";

let bench: StudioBench;
let id: string;
beforeEach(() => {
  bench = openStudioBench();
  id = must(bench.studio.offers.create()).offer.id;
  must(
    bench.studio.offers.save(
      id,
      {
        offerTitle: "Harvest",
        termsConditions: "Once each",
        imageUrl: "https://pictures.test/a.png",
        startDate: "2025-12-01",
        endDate: "2025-12-31",
        redemptionMethods: ["promo_code"],
        promoCode: "GREEN15",
        totalUsageLimit: 100,
        usageLimitPerCustomer: 2,
        totalBudget: 5000,
        targetAudience: ["dealers"],
        channels: ["marketplace"],
        tags: ["q4"],
        externalReference: "ERP-1",
      },
      "window",
    ),
  );
  must(bench.studio.translations.add(id, "es"));
  must(bench.studio.translations.save(id, "es", { offerTitle: "Cosecha" }));
  must(bench.studio.notes.add(id, "Ask Kim"));
  const spot = { surface: "hub.feed", language: null, x: 500, y: 250 } as const;
  must(bench.studio.previewComments.add({ offer: id, ...spot, text: "Larger" }));
});
afterEach(() => bench.close());

function copy(options: DuplicateOptions) {
  const { offer } = must(bench.studio.offers.duplicate(id, options));
  const { languages } = must(bench.studio.translations.list(offer.id));
  return {
    ...offer,
    languages: languages.length,
    notes: must(bench.studio.notes.list(offer.id)).notes.length,
    comments: must(bench.studio.previewComments.list(offer.id)).comments.length,
  };
}

test("a whole copy has all but the code, the reference and the server's id, and is a draft", () => {
  expect(copy(wholeCopy)).toMatchObject({
    stage: "draft",
    state: "new",
    offerId: null,
    offerTitle: "Harvest (copy)",
    promoCode: null,
    externalReference: null,
    startDate: "2025-12-01",
    totalUsageLimit: 100,
    usageLimitPerCustomer: 2,
    languages: 1,
    notes: 1,
    comments: 1,
  });
});

const empty: Record<CopiedPart, Record<string, unknown>> = {
  texts: { offerTitle: null, termsConditions: null },
  picture: { imageUrl: null },
  redemption: { redemptionMethods: [] },
  limits: { totalUsageLimit: null, usageLimitPerCustomer: null, totalBudget: null },
  audience: { targetAudience: [] },
  channels: { channels: [] },
  translations: { languages: 0 },
  tags: { tags: [] },
  notes: { notes: 0 },
  comments: { comments: 0 },
};

test.each(copiedParts)("what isn't chosen stays behind: %s", part => {
  const left = copy({ ...wholeCopy, parts: copiedParts.filter(each => each !== part) });
  expect(left).toMatchObject(empty[part]);
  for (const other of copiedParts) if (other !== part) expect(left).not.toMatchObject(empty[other]);
});

test("dates move by a year to the same weekday, go, or stop at the calendar's end", () => {
  expect(copy({ ...wholeCopy, dates: { by: 1, unit: "years" } })).toMatchObject({
    startDate: "2026-11-30",
    endDate: "2026-12-30",
  });
  expect(copy({ ...wholeCopy, dates: "clear" })).toMatchObject({ startDate: null, endDate: null });
  const refused = bench.studio.offers.duplicate(id, { ...wholeCopy, dates: { by: 9000, unit: "years" } });
  expect(refused).toMatchObject({ ok: false, error: { kind: "invalid" } });
});

test("several at once take the same choice, all or none", () => {
  const act = { kind: "duplicate", options: { parts: ["texts"], dates: "clear" } } as const;
  const { changed } = must(
    bench.studio.bulk.run([id, bench.pulled()], {
      ...act,
      options: { ...act.options, parts: [...act.options.parts] },
    }),
  );
  expect(changed).toHaveLength(2);
  const first = must(bench.studio.offers.get(changed[0] ?? "")).offer;
  expect(first).toMatchObject({ offerTitle: "Harvest (copy)", tags: [], startDate: null });
});
