import path from "node:path";
import { afterEach, beforeAll, beforeEach, describe, expect, it, test } from "vitest";
import type { Skin } from "#shared/preview/skin.ts";
import { sampleSkins } from "#shared/preview/skins/samples.ts";
import { type PictureFiles, pictureFiles } from "./pictures/testing/files.ts";
import { must, openStudioBench, type StudioBench } from "./studio-bench.ts";

let bench: StudioBench;
let files: PictureFiles;
beforeAll(async () => {
  files = await pictureFiles();
});
beforeEach(() => {
  bench = openStudioBench();
});
afterEach(() => bench.close());

const sample = (channel: Skin["channel"]) => {
  const found = sampleSkins.find(skin => skin.channel === channel);
  if (found === undefined) throw new Error(`No sample for the ${channel}.`);
  return found;
};
const hub = sample("hub");
const market = sample("marketplace");
const own = () => bench.studio.skins.list().skins.flatMap(({ id, shipped }) => (shipped ? [] : [id]));
const copied = () => must(bench.studio.skins.copy(hub.id));

describe("skins", () => {
  it("that come with the studio say that they are samples, and can be copied but not changed", () => {
    const { skins } = bench.studio;
    expect(skins.list().skins.every(({ shipped, sample: isSample }) => shipped && isSample)).toBe(true);
    expect(skins.save({ ...hub, name: "Mine" })).toMatchObject({ ok: false, error: { kind: "invalid" } });
    expect(skins.remove(hub.id)).toMatchObject({ ok: false, error: { kind: "not_found" } });
    const copy = copied();
    expect(copy).toMatchObject({ name: `${hub.name}, copy`, sample: true, colors: hub.colors });
    expect(copied().name).toBe(`${hub.name}, copy 2`);
    expect(must(skins.copy(copy.id)).name).toBe(`${hub.name}, copy 3`);
  });

  it("are kept as they are saved, with keys of a newer studio, across a restart", () => {
    const changed = {
      ...copied(),
      name: "Ours",
      weather: { sun: true },
      layout: { ...hub.layout, waves: "many" },
    };
    must(bench.studio.skins.save(changed));
    const again = bench.again();
    expect(must(again.skins.get(changed.id))).toEqual(changed);
    expect(again.skins.list().skins.at(-1)).toMatchObject({ name: "Ours", who: "ada", shipped: false });
    again.close();
  });

  it("that were damaged on the disk are as good as none, and the others are there", () => {
    const { skins } = bench.studio;
    const [damaged, whole] = [copied().id, copied().id];
    must(skins.assign({ program: "Dealers", channel: "hub", skin: damaged }));
    for (const body of ["{", "null", '{"format":"kigo-skin/9"}']) {
      bench.withStore(store => store.skins.put(damaged, "hub", body));
      expect(own()).toEqual([whole]);
      expect(skins.forProgram("Dealers").hub.id).toBe(hub.id);
      expect(skins.get(damaged)).toMatchObject({ ok: false, error: { kind: "not_found" } });
    }
  });

  it("that nobody changed stay one object, so that many offers in one are judged and drawn as one", () => {
    const { skins } = bench.studio;
    const copy = copied();
    must(skins.assign({ program: "Dealers", channel: "hub", skin: copy.id }));
    const worn = skins.forProgram("Dealers").hub;
    expect(skins.forProgram("Dealers").hub).toBe(worn);
    must(skins.save({ ...copy, name: "Changed" }));
    expect(skins.forProgram("Dealers").hub.name).toBe("Changed");
  });

  it("that are not in order are refused in words, and stay as they were", () => {
    const copy = copied();
    const { light } = copy.colors;
    const refused = bench.studio.skins.save({
      ...copy,
      colors: { ...copy.colors, light: { ...light, bg: "red;" } },
    });
    expect(refused).toMatchObject({
      ok: false,
      error: {
        kind: "invalid",
        message: expect.stringContaining("colors, light, bg: a colour is # and six"),
      },
    });
    expect(bench.studio.skins.save({ ...copy, channel: "marketplace" })).toMatchObject({ ok: false });
    expect(bench.studio.skins.save({ ...copy, id: "nobody" })).toMatchObject({
      ok: false,
      error: { kind: "not_found" },
    });
    expect(must(bench.studio.skins.get(copy.id))).toEqual(copy);
  });
});

describe("a copy of a sample is a sample until it is somebody's own", () => {
  const logo = `kigo-image:${"a".repeat(64)}`;
  test.each<[string, Partial<Skin["brand"]>, boolean]>([
    ["nothing changed", {}, true],
    ["another name under the sample's logo", { name: "Harbour & Co" }, true],
    ["another logo under the sample's name", { logo, logoDark: logo }, true],
    ["the sample's name in other letters", { name: " NORDHAVEN ", logo, logoDark: logo }, true],
    ["the sample's logo in the dark alone", { name: "Harbour & Co", logo }, true],
    ["name and both logos", { name: "Harbour & Co", logo, logoDark: logo }, false],
    ["a name and no logo", { name: "Harbour & Co", logo: "asset:none", logoDark: "asset:none" }, false],
  ])("%s", (_what, brand, isSample) => {
    const copy = copied();
    const saved = must(
      bench.studio.skins.save({ ...copy, sample: false, brand: { ...copy.brand, ...brand } }),
    );
    expect(saved.sample).toBe(isSample);
  });
});

