import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { makeFile, makeFolder } from "./whole.ts";

let parent: string;
beforeEach(() => {
  parent = mkdtempSync(path.join(tmpdir(), "whole-"));
});
afterEach(() => {
  chmodSync(parent, 0o700);
  rmSync(parent, { recursive: true });
});
const there = () => readdirSync(parent).toSorted();

describe("a folder", () => {
  test("is there with all of it, or not at all, beside what was there", async () => {
    mkdirSync(path.join(parent, "Winter"));
    const place = await makeFolder(parent, "Winter", async keep => {
      await keep("a.png", new Uint8Array([1]));
      expect(there().filter(name => !name.startsWith("."))).toEqual(["Winter"]);
      await keep("b.png", "two");
    });
    expect(place).toBe(path.join(parent, "Winter (2)"));
    expect(readdirSync(place).toSorted()).toEqual(["a.png", "b.png"]);
    expect(there()).toEqual(["Winter", "Winter (2)"]);
  });

  test("that could not be filled leaves nothing", async () => {
    const filling = makeFolder(parent, "Winter", async keep => {
      await keep("a.png", "one");
      throw new Error("broke off");
    });
    await expect(filling).rejects.toThrow("broke off");
    expect(there()).toEqual([]);
  });

  test("takes no name that leads elsewhere", async () => {
    const filling = makeFolder(parent, "Winter", keep => keep("../a.png", "one"));
    await expect(filling).rejects.toThrow("is no name of a file");
    expect(there()).toEqual([]);
  });
});

describe("a file", () => {
  test("never takes the place of another", async () => {
    writeFileSync(path.join(parent, "a.pdf"), "of yesterday");
    expect(await makeFile(parent, "a.pdf", "of today")).toBe(path.join(parent, "a (2).pdf"));
    expect(readFileSync(path.join(parent, "a.pdf"), "utf8")).toBe("of yesterday");
    expect(there()).toEqual(["a (2).pdf", "a.pdf"]);
  });

  test("that cannot be kept is said so, with why", async () => {
    await expect(makeFile(path.join(parent, "gone"), "a.pdf", "x")).rejects.toThrow(
      `Nothing can be kept in ${path.join(parent, "gone")}: there is no such file or folder. No file was left there.`,
    );
    writeFileSync(path.join(parent, "file"), "");
    await expect(makeFile(path.join(parent, "file"), "a.pdf", "x")).rejects.toThrow(
      "a part of the path is no folder",
    );
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
  await makeFile(parent, "a.pdf", "x");
  expect(there()).toEqual([path.basename(young), ".kigo-preview-of-mine", "a.pdf"]);
});
