import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { setImmediate } from "node:timers/promises";
import { afterEach, beforeAll, beforeEach, describe, expect, it, test } from "vitest";
import { pictureHash } from "#shared/domain/picture.ts";
import type { ShareRequest } from "#shared/ipc/share-views.ts";
import { someViewer } from "#shared/preview/choices.ts";
import { surfaceSchema } from "#shared/preview/surfaces.ts";
import { type PictureFiles, pictureFiles } from "../pictures/testing/files.ts";
import { must, openStudioBench, type StudioBench } from "../studio-bench.ts";
import { slowPrinter } from "./testing/slow-printer.ts";
import { smallDisk } from "./testing/small-disk.ts";

/** What goes wrong around an export while it runs, and what was named and isn't there. */
let bench: StudioBench;
let means: ReturnType<typeof slowPrinter>;
let target: string;
let files: PictureFiles;
beforeAll(async () => {
  files = await pictureFiles();
});
beforeEach(() => {
  means = slowPrinter();
  bench = openStudioBench(means);
  target = path.join(bench.folder, "target");
  mkdirSync(target);
});
afterEach(() => bench.close());

const formats = ["png1", "pdf", "sheet", "html"] as const;
const asked = (offers: readonly string[], over: Partial<ShareRequest> = {}): ShareRequest => ({
  offers: [...offers],
  title: "Winter Warmers",
  format: "png1",
  surfaces: ["hub.feed"],
  together: false,
  languages: [null],
  look: { theme: "light", device: "phone", textSize: 1, viewer: someViewer, soldOut: false },
  now: null,
  ...over,
});
const share = (request: ShareRequest) => bench.studio.previewExports.toFolder(request, target);
const there = () => readdirSync(target).toSorted();
const pageText = () => readFileSync(path.join(target, "Winter Warmers.html"), "utf8");

describe("cancelled at any moment, an export leaves nothing, or was done before", () => {
  it.each(formats)("%s", async format => {
    const ids = bench.filled(3);
    must(bench.studio.translations.add(ids[0] ?? "", "de"));
    const request = asked(ids, { format, surfaces: ["hub.feed", "market.list"], languages: [null, "de"] });
    let answers = 0;
    // Each moment at the start, then later and later ones: a slow disk takes thousands of turns.
    for (let turns = 0; ; turns += 1 + Math.floor(turns / 4)) {
      const running = share(request);
      for (let turn = 0; turn < turns; turn += 1) await setImmediate();
      const isOver = !bench.studio.previewExports.isRunning();
      bench.studio.previewExports.cancel();
      const drawn = means.drawn.length;
      const answer = await running;
      expect(means.drawn.length).toBe(drawn);
      if (answer.ok) expect(existsSync(answer.value.place)).toBe(true);
      else expect([answer.error.kind, there()]).toEqual(["cancelled", []]);
      answers += 1;
      if (isOver) break;
      if (answer.ok) rmAll();
    }
    expect(answers).toBeGreaterThan(5);
  });
});