describe("a program", () => {
  it("wears its own skin, else the workspace's, else the channel's first sample", () => {
    const { skins } = bench.studio;
    const worn = (program: string | null) => skins.forProgram(program).hub.id;
    expect(worn("Dealers")).toBe(hub.id);
    const [everyones, dealers] = [copied().id, copied().id];
    must(skins.assign({ program: "", channel: "hub", skin: everyones }));
    must(skins.assign({ program: "Dealers", channel: "hub", skin: dealers }));
    expect([worn(null), worn("Fleet"), worn("Dealers")]).toEqual([everyones, everyones, dealers]);
    expect(skins.forProgram("Dealers").marketplace.id).toBe(market.id);
    must(skins.assign({ program: "Dealers", channel: "hub", skin: null }));
    expect(worn("Dealers")).toBe(everyones);
  });

  it("wears no skin of the other channel, and none that isn't there", () => {
    const { skins } = bench.studio;
    const wanted = { program: "Dealers", channel: "marketplace", skin: hub.id } as const;
    expect(skins.assign(wanted)).toMatchObject({ ok: false, error: { kind: "invalid" } });
    expect(skins.assign({ ...wanted, skin: "x" })).toMatchObject({ ok: false, error: { kind: "not_found" } });
    expect(skins.list().worn).toEqual([]);
  });

  it("falls back to the default when its skin is removed, and has it again when that is taken back", () => {
    const { skins } = bench.studio;
    const { id } = copied();
    must(skins.assign({ program: "Dealers", channel: "hub", skin: id }));
    must(skins.assign({ program: "", channel: "hub", skin: id }));
    const removed = must(skins.remove(id));
    expect(removed.wornBy).toEqual(["", "Dealers"]);
    expect(removed.list.worn).toEqual([]);
    expect(skins.forProgram("Dealers").hub.id).toBe(hub.id);
    expect(skins.get(id)).toMatchObject({ ok: false, error: { kind: "not_found" } });
    must(skins.restore(id));
    expect(skins.forProgram("Dealers").hub.id).toBe(id);
  });
});

describe("a skin's logo", () => {
  it("stays in the workspace although no offer shows it, also while its skin is removed", async () => {
    const { studio } = bench;
    const [kept, unused] = await Promise.all(
      [files.halves(80, 40), files.halves(60, 30)].map(async each =>
        must(await studio.pictures.add(files.png(each))),
      ),
    );
    const copy = copied();
    must(studio.skins.save({ ...copy, brand: { ...copy.brand, logo: kept?.name ?? "" } }));
    must(studio.skins.remove(copy.id));
    const swept = bench.withStore(store => store.pictures.sweep("2099-01-01T00:00:00.000Z"));
    expect(swept).toBe(1);
    expect(studio.pictures.look(kept?.name ?? "")).not.toBeNull();
    expect(studio.pictures.look(unused?.name ?? "")).toBeNull();
  });

  it("travels in the skin's file and is re-encoded where it arrives", async () => {
    const { studio } = bench;
    const logo = must(await studio.pictures.add(files.png(files.halves(80, 40))));
    const copy = copied();
    const brand = { ...copy.brand, name: "Harbour & Co", logo: logo.name, logoDark: "asset:none" };
    must(studio.skins.save({ ...copy, brand, weather: "fair" }));
    const file = path.join(bench.folder, "skin.json");
    must(await studio.skinFiles.write(copy.id, file));
    const elsewhere = openStudioBench();
    const { skin, notices } = must(await elsewhere.studio.skinFiles.read(file));
    expect(notices).toEqual([]);
    expect(skin).toMatchObject({
      name: copy.name,
      sample: false,
      weather: "fair",
      brand: { logoDark: "asset:none" },
    });
    expect(skin).not.toHaveProperty("assets");
    expect(elsewhere.studio.pictures.look(skin.brand.logo)).toMatchObject({ width: 80, height: 40 });
    elsewhere.close();
  });
});

test("an author is told how much the skin shows that the offer's program wears", () => {
  const { skins, offers } = bench.studio;
  const copy = copied();
  const narrow = { ...copy, slots: { ...copy.slots, "card.title": { lines: 1, hint: 9 } } };
  must(skins.save(narrow));
  must(skins.assign({ program: "Dealers", channel: "hub", skin: copy.id }));
  const { id } = must(offers.create()).offer;
  const patch = { offerTitle: "Twelve chars", channels: ["hub_airdrop"], program: "Dealers" };
  const told = () =>
    must(offers.get(id)).problems.flatMap(({ rule, message }) => (rule === "text-long" ? message : []));
  must(offers.save(id, patch, "window"));
  expect(told()).toEqual(["The Hub's card shows about 9 of 12 characters."]);
  must(skins.save({ ...narrow, slots: { ...copy.slots, "card.title": { lines: 1, hint: 11 } } }));
  expect(told()).toEqual(["The Hub's card shows about 11 of 12 characters."]);
  must(offers.save(id, { program: "Fleet" }, "window"));
  expect(told()).toEqual([]);
});
