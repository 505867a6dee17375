import { writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Brand, noBrand } from "#shared/domain/brand.ts";
import { must, openStudioBench, type StudioBench } from "./studio-bench.ts";

let bench: StudioBench;
beforeEach(() => {
  bench = openStudioBench();
});
afterEach(() => bench.close());

const forbidding = (...words: string[]): Brand => ({
  ...noBrand,
  words: [{ name: "House words", kind: "forbidden", words, fields: ["offerTitle"], severity: "error" }],
});

const good = {
  merchantOwner: 123,
  offerTitle: "Free seed",
  offerType: "percentage_discount",
  offerValue: 20,
  startDate: "2025-12-01",
  redemptionMethods: ["show_save"],
  channels: ["marketplace"],
};
function make(): string {
  const { offers } = bench.studio;
  const { id } = must(offers.create()).offer;
  must(offers.save(id, good, "window"));
  return id;
}
const rules = (id: string) => must(bench.studio.offers.get(id)).problems.map(({ rule }) => rule);

describe("brand guidelines", () => {
  it("judge an offer in the window from the moment they are saved, also when another process saved them", () => {
    const id = make();
    const other = bench.again();
    expect(rules(id)).not.toContain("brand-word-forbidden");
    must(other.settings.setBrand(forbidding("free")));
    expect(rules(id)).toContain("brand-word-forbidden");
    expect(bench.studio.offers.setStage(id, "ready")).toMatchObject({
      ok: false,
      error: { kind: "problems", message: "Guideline “House words”: the title may not say “free”." },
    });
    must(other.settings.setBrand(noBrand));
    other.close();
    expect(rules(id)).not.toContain("brand-word-forbidden");
  });

  it("hold back a ready offer that breaks one now, whose stage stays", async () => {
    const id = make();
    must(bench.studio.offers.setStage(id, "ready"));
    const before = must(await bench.studio.sync.plan({ fresh: false }));
    expect(before.heldBack).toEqual([]);
    must(bench.studio.settings.setBrand(forbidding("free seed")));
    const after = must(await bench.studio.sync.plan({ fresh: false }));
    expect(after.operations).toEqual([]);
    expect(after.heldBack).toMatchObject([
      { reason: "problem", detail: expect.stringContaining("free seed") },
    ]);
    expect(must(bench.studio.offers.get(id)).offer.stage).toBe("ready");
  });

  it("never judge what the server has already (W3)", () => {
    const id = bench.pulled({ offerTitle: "Free for all" });
    must(bench.studio.settings.setBrand(forbidding("free")));
    expect(rules(id)).not.toContain("brand-word-forbidden");
  });

  it("count in an act on many: none is marked ready if one breaks them", () => {
    const ids = [make(), make()];
    must(bench.studio.offers.save(ids[1] ?? "", { offerTitle: "Seed" }, "window"));
    must(bench.studio.settings.setBrand(forbidding("free")));
    const { refused } = must(bench.studio.bulk.run(ids, { kind: "stage", stage: "ready" }));
    expect(refused).toMatchObject([{ id: ids[0], message: expect.stringContaining("“free”") }]);
  });

  it("count in an import: the row is rejected whole, with the guideline's words", async () => {
    must(bench.studio.settings.setBrand(forbidding("free")));
    const file = path.join(bench.folder, "offers.json");
    writeFileSync(file, JSON.stringify([good, { ...good, offerTitle: "Seed" }]));
    expect(must(await bench.studio.imports.fromFile(file))).toMatchObject({
      created: 1,
      rejected: [
        { row: 1, field: "offerTitle", message: "Guideline “House words”: the title may not say “free”." },
      ],
    });
  });

  it("that are not in order are refused in words, and those before stay", () => {
    const brand = forbidding("free");
    must(bench.studio.settings.setBrand(brand));
    const [words] = brand.words;
    if (words === undefined) throw new Error("There are no words.");
    const refused = bench.studio.settings.setBrand({ ...brand, words: [{ ...words, words: ["!!"] }] });
    expect(refused).toMatchObject({ ok: false, error: { kind: "invalid" } });
    expect(bench.studio.settings.brand()).toEqual(brand);
  });
});
