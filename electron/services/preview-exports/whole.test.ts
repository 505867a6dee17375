import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setImmediate } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { smallDisk } from "./testing/small-disk.ts";
import { makeFile, makeFolder } from "./whole.ts";

let parent: string;
let ending: AbortController;
beforeEach(() => {
  parent = mkdtempSync(path.join(tmpdir(), "whole-"));
  ending = new AbortController();
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));
const there = (folder = parent) => readdirSync(folder).toSorted();
const at = (name: string, folder = parent) => ({ parent: folder, name, signal: ending.signal });

describe("a folder", () => {
  test("is there with all of it, or not at all, beside what was there", async () => {
    mkdirSync(path.join(parent, "Winter"));
    const place = await makeFolder(at("Winter"), async keep => {
      await keep("a.png", new Uint8Array([1]));
      expect(there().filter(name => !name.startsWith("."))).toEqual(["Winter"]);
      await keep("b.png", "two");
    });
    expect(place).toBe(path.join(parent, "Winter (2)"));
    expect(readdirSync(place).toSorted()).toEqual(["a.png", "b.png"]);
    expect(there()).toEqual(["Winter", "Winter (2)"]);
  });

  test("that could not be filled leaves nothing", async () => {
    const filling = makeFolder(at("Winter"), async keep => {
      await keep("a.png", "one");
      throw new Error("broke off");
    });
    await expect(filling).rejects.toThrow("broke off");
    expect(there()).toEqual([]);
  });

  test("whose place vanishes in the middle leaves nothing, and is not made anew", async () => {
    const filling = makeFolder(at("Winter"), async keep => {
      await keep("a.png", "one");
      rmSync(parent, { recursive: true });
      await keep("b.png", "two");
    });
    await expect(filling).rejects.toThrow("there is no such file or folder");
    expect(existsSync(parent)).toBe(false);
  });

  test("ended while it is filled leaves nothing", async () => {
    const filling = makeFolder(at("Winter"), async keep => {
      await keep("a.png", "one");
      ending.abort();
    });
    await expect(filling).rejects.toThrow("abort");
    expect(there()).toEqual([]);
  });

  test("takes no name that leads elsewhere", async () => {
    const filling = makeFolder(at("Winter"), keep => keep("../a.png", "one"));
    await expect(filling).rejects.toThrow("is no name of a file");
    expect(there()).toEqual([]);
  });
});

describe("a file", () => {
  test("never takes the place of another", async () => {
    writeFileSync(path.join(parent, "a.pdf"), "of yesterday");
    expect(await makeFile(at("a.pdf"), "of today")).toBe(path.join(parent, "a (2).pdf"));
    expect(readFileSync(path.join(parent, "a.pdf"), "utf8")).toBe("of yesterday");
    expect(there()).toEqual(["a (2).pdf", "a.pdf"]);
  });

  test("never takes the place of another, also if all are made at once", async () => {
    const names = Array.from({ length: 100 }, (_, n) => String(n));
    const places = await Promise.all(names.map(name => makeFile(at("a.pdf"), name)));
    expect(new Set(places).size).toBe(100);
    expect(there()).toEqual(places.map(place => path.basename(place)).toSorted());
    expect(places.map(place => readFileSync(place, "utf8"))).toEqual(names);
  });

  test("takes no name from a link, wherever that leads", async () => {
    symlinkSync("nowhere", path.join(parent, "a.pdf"));
    expect(await makeFile(at("a.pdf"), "x")).toBe(path.join(parent, "a (2).pdf"));
    expect(there()).toEqual(["a (2).pdf", "a.pdf"]);
  });

  test("ended before it has its name is not there", async () => {
    const making = makeFile(at("a.pdf"), "x".repeat(2 ** 20));
    while (there().length === 0) await setImmediate();
    ending.abort();
    await expect(making).rejects.toThrow("abort");
    expect(there()).toEqual([]);
  });

  test("that cannot be kept is said so, with why", async () => {
    await expect(makeFile(at("a.pdf", path.join(parent, "gone")), "x")).rejects.toThrow(
      `Nothing can be kept in ${path.join(parent, "gone")}: there is no such file or folder. No file was left there.`,
    );
    writeFileSync(path.join(parent, "file"), "");
    await expect(makeFile(at("a.pdf", path.join(parent, "file")), "x")).rejects.toThrow(
      "a part of the path is no folder",
    );
  });
});

describe("a disk that takes no more", () => {
  test("is said in words, and nothing is left on it", async context => {
    const disk = smallDisk(parent, "1m");
    if (disk === null) return context.skip("Only an administrator of Linux can make a small disk.");
    try {
      const file = makeFile(at("a.pdf"), new Uint8Array(2 ** 21));
      await expect(file).rejects.toThrow(/the disk is full\. No file was left there\.$/);
      const folder = makeFolder(at("Winter"), async keep => {
        for (let n = 0; n < 4; n += 1) await keep(`${n}.png`, new Uint8Array(300_000));
      });
      await expect(folder).rejects.toThrow("the disk is full");
      expect(there()).toEqual([]);
      disk.readOnly();
      await expect(makeFile(at("a.pdf"), "x")).rejects.toThrow("the disk is read-only");
    } finally {
      disk.remove();
    }
  });

  test("since its owner may fill no more of it, is said in words", async () => {
    const place = JSON.stringify(path.join(import.meta.dirname, "whole.ts"));
    const program = `
      import { makeFile } from ${place};
      const target = { parent: ${JSON.stringify(parent)}, name: "a.pdf", signal: new AbortController().signal };
      await makeFile(target, new Uint8Array(2 ** 21)).catch(error => process.stdout.write(error.message));`;
    // Blocks of 512 or 1,024 bytes.
    const said = execFileSync("sh", [
      "-c",
      'ulimit -f 100; exec "$0" --input-type=module --eval "$1"',
      process.execPath,
      program,
    ]);
    expect(String(said)).toContain("it is larger than a file may be there. No file was left there.");
    expect(there()).toEqual([]);
  });
});

test("what a maker that was killed left goes with the next one, once nobody can be writing it", async () => {
  const old = path.join(parent, ".kigo-preview-01234567-89ab-cdef-0123-456789abcdef");
  const young = path.join(parent, ".kigo-preview-11234567-89ab-cdef-0123-456789abcdef");
  for (const left of [old, young]) {
    mkdirSync(left);
    writeFileSync(path.join(left, "a.png"), "");
  }
  writeFileSync(path.join(parent, ".kigo-preview-of-mine"), "");
  const anHourAgo = new Date(Date.now() - 3_600_000);
  utimesSync(old, anHourAgo, anHourAgo);
  utimesSync(path.join(parent, ".kigo-preview-of-mine"), anHourAgo, anHourAgo);
  await makeFile(at("a.pdf"), "x");
  expect(there()).toEqual([path.basename(young), ".kigo-preview-of-mine", "a.pdf"]);
});
