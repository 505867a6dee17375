import { writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
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
const copied = () => must(bench.studio.skins.copy(hub.id));
const own = () => bench.studio.skins.list().skins.filter(({ shipped }) => !shipped);

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

describe("a skin's file", () => {
  const written = (content: unknown): string => {
    const file = path.join(bench.folder, "skin.json");
    writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
    return file;
  };
  const base64 = (text: string) => Buffer.from(text).toString("base64");
  const withLight = (change: Record<string, unknown>) => ({
    ...hub,
    colors: { ...hub.colors, light: { ...hub.colors.light, ...change } },
  });
  const withLogo = (content: string) => ({
    ...hub,
    brand: { ...hub.brand, logo: "asset:own.png" },
    assets: { "asset:own.png": content },
  });
  const bomb = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;

  it.each<[string, () => unknown, string]>([
    ["nothing", () => "", "no skin"],
    ["a picture", () => "\x89PNG\r\n", "no skin"],
    ["guidelines", () => ({ format: "kigo-brand-guidelines", version: 1 }), "no skin"],
    ["a newer format", () => ({ ...hub, format: "kigo-skin/2" }), "newer studio"],
    ["more than a skin ever is", () => " ".repeat(11 * 2 ** 20), "larger than 10 MB"],
    ["a colour that is an address", () => withLight({ bg: "url(//x.example/a)" }), "colors, light, bg"],
    ["a colour that ends its declaration", () => withLight({ ink: "#000000;}*{x:y" }), "colors, light, ink"],
    [
      "a colour that is an expression",
      () => withLight({ accent: "color-mix(in srgb, red, blue)" }),
      "accent",
    ],
    ["a colour by its name", () => withLight({ muted: "red" }), "six digits"],
    ["a font from elsewhere", () => ({ ...hub, type: { ...hub.type, text: "https://x/f.woff" } }), "bundled"],
    ["a radius in words", () => ({ ...hub, shape: { ...hub.shape, card: "1px" } }), "0 to 999"],
    ["a radius without end", () => ({ ...hub, shape: { ...hub.shape, card: 1e9 } }), "0 to 999"],
    [
      "a shadow of its own",
      () => ({ ...hub, shape: { ...hub.shape, shadow: "0 0 9px red" } }),
      "none or soft",
    ],
    [
      "a logo at an address",
      () => ({ ...hub, brand: { ...hub.brand, logo: "https://x.example/l.png" } }),
      "never addressed",
    ],
    [
      "a logo that climbs",
      () => ({ ...hub, brand: { ...hub.brand, logo: "asset:../../x" } }),
      "never addressed",
    ],
    [
      "a logo that is SVG with a script",
      () => withLogo(base64("<svg onload='alert(1)'><script/></svg>")),
      "An SVG can hold programs",
    ],
    ["a logo that is a page", () => withLogo(base64("<!doctype html><script>")), "web page"],
    ["a logo that is no picture", () => withLogo(base64("hello")), "no picture"],
    ["a logo that is cut off", () => withLogo(base64("\x89PNG\r\n\x1A\n")), "no picture"],
    ["a logo that is not base64", () => withLogo("data:image/png;base64,AAAA"), "base64"],
    [
      "a key of the language's own",
      () => JSON.stringify(hub).replace("{", '{"__proto__":{"sample":false},'),
      "__proto__",
    ],
    [
      "such a key deep inside",
      () => ({ ...hub, wording: { constructor: { "cta.remind": "x" } } }),
      "constructor",
    ],
    ["data without a floor", () => `{"format":"kigo-skin/1","x":${bomb}}`, "deeper"],
    [
      "wording that is no text",
      () => ({ ...hub, wording: { en: { "cta.remind": { html: "x" } } } }),
      "a wording is a text",
    ],
    [
      "a novel for a button",
      () => ({ ...hub, wording: { en: { "cta.remind": "x".repeat(501) } } }),
      "room for 500",
    ],
    [
      "a slot of a million lines",
      () => ({ ...hub, slots: { "card.title": { lines: 1e6, hint: 3 } } }),
      "1 to 12",
    ],
    ["no colours at all", () => ({ ...hub, colors: undefined }), "colors"],
    ["another channel", () => ({ ...hub, channel: "billboard" }), "hub or the marketplace"],
  ])("with %s is refused in words, and nothing is changed", async (_what, content, says) => {
    const read = await bench.studio.skinFiles.read(written(content()));
    if (read.ok) throw new Error("It was taken.");
    expect(read.error).toMatchObject({ kind: "unreadable", message: expect.stringContaining(says) });
    expect(read.error.message).toMatch(/Your skins are as they were\.$/);
    expect(own()).toEqual([]);
  });

  it("with markup in its wording is taken: it is text and stays text", async () => {
    const hostile = "<img src=x onerror=alert(1)>{when}</style>";
    const wording = { en: { ...hub.wording.en, "cta.remind": hostile } };
    const { skin } = must(await bench.studio.skinFiles.read(written({ ...hub, wording })));
    expect(skin.wording.en?.["cta.remind"]).toBe(hostile);
  });

  it("with layouts that this studio does not know is taken and says what is drawn instead", async () => {
    const layout = { ...hub.layout, card: "hologram", density: "roomy" };
    const { skin, notices } = must(await bench.studio.skinFiles.read(written({ ...hub, layout })));
    expect(notices).toEqual(["This studio does not know layout card “hologram” and draws “poster”."]);
    expect(skin.layout.card).toBe("hologram");
  });

  it("never replaces a skin that is here, whatever it calls itself", async () => {
    const copy = copied();
    const { skin } = must(await bench.studio.skinFiles.read(written({ ...copy, name: "Theirs" })));
    expect(skin.id).not.toBe(copy.id);
    expect(must(bench.studio.skins.get(copy.id))).toEqual(copy);
    expect(must(await bench.studio.skinFiles.read(written(hub))).skin.id).not.toBe(hub.id);
  });

  it("whose logo is neither in it nor here says so", async () => {
    const brand = {
      ...hub.brand,
      name: "Theirs",
      logo: `kigo-image:${"b".repeat(64)}`,
      logoDark: "asset:x.svg",
    };
    const { skin, notices } = must(await bench.studio.skinFiles.read(written({ ...hub, brand })));
    expect(notices).toEqual(["Its logo is not in the file, so the brand's name stands alone."]);
    expect(skin.brand).toMatchObject({ logo: "asset:none", logoDark: "asset:none" });
  });

  it("is not written while a pair of its colours can't be read", async () => {
    const copy = copied();
    const colors = { ...copy.colors, light: { ...copy.colors.light, muted: "#C0CCCA" } };
    must(bench.studio.skins.save({ ...copy, colors }));
    const file = path.join(bench.folder, "out.json");
    const refused = await bench.studio.skinFiles.write(copy.id, file);
    expect(refused).toMatchObject({
      ok: false,
      error: {
        kind: "problems",
        message: expect.stringMatching(/muted on .* needs 4\.5:1; #[0-9A-F]{6} would pass/),
      },
    });
    await expect(readFile(file)).rejects.toThrow("ENOENT");
  });
});
