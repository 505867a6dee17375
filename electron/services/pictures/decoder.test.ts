import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createDecoder } from "./decoder.ts";
import { type PictureKind, pictureKind } from "./kinds.ts";
import { blue, type PictureFiles, pictureFiles, red } from "./testing/files.ts";

const thread = new URL("./decoder-thread.ts", import.meta.url);
const decoder = createDecoder({ thread });
let files: PictureFiles;
beforeAll(async () => {
  files = await pictureFiles();
});
afterAll(() => decoder.stop());

async function reencoded(bytes: Uint8Array, largestSide = 2000) {
  const kind = pictureKind(bytes);
  if (!kind.ok) throw new Error(kind.error.message);
  const answer = await decoder.reencode({ bytes, kind: kind.value, largestSide });
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}

async function refusal(bytes: Uint8Array): Promise<string> {
  const kind = pictureKind(bytes);
  if (!kind.ok) return kind.error.message;
  const answer = await decoder.reencode({ bytes, kind: kind.value, largestSide: 2000 });
  return answer.ok ? "taken" : answer.error.message;
}

const near = (colour: readonly number[]) => colour.map(part => expect.closeTo(part, -1));

describe("a picture", () => {
  test.each<[PictureKind, (files: PictureFiles) => Uint8Array]>([
    ["png", all => all.png(all.halves())],
    ["jpeg", all => all.jpeg(all.halves())],
    ["webp", all => all.webp(all.halves())],
    ["gif", all => all.gif(all.halves())],
    ["avif", all => all.avif(all.halves())],
  ])("of kind %s becomes WebP of the same size and colours", async (kind, make) => {
    const bytes = make(files);
    expect(pictureKind(bytes)).toEqual({ ok: true, value: kind });
    const { bytes: stored, width, height } = await reencoded(bytes);
    expect(pictureKind(stored)).toEqual({ ok: true, value: "webp" });
    expect([width, height]).toEqual([64, 32]);
    const image = files.open(stored);
    expect(files.colourAt(image, 8, 16)).toEqual(near(red));
    expect(files.colourAt(image, 56, 16)).toEqual(near(blue));
  });

  test("the same file always becomes the same bytes", async () => {
    const file = files.jpeg(files.halves(600, 400));
    expect((await reencoded(file)).bytes).toEqual((await reencoded(file)).bytes);
  });

  test.each([
    [3000, 1500, 2000, 1000],
    [1000, 4000, 500, 2000],
    [2000, 2000, 2000, 2000],
    [4, 3, 4, 3],
  ])("of %i × %i is kept as %i × %i", async (width, height, keptWidth, keptHeight) => {
    const kept = await reencoded(files.png(files.halves(width, height)));
    expect([kept.width, kept.height]).toEqual([keptWidth, keptHeight]);
  });

  test("loses who took it, where and with what, and stands upright", async () => {
    const turned = files.jpeg(files.withExif(files.halves(64, 32), 6), { Q: 95 });
    expect(fieldsOf(turned).filter(isPersonal)).not.toEqual([]);
    const { bytes, width, height } = await reencoded(turned);
    expect([width, height]).toEqual([32, 64]);
    const image = files.open(bytes);
    expect(fieldsOf(bytes).filter(isPersonal)).toEqual([]);
    expect(files.colourAt(image, 16, 8)).toEqual(near(red));
    expect(files.colourAt(image, 16, 56)).toEqual(near(blue));
  });

  test.each(["p3", "srgb"])("with the profile %s keeps its colours and loses the profile", async profile => {
    const wide = files.halves().iccTransform(profile, { input_profile: "srgb" });
    const file = files.png(wide, { profile });
    expect(fieldsOf(file)).toContain("icc-profile-data");
    const { bytes } = await reencoded(file);
    expect(fieldsOf(bytes)).not.toContain("icc-profile-data");
    expect(files.colourAt(files.open(bytes), 8, 16)).toEqual(near(red));
  });

  test("for print (CMYK) is shown as a screen can", async () => {
    const print = files.halves().iccTransform("cmyk", { input_profile: "srgb" });
    for (const keep of ["all", "none"]) {
      const image = files.open((await reencoded(files.jpeg(print, { keep, Q: 95 }))).bytes);
      const [r = 0, , b = 0] = files.colourAt(image, 8, 16);
      expect(r).toBeGreaterThan(b + 80);
    }
  });

  test("in grey, with 16 bits or a palette is read too", async () => {
    const grey = files.halves().colourspace("b-w");
    const deep = files.halves().colourspace("rgb16");
    for (const file of [
      files.png(grey),
      files.png(deep),
      files.png(files.halves(), { palette: true }),
      files.jpeg(grey),
    ])
      expect((await reencoded(file)).width).toBe(64);
  });

  test("keeps what is transparent", async () => {
    const clear = files.halves().bandjoin(files.vips.Image.black(64, 32));
    const image = files.open((await reencoded(files.png(clear))).bytes);
    expect(image.hasAlpha()).toBe(true);
    expect(image.getpoint(8, 16)[3]).toBe(0);
  });

  test("that moves is its first frame", async () => {
    const second = files.halves().invert();
    for (const moving of [
      files.gif(files.animated([files.halves(), second])),
      files.webp(files.animated([files.halves(), second])),
    ]) {
      expect(files.vips.Image.newFromBuffer(moving, "[n=-1]").height).toBe(64);
      const { bytes, height } = await reencoded(moving);
      expect(height).toBe(32);
      expect(files.colourAt(files.open(bytes), 8, 16)).toEqual(near(red));
    }
  });
});

