import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { must, openStudioBench, type StudioBench } from "./studio-bench.ts";

let bench: StudioBench;
beforeEach(() => {
  bench = openStudioBench();
});
afterEach(() => bench.close());

/** Offers with these titles, complete enough to be ready. */
function made(...titles: string[]): string[] {
  const ids = bench.filled(titles.length);
  for (const [index, id] of ids.entries())
    must(bench.studio.offers.save(id, { offerTitle: titles[index] ?? "" }, "window"));
  return ids;
}
const ready = (id: string) => must(bench.studio.offers.setStage(id, "ready"));
const titlesOf = (ids: readonly string[], drafts: boolean) =>
  bench.studio.playlists
    .make({ ids: [...ids], drafts })
    .playlist.items.map(({ source }) => source.form.offerTitle);

describe("a playlist", () => {
  it("leaves drafts out and names them, unless they are asked for", () => {
    const ids = made("Shown", "Not yet", "Shown too");
    for (const id of [ids[0], ids[2]]) ready(id ?? "");
    const { playlist, presented } = bench.studio.playlists.make({ ids, drafts: false });
    expect(playlist.items.map(({ id }) => id)).toEqual([ids[0], ids[2]]);
    expect(presented).toEqual({ shown: 2, leftOut: ["Not yet"] });
    expect(bench.studio.playlists.make({ ids, drafts: true }).presented).toEqual({ shown: 3, leftOut: [] });
  });

  it("keeps the order it is asked in, without what is gone or was never there", () => {
    const [a = "", b = "", c = ""] = made("A", "B", "C");
    must(bench.studio.offers.delete(b, "window"));
    expect(titlesOf([c, "nobody", b, a], true)).toEqual(["C", "A"]);
  });

  it("of nothing but deleted offers is empty, and has them again when that is undone", () => {
    const [id = ""] = made("A");
    must(bench.studio.offers.delete(id, "window"));
    expect(bench.studio.playlists.make({ ids: [id], drafts: true }).presented).toEqual({
      shown: 0,
      leftOut: [],
    });
    must(bench.studio.history.undo());
    expect(titlesOf([id], true)).toEqual(["A"]);
  });

  it("stays as it was when it was made, whatever becomes of its offers", () => {
    const [id = ""] = made("Before");
    const { playlist } = bench.studio.playlists.make({ ids: [id], drafts: true });
    must(bench.studio.offers.save(id, { offerTitle: "After" }, "window"));
    expect(playlist.items[0]?.source.form.offerTitle).toBe("Before");
    expect(playlist.now).toBe(Date.parse("2025-11-23T12:00:00Z"));
  });

  it("has each offer in its languages, in the skin of its program, with its merchant's places", () => {
    const [id = ""] = made("Winter kits");
    const { studio } = bench;
    must(studio.offers.save(id, { program: "Dealers" }, "window"));
    must(studio.translations.add(id, "es"));
    must(studio.translations.save(id, "es", { offerTitle: "Invierno" }));
    const skin = must(studio.skins.copy("sample-hub-1"));
    must(studio.skins.assign({ program: "Dealers", channel: "hub", skin: skin.id }));
    studio.merchants.name({ merchantId: 123, name: "Ironvale" });
    const [item] = studio.playlists.make({ ids: [id], drafts: true }).playlist.items;
    expect(item?.source).toMatchObject({
      merchant: { name: "Ironvale", places: null },
      translations: [{ language: "es", texts: { offerTitle: "Invierno" } }],
      skins: { hub: { id: skin.id }, marketplace: { sample: true } },
      currency: "USD",
    });
  });
});
