import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSkinFile, skinFileText } from "./skin-file.ts";
import { sampleSkins } from "./skins/samples.ts";

const plainKey = fc.stringMatching(/^[a-z]{3,12}$/).filter(key => !(key in Object.prototype));
const knownKeys = new Set(sampleSkins.flatMap(Object.keys));

describe("a skin's file", () => {
  it.each(sampleSkins)("brings back $id as it was", skin => {
    const read = readSkinFile(skinFileText(skin, new Map()));
    expect(read).toMatchObject({ ok: true, value: { skin, notices: [] } });
  });

  it("keeps what it does not know, wherever it stands", () => {
    const [skin] = sampleSkins;
    if (skin === undefined) throw new Error("There is no sample.");
    fc.assert(
      fc.property(plainKey, fc.jsonValue({ maxDepth: 3, noUnicodeString: true }), (key, value) => {
        fc.pre(!knownKeys.has(key) && !(key in skin.shape) && !JSON.stringify(value).includes("proto"));
        const newer = { ...skin, [key]: value, shape: { ...skin.shape, [key]: value } };
        const read = readSkinFile(skinFileText(newer, new Map()));
        expect(read.ok && read.value.skin).toEqual(JSON.parse(JSON.stringify(newer)));
      }),
    );
  });

  it("takes or refuses in words whatever stands in it, and never throws", () => {
    const [skin] = sampleSkins;
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(...knownKeys), (text, key) => {
        const bent = JSON.stringify({ ...skin, [key]: JSON.parse(text) });
        for (const content of [text, bent]) {
          const read = readSkinFile(content);
          if (!read.ok) expect(read.error.message).toMatch(/Your skins are as they were\.$/);
        }
      }),
    );
  });

  it("takes a logo only for a name that the skin has", () => {
    const [skin] = sampleSkins;
    const assets = { "asset:nordhaven.svg": "AAAA", "asset:else.svg": "BBBB", toString: "CCCC" };
    const read = readSkinFile(JSON.stringify({ ...skin, assets }));
    expect(read.ok && [...read.value.assets]).toEqual([["asset:nordhaven.svg", "AAAA"]]);
  });
});