describe("what an offer names and this computer has not", () => {
  it.each([
    ["asset:gone.svg"],
    [`kigo-image:${"a".repeat(64)}`],
    ["https://elsewhere.example/a.png"],
    ["asset:__proto__"],
  ])("is drawn as no picture at all, in every form: %s", async picture => {
    const [id = ""] = bench.filled(1);
    const named = picture.startsWith("https") ? { imageUrl: picture } : { picture };
    must(bench.studio.offers.save(id, named, "window"));
    for (const format of formats) must(await share(asked([id], { format })));
    for (const { pictures } of means.drawn) expect(Object.keys(pictures)).not.toContain(picture);
    expect(pageText()).not.toMatch(/src=|url\(https?:/);
    expect(JSON.parse(dataIn(pageText())).pictures).not.toHaveProperty(picture);
  });

  it("was there at the start: a picture removed meanwhile is left out of the rest", async () => {
    const ids = bench.filled(3);
    const kept = must(await bench.studio.pictures.add(files.png(files.halves(80, 40))));
    for (const id of ids) must(bench.studio.offers.save(id, { picture: kept.name }, "window"));
    const removed = during(1, () => {
      for (const id of ids) must(bench.studio.offers.save(id, { picture: null }, "window"));
      bench.withStore(store => store.pictures.sweep("2099-01-01T00:00:00.000Z"));
    });
    must(await share(asked(ids)));
    await removed;
    const named = means.drawn.map(({ pictures }) => Object.values(pictures));
    expect(named[0]).toContain(`/images/${pictureHash(kept.name)}.webp`);
    expect(named.at(-1)?.join()).not.toContain("/images/");
  });
});

describe("what vanishes while it is exported", () => {
  it("an offer deleted meanwhile is left out and counted", async () => {
    const ids = bench.filled(4);
    const deleted = during(1, () => must(bench.studio.offers.delete(ids[3] ?? "", "window")));
    expect(must(await share(asked(ids)))).toMatchObject({ files: 3, leftOut: 1 });
    await deleted;
  });

  it.each(formats)("nothing but deleted offers is said in words (%s)", async format => {
    const ids = bench.filled(2);
    for (const id of ids) must(bench.studio.offers.delete(id, "window"));
    expect(await share(asked(ids, { format }))).toMatchObject({
      ok: false,
      error: { kind: "not_found", message: expect.stringContaining("Nothing was made") },
    });
    expect(there()).toEqual([]);
  });

  it("a skin removed meanwhile gives way to the channel's sample, which says what it is", async () => {
    const ids = bench.filled(4);
    const skin = must(bench.studio.skins.copy("sample-hub-1"));
    must(bench.studio.skins.assign({ program: "", channel: "hub", skin: skin.id }));
    const removed = during(1, () => must(bench.studio.skins.remove(skin.id)));
    must(await share(asked(ids)));
    await removed;
    const worn = means.drawn.map(({ offers }) => offers[0]?.source.skins.hub);
    expect(worn[0]?.id).toBe(skin.id);
    expect(worn.at(-1)).toMatchObject({ id: "sample-hub-1", sample: true });
  });
});

describe("a disk that takes no more", () => {
  it.for(formats)("is said in words, and nothing is left on it (%s)", async (format, context) => {
    const disk = smallDisk(target, "1m");
    if (disk === null) return context.skip("Only an administrator of Linux can make a small disk.");
    try {
      const ids = bench.filled(60);
      means.makes(new Uint8Array(2 ** 21));
      expect(await share(asked(ids, { format }))).toMatchObject({
        ok: false,
        error: {
          kind: "storage",
          message: expect.stringMatching(/the disk is full\. No file was left there\.$/),
        },
      });
      expect(there()).toEqual([]);
      disk.readOnly();
      expect(await share(asked(ids, { format }))).toMatchObject({
        ok: false,
        error: { kind: "storage", message: expect.stringContaining("the disk is read-only") },
      });
    } finally {
      disk.remove();
    }
  });
});

test("an offer's own language is one of its languages, however it is asked for, and drawn once", async () => {
  const [id = ""] = bench.filled(1);
  must(await share(asked([id], { languages: ["en"] })));
  expect(must(await share(asked([id], { languages: [null, "en"] }))).files).toBe(1);
  const languages = means.drawn.map(data =>
    data.kind === "board" ? data.frames[0]?.choices.language : "none",
  );
  expect(languages).toEqual([null, null]);
});

test("a skin that nobody could read leaves in no form", async () => {
  const ids = bench.filled(2);
  const skin = must(bench.studio.skins.copy("sample-hub-1"));
  const light = { ...skin.colors.light, muted: skin.colors.light.bg };
  must(bench.studio.skins.save({ ...skin, colors: { ...skin.colors, light } }));
  must(bench.studio.skins.assign({ program: "", channel: "hub", skin: skin.id }));
  for (const format of formats)
    expect(await share(asked(ids, { format }))).toMatchObject({ ok: false, error: { kind: "problems" } });
  expect([means.drawn, there()]).toEqual([[], []]);
});

test("more surfaces than one picture holds are several pictures", async () => {
  const surfaces = surfaceSchema.options.slice(0, 18);
  const made = must(await share(asked(bench.filled(1), { surfaces, together: true })));
  expect(made.files).toBe(3);
  const beside = means.drawn.map(data =>
    data.kind === "board" ? data.frames.map(frame => frame.choices.surface) : [],
  );
  expect(beside.map(each => each.length)).toEqual([8, 8, 2]);
  expect(beside.flat()).toEqual(surfaces);
});

test("a sheet in several languages is a document for each, of the offers that have texts in it", async () => {
  const [first = "", second = ""] = bench.filled(2);
  must(bench.studio.translations.add(first, "de"));
  const made = must(await share(asked([first, second], { format: "sheet", languages: [null, "de"] })));
  expect(made).toMatchObject({ files: 2, leftOut: 0 });
  expect(readdirSync(made.place).toSorted()).toEqual([
    "Winter Warmers – Contact sheet – de.pdf",
    "Winter Warmers – Contact sheet.pdf",
  ]);
  expect(means.drawn).toMatchObject([
    { choices: { language: null }, offers: [{}, {}] },
    { choices: { language: "de" }, offers: [{}] },
  ]);
});

test("a page of more pictures than a browser reads is refused in words, before it is made", async () => {
  const ids = bench.filled(3);
  bench.withStore(store => {
    for (const [index, id] of ids.entries()) {
      const hash = String(index).repeat(64);
      const weight = 40 * 2 ** 20;
      store.pictures.keep({ hash, width: 1, height: 1, weight }, new Uint8Array(1), "person");
      store.offers.change(id, { fields: { picture: `kigo-image:${hash}` } }, "import");
    }
  });
  expect(await share(asked(ids, { format: "html" }))).toMatchObject({
    ok: false,
    error: { kind: "problems", message: expect.stringMatching(/more than 100 MB .* choose fewer offers/) },
  });
  must(await share(asked(ids.slice(0, 2), { format: "html" })));
});

test("300 offers with hostile titles are 300 files, each in the folder", async () => {
  const titles = [
    "CON",
    "con",
    "Aux.txt",
    "LPT1",
    "ends in dots...",
    "a/b\\c:d*e?f",
    "gnp.\u202Etxt",
    "x".repeat(300),
    "Winter",
    "WINTER",
    "ΟΔΟΣ",
    "οδος",
    "..",
    ".",
    "~",
    "<script>alert(1)</script>",
    "%00%2f..",
    "$(rm -rf ~)",
    "`id`",
    "\u0000\u0007",
  ];
  const ids = bench.filled(300);
  bench.withStore(store => {
    for (const [index, id] of ids.entries())
      store.offers.change(id, { fields: { offerTitle: titles[index % titles.length] ?? "" } }, "import");
  });
  const made = must(await share(asked(ids)));
  const names = readdirSync(made.place);
  expect(made.files).toBe(300);
  expect(new Set(names.map(name => name.normalize("NFKC").toUpperCase())).size).toBe(300);
  for (const name of names) {
    expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cf}]|^[. ~-]|[. ]\.png$|^(con|aux|lpt1)\s*\./iu);
    expect(Buffer.byteLength(name)).toBeLessThan(170);
  }
  expect(there()).toEqual(["Winter Warmers"]);
});

/** Works once so many are drawn. */
async function during(drawn: number, work: () => void): Promise<void> {
  means.takes(20);
  while (means.drawn.length < drawn) await setImmediate();
  work();
}

const dataIn = (page: string): string => /id="kigo-preview">(.*?)<\/script>/s.exec(page)?.[1] ?? "";

function rmAll(): void {
  for (const name of there()) rmSync(path.join(target, name), { recursive: true });
}
