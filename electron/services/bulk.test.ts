import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { must, openStudioBench, type StudioBench } from "./studio-bench.ts";

let bench: StudioBench;
beforeEach(() => {
  bench = openStudioBench();
});
afterEach(() => bench.close());

const complete = {
  merchantOwner: 123,
  startDate: "2025-12-01",
  endDate: "2025-12-31",
  redemptionMethods: ["show_save"],
  channels: ["marketplace"],
};

function draft(offerTitle: string, over: Record<string, unknown> = {}): string {
  const { offer } = must(bench.studio.offers.create());
  must(bench.studio.offers.save(offer.id, { ...complete, offerTitle, ...over }, "window"));
  return offer.id;
}

const run = (...args: Parameters<typeof bench.studio.bulk.run>) => must(bench.studio.bulk.run(...args));
const offer = (id: string) => must(bench.studio.offers.get(id)).offer;

describe("one act on many offers", () => {
  it("marks all of them ready, and takes them back to draft", () => {
    const ids = [draft("A"), draft("B")];
    expect(run(ids, { kind: "stage", stage: "ready" })).toEqual({ changed: ids, refused: [] });
    expect(ids.map(id => offer(id).stage)).toEqual(["ready", "ready"]);
    run(ids, { kind: "stage", stage: "draft" });
    expect(ids.map(id => offer(id).stage)).toEqual(["draft", "draft"]);
  });

  it("changes none if one refuses, and says which and why", () => {
    const [good, bad] = [draft("Good"), draft("Bad", { merchantOwner: null })];
    const before = bench.announced.length;
    const { changed, refused } = run([good, bad, "nobody"], { kind: "stage", stage: "ready" });
    expect(changed).toEqual([]);
    expect(refused).toEqual([
      { id: bad, title: "Bad", message: expect.stringMatching(/merchant/i) },
      { id: "nobody", title: null, message: expect.stringContaining("no offer nobody") },
    ]);
    expect(offer(good).stage).toBe("draft");
    expect(bench.announced.length).toBe(before);
  });

  it("adds and removes tags, each once, and keeps the stage", () => {
    const ids = [draft("A", { tags: ["q4"] }), draft("B", { tags: ["old", "dealers"] })];
    run(ids, { kind: "stage", stage: "ready" });
    run(ids, { kind: "tag", add: ["q4", "hub"], remove: ["old"] });
    expect(ids.map(id => offer(id).tags.toSorted())).toEqual([
      ["hub", "q4"],
      ["dealers", "hub", "q4"],
    ]);
    expect(ids.map(id => offer(id).stage)).toEqual(["ready", "ready"]);
  });

  it("duplicates each as a draft of its own, and answers the copies", () => {
    const ids = [draft("A"), draft("B")];
    const { changed } = run(ids, { kind: "duplicate" });
    expect(changed.map(id => [offer(id).offerTitle, offer(id).stage])).toEqual([
      ["A (copy)", "draft"],
      ["B (copy)", "draft"],
    ]);
  });

  it("deletes, and one restore gives everything back, live offers too", () => {
    const ids = [draft("A"), bench.pulled({ offerTitle: "Live" })];
    run(ids, { kind: "delete" });
    expect(bench.studio.offers.offers({})).toEqual([]);
    run(ids, { kind: "restore" });
    expect(bench.studio.offers.offers({}).map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
    expect(must(bench.studio.offers.get(ids[1] ?? "")).changed).toEqual([]);
  });

  it("is one act of the history: undone in one go, and a refused one is none", () => {
    const ids = [draft("A"), draft("B"), draft("C", { merchantOwner: null })];
    run(ids.slice(0, 2), { kind: "tag", add: ["q4"], remove: [] });
    run(ids, { kind: "stage", stage: "ready" });
    must(bench.studio.history.undo());
    expect(ids.map(id => offer(id).tags)).toEqual([[], [], []]);
  });

  it("is announced once, and an offer named twice is one", () => {
    const id = draft("A");
    const before = bench.announced.length;
    expect(run([id, id], { kind: "duplicate" }).changed).toHaveLength(1);
    expect(bench.announced.length).toBe(before + 1);
  });
});
