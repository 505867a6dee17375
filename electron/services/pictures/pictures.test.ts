import { createHash } from "node:crypto";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { pictureHash } from "#shared/domain/picture.ts";
import { fail, ok, type Result } from "#shared/domain/result.ts";
import type { LocalStore } from "../../store/index.ts";
import { blankFields, makeWorkspace, type Workspace } from "../../store/testing/workspace.ts";
import { must } from "../studio-bench.ts";
import { createDecoder } from "./decoder.ts";
import type { FetchFailure } from "./fetch-picture.ts";
import { createPictureFollowing } from "./following.ts";
import { createPictureService, type PictureService } from "./pictures.ts";
import { type PictureFiles, pictureFiles } from "./testing/files.ts";

let files: PictureFiles;
let workspace: Workspace;
let store: LocalStore;
let pictures: PictureService;
/** What is behind each address. */
let internet: Map<string, Result<Uint8Array, FetchFailure>>;
let asked: string[];
let time: number;

beforeAll(async () => {
  files = await pictureFiles();
});
beforeEach(() => {
  workspace = makeWorkspace();
  store = workspace.open();
  internet = new Map();
  asked = [];
  time = Date.UTC(2026, 0, 1);
  pictures = service(store);
});
afterEach(() => {
  pictures.stop();
  workspace.end();
});

const service = (over: LocalStore) =>
  createPictureService({
    store: over,
    decoder: createDecoder({ thread: new URL("./decoder-thread.ts", import.meta.url) }),
    async fetch(address) {
      asked.push(address);
      return internet.get(address) ?? fail("unreachable", "The picture's server can't be reached.");
    },
    fetchOptions: () => ({ atHome: false }),
    now: () => time,
  });

const add = async (image = files.halves()) => must(await pictures.add(files.png(image)));
const hashOf = (name: string) => pictureHash(name) ?? "";
const offerWith = (fields: Parameters<typeof blankFields>[0]) =>
  store.offers.create({ fields: blankFields(fields), children: [], stage: "draft" }, "import");

describe("a picture that a person brings", () => {
  test("is kept under the hash of what is stored, once", async () => {
    const { name, width, height, weight } = await add();
    expect(await add()).toEqual({ name, width, height, weight });
    const bytes = pictures.read(hashOf(name));
    expect(bytes?.byteLength).toBe(weight);
    expect(
      createHash("sha256")
        .update(bytes ?? "")
        .digest("hex"),
    ).toBe(hashOf(name));
    expect(pictures.look(name)).toEqual({ name, width: 64, height: 32, weight });
  });

  test("is there after the workspace was closed, and in an encrypted one nothing of it can be read from the disk", async () => {
    const key = new Uint8Array(32).fill(7);
    const other = makeWorkspace();
    const encrypted = other.open({ key });
    const pictured = service(encrypted);
    const { name } = must(await pictured.add(files.png(files.halves())));
    const bytes = Buffer.from(pictured.read(hashOf(name)) ?? []);
    encrypted.close();
    const { readFileSync, readdirSync } = await import("node:fs");
    for (const file of readdirSync(other.folder, { withFileTypes: true }).filter(entry => entry.isFile()))
      expect(readFileSync(`${other.folder}/${file.name}`).includes(bytes.subarray(0, 64))).toBe(false);
    expect(other.open({ key }).pictures.find(hashOf(name))).not.toBeNull();
    pictured.stop();
    other.end();
  });

  test.each([
    ["larger than 25 MB", () => new Uint8Array(26 * 2 ** 20), "25 MB"],
    ["100 MB", () => new Uint8Array(100 * 2 ** 20), "25 MB"],
    ["of no bytes", () => new Uint8Array(), "empty"],
    ["of text", () => new TextEncoder().encode("hello"), "no picture"],
    ["cut off", () => files.png(files.halves()).subarray(0, 60), "damaged"],
  ])("is refused when it is %s, and nothing is kept", async (_what, bytes, words) => {
    const answer = await pictures.add(bytes());
    expect(answer).toMatchObject({ ok: false, error: { message: expect.stringContaining(words) } });
    expect(store.pictures.sweep("9999")).toBe(0);
  });

  test("may come with others at the same time", async () => {
    const all = await Promise.all([10, 20, 30].map(width => pictures.add(files.png(files.halves(width, 8)))));
    expect(all.map(each => must(each).width)).toEqual([10, 20, 30]);
  });
});