describe("what is no picture, or a bad one, is refused in words:", () => {
  const text = (words: string) => new TextEncoder().encode(words);

  test.each([
    ["nothing", new Uint8Array(), "empty"],
    ["an SVG", text('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), "SVG"],
    ["an SVG with a prologue", text('\uFEFF<?xml version="1.0"?>\n<svg/>'), "SVG"],
    ["a web page", text("<!DOCTYPE html><p>404"), "web page"],
    ["a PDF", text("%PDF-1.7"), "PDF"],
    ["text", text("picture.png"), "no picture"],
    ["a TIFF", text("II*\0aaaa"), "TIFF"],
    ["a HEIC", text("\0\0\0\x18ftypheic\0\0\0\0mif1heic"), "HEIC"],
    ["only a beginning", text("GIF89a"), "damaged"],
    [
      "a PNG's name on noise",
      new Uint8Array([...text("GIF87a"), ...Array.from({ length: 400 }, (_, at) => (at * 37) % 251)]),
      "damaged",
    ],
  ])("%s", async (_name, bytes, words) => {
    expect(await refusal(bytes)).toContain(words);
  });

  test("one that was cut off, of any kind", async () => {
    const { halves, jpeg, png, webp, avif, gif } = files;
    const noise = halves(400, 300)
      .add(files.vips.Image.gaussnoise(400, 300, { sigma: 30, mean: 0 }))
      .cast("uchar");
    for (const whole of [jpeg(noise), png(noise), webp(noise), avif(noise), gif(noise)])
      expect(await refusal(whole.subarray(0, Math.floor(whole.length * 0.6)))).toContain("damaged");
  });

  test("a small file that would unpack to gigabytes", async () => {
    const bomb = files.png(files.vips.Image.black(40_000, 30_000));
    expect(bomb.length).toBeLessThan(2_000_000);
    expect(await refusal(bomb)).toBe(
      "The picture is 40,000 × 30,000 pixels, more than can be read here. Save it smaller: 2,000 pixels are enough.",
    );
  });

  test("one that takes too long, and the next is read all the same", async () => {
    const impatient = createDecoder({ thread, patience: 1 });
    const bytes = files.png(files.halves(3000, 3000));
    const late = await impatient.reencode({ bytes, kind: "png", largestSide: 2000 });
    expect(late).toMatchObject({ ok: false, error: { message: expect.stringContaining("too long") } });
    impatient.stop();
    expect((await reencoded(bytes)).width).toBe(2000);
  });
});

const isPersonal = (field: string) => /exif|xmp|iptc|gps|copyright/i.test(field);

const fieldsOf = (bytes: Uint8Array): string[] => [...files.open(bytes).getFields()];
