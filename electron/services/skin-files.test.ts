import { existsSync, truncateSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { sampleHubSkin as hub } from "#shared/preview/skins/sample-1.ts";
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

const copied = () => must(bench.studio.skins.copy(hub.id));
const own = () => bench.studio.skins.list().skins.filter(({ shipped }) => !shipped);

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
  const hugeLogo = () => Buffer.from(files.png(files.vips.Image.black(40_000, 30_000))).toString("base64");
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
    ["a logo that unpacks to more than memory", () => withLogo(hugeLogo()), "40,000 × 30,000 pixels"],
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

  it("of 100 MB, or without end, is refused before it is read", async () => {
    const file = written("");
    truncateSync(file, 100 * 2 ** 20);
    const before = process.memoryUsage().arrayBuffers;
    expect(await bench.studio.skinFiles.read(file)).toMatchObject({
      ok: false,
      error: { kind: "unreadable" },
    });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(2 ** 20);
    for (const endless of ["/dev/zero", bench.folder].filter(existsSync))
      expect(await bench.studio.skinFiles.read(endless)).toMatchObject({
        ok: false,
        error: { kind: "unreadable", message: `${endless} is no file. Your skins are as they were.` },
      });
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