describe("the sweep", () => {
  const later = "2026-06-01T00:00:00.000Z";

  test("removes what no offer ever named, and nothing that came just now", async () => {
    const { name } = await add();
    expect(store.pictures.sweep("2025-12-31T00:00:00.000Z")).toBe(0);
    expect(store.pictures.sweep(later)).toBe(1);
    expect(pictures.look(name)).toBeNull();
    expect(pictures.read(hashOf(name))).toBeNull();
  });

  test("leaves what an offer shows, deleted or not", async () => {
    const { name } = await add();
    const id = offerWith({ picture: name });
    store.offers.change(id, { deleted: true }, "delete");
    expect(store.pictures.sweep(later)).toBe(0);
    expect(pictures.look(name)).not.toBeNull();
  });

  test("leaves what undo or an older version can bring back", async () => {
    const [first, second] = [await add(), await add(files.halves(32, 32))];
    const imported = offerWith({ picture: first.name });
    store.asOneAct("bulk", () => store.offers.change(imported, { fields: { picture: null } }, "edit"));
    const written = offerWith({});
    for (const picture of [second.name, null])
      store.asOneAct("bulk", () => store.offers.change(written, { fields: { picture } }, "edit"));
    expect(store.pictures.sweep(later)).toBe(0);
    store.undoing.undo();
    expect(store.offers.get(written)?.fields.picture).toBe(second.name);
    expect(pictures.look(second.name)).not.toBeNull();
  });
});

describe("a picture at an address", () => {
  const address = "https://pictures.example/a.png";

  test("is fetched once, and then from here", async () => {
    internet.set(address, ok(files.png(files.halves())));
    const [one, two] = await Promise.all([
      pictures.fetch(address, false),
      pictures.fetch(` ${address} `, false),
    ]);
    expect(must(one)).toEqual(must(two));
    expect(must(await pictures.fetch(address, true))).toEqual(must(one));
    expect(asked).toEqual([address]);
    expect(pictures.look(address)).toEqual(must(one));
  });

  test("that failed is asked again after a while, or when a person says so", async () => {
    const failed = await pictures.fetch(address, false);
    expect(failed).toMatchObject({ ok: false, error: { kind: "unreachable" } });
    expect(await pictures.fetch(address, false)).toEqual(failed);
    expect(asked.length).toBe(1);
    time += 11 * 60_000;
    await pictures.fetch(address, false);
    expect(asked.length).toBe(2);
    internet.set(address, ok(files.png(files.halves())));
    expect((await pictures.fetch(address, true)).ok).toBe(true);
    expect(asked.length).toBe(3);
  });

  test("that is no picture is refused like a file, and remembered as that", async () => {
    internet.set(address, ok(new TextEncoder().encode("<svg/>")));
    expect(await pictures.fetch(address, false)).toMatchObject({
      error: { message: expect.stringContaining("SVG") },
    });
    time += 60 * 60_000;
    await pictures.fetch(address, false);
    expect(asked.length).toBe(1);
  });

  test.each(["ftp://x/y", "coffee.png", "", "kigo-image:1"])("%j is none", async text => {
    expect(await pictures.fetch(text, true)).toMatchObject({ ok: false, error: { kind: "invalid" } });
    expect(asked).toEqual([]);
  });

  test("makes room for new ones, the oldest first, but never for what an offer has taken as its own", async () => {
    const names: string[] = [];
    for (const width of [10, 20, 30, 40]) {
      const at = `https://pictures.example/${width}`;
      internet.set(at, ok(files.png(files.halves(width, 8))));
      names.push(must(await pictures.fetch(at, false)).name);
    }
    offerWith({ picture: names[0] ?? null });
    store.pictures.trim(store.pictures.find(hashOf(names[0] ?? ""))?.weight ?? 0);
    expect(names.map(name => pictures.look(name) !== null)).toEqual([true, false, false, false]);
    expect(pictures.look("https://pictures.example/20")).toBeNull();
  });
});

describe("after a sync", () => {
  const follow = () => createPictureFollowing({ store, pictures, onFetched: () => undefined }).begin();

  test("what offers name by address is fetched, newest first, each once", async () => {
    for (const each of ["a", "b", "b", "c"]) offerWith({ imageUrl: `https://pictures.example/${each}` });
    offerWith({ imageUrl: "asset:coffee.svg" });
    for (const each of ["a", "b", "c"])
      internet.set(`https://pictures.example/${each}`, ok(files.png(files.halves(8, 8))));
    await follow();
    await follow();
    expect(asked).toEqual(["c", "b", "a"].map(each => `https://pictures.example/${each}`));
    expect(pictures.look("https://pictures.example/a")).not.toBeNull();
  });

  test("an offline computer is told by three failures in a row", async () => {
    for (let at = 0; at < 10; at += 1) offerWith({ imageUrl: `https://pictures.example/${at}` });
    await follow();
    expect(asked.length).toBe(3);
  });
});
