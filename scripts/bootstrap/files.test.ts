import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { partialOf, publishFolder, readJson, removeLeftovers, sizeOf, writeJson } from "./files.mjs";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "set-up-"));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("publishing a folder", () => {
  it("shows the target only when it is complete", async () => {
    const target = path.join(folder, "electron");
    await publishFolder(target, partial => {
      writeFileSync(path.join(partial, "a"), "half");
      expect(existsSync(target)).toBe(false);
    });
    expect(readFileSync(path.join(target, "a"), "utf8")).toBe("half");
    expect(readdirSync(folder)).toEqual(["electron"]);
  });

  it("leaves nothing behind when the work fails in the middle", async () => {
    const target = path.join(folder, "electron");
    const work = publishFolder(target, partial => {
      writeFileSync(path.join(partial, "a"), "half");
      throw new Error("disk full");
    });
    await expect(work).rejects.toThrow("disk full");
    expect(readdirSync(folder)).toEqual([]);
  });

  it("keeps the result of whoever was first", async () => {
    const target = path.join(folder, "electron");
    await publishFolder(target, async partial => {
      writeFileSync(path.join(partial, "a"), "second");
      await publishFolder(target, other => writeFileSync(path.join(other, "a"), "first"));
    });
    expect(readFileSync(path.join(target, "a"), "utf8")).toBe("first");
    expect(readdirSync(folder)).toEqual(["electron"]);
  });
});

describe("what interrupted runs left", () => {
  it("is removed where its process is gone, and kept where it still works", () => {
    const gone = spawnSync(process.execPath, ["-e", "0"]).pid;
    mkdirSync(path.join(folder, `electron.partial-${gone}-0123abcd`));
    const alive = partialOf(path.join(folder, "addon"));
    mkdirSync(alive);
    mkdirSync(path.join(folder, "electron-33.2.1"));
    removeLeftovers(folder);
    expect(readdirSync(folder).sort()).toEqual([path.basename(alive), "electron-33.2.1"].sort());
  });

  it("is nothing in a folder that does not exist yet", () => {
    expect(() => removeLeftovers(path.join(folder, "none"))).not.toThrow();
  });
});

describe("stamps", () => {
  it("are read as nothing where missing or cut short", () => {
    writeFileSync(path.join(folder, "cut"), '{"lock": "ab');
    expect(readJson(path.join(folder, "cut"))).toBeNull();
    expect(readJson(path.join(folder, "missing"))).toBeNull();
  });

  it("replace the old one whole and leave no temporary file", () => {
    const file = path.join(folder, "deep", "stamp");
    writeJson(file, { n: 1 });
    writeJson(file, { n: 2 });
    expect(readJson(file)).toEqual({ n: 2 });
    expect(readdirSync(path.dirname(file))).toEqual(["stamp"]);
  });
});

describe("the size of a download", () => {
  it("counts all files below a folder, and nothing for what is not there", () => {
    mkdirSync(path.join(folder, "a", "b"), { recursive: true });
    writeFileSync(path.join(folder, "a", "b", "x"), "12345");
    writeFileSync(path.join(folder, "y"), "123");
    expect(sizeOf(folder)).toBe(8);
    expect(sizeOf(path.join(folder, "none"))).toBe(0);
  });
});
