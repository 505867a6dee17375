import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { reasonOf, recentlyRefused } from "./electron-official.mjs";
import { electronRuntime } from "./runtime.mjs";

const hour = 60 * 60 * 1000;
const at = "2026-03-01T08:00:00.000Z";
let folder: string;
let project: string;
let cache: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "set-up-"));
  project = path.join(folder, "project");
  cache = path.join(folder, "cache");
  write(path.join(project, "node_modules/electron/package.json"), '{"version":"45.4.1"}');
  write(path.join(project, "node_modules/better-sqlite3/package.json"), '{"version":"13.0.3"}');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("a refused download of the official Electron", () => {
  beforeEach(() =>
    write(path.join(cache, "electron-refused.json"), JSON.stringify({ version: "45.4.1", mirror: "", at })),
  );

  it("is remembered for a day", () => {
    expect(recentlyRefused(project, cache, Date.parse(at) + 23 * hour, {})).toBe(true);
    expect(recentlyRefused(project, cache, Date.parse(at) + 25 * hour, {})).toBe(false);
  });

  it("is not held against another version or a mirror", () => {
    expect(
      recentlyRefused(project, cache, Date.parse(at), { ELECTRON_MIRROR: "https://mirror.example/" }),
    ).toBe(false);
    write(path.join(project, "node_modules/electron/package.json"), '{"version":"46.0.0"}');
    expect(recentlyRefused(project, cache, Date.parse(at), {})).toBe(false);
  });

  it("counts for nothing when the clock says it is in the future", () => {
    expect(recentlyRefused(project, cache, Date.parse(at) - hour, {})).toBe(false);
  });

  it("is told in a few words", () => {
    expect(reasonOf("TypeError: fetch failed\n    at node:internal (x:1)")).toBe(
      "no connection to its server",
    );
    expect(reasonOf("HTTPError: Response code 403 (Forbidden)\n    at x")).toBe(
      "Response code 403 (Forbidden)",
    );
    expect(reasonOf("")).toBe("the download stood still");
  });
});

describe("the Electron to start", () => {
  it("is one clear sentence where there is none", () => {
    expect(() => electronRuntime(project, cache)).toThrow(
      'No Electron is set up yet: run "node scripts/bootstrap.mjs".',
    );
  });

  it("is the fallback with its SQLite addon, only when both are there", () => {
    const executablePath = path.join(cache, "electron-33.2.1", "electron");
    write(executablePath, "");
    expect(() => electronRuntime(project, cache)).toThrow("No Electron");
    const sqliteBinding = path.join(cache, "better-sqlite3-13.0.3-napi9", "better_sqlite3.node");
    write(sqliteBinding, "");
    expect(electronRuntime(project, cache)).toEqual({
      executablePath,
      version: "33.2.1",
      fallback: true,
      sqliteBinding,
    });
  });

  it("is the official one before any fallback, and needs no addon", () => {
    write(path.join(cache, "electron-33.2.1", "electron"), "");
    write(path.join(cache, "better-sqlite3-13.0.3-napi9", "better_sqlite3.node"), "");
    writeOfficial("45.4.1");
    expect(electronRuntime(project, cache)).toEqual({
      executablePath: path.join(project, "node_modules/electron/dist/electron"),
      version: "45.4.1",
      fallback: false,
      sqliteBinding: null,
    });
  });

  it("is not an official one of another version, or one half unpacked", () => {
    writeOfficial("44.0.0");
    expect(() => electronRuntime(project, cache)).toThrow("No Electron");
    writeOfficial("45.4.1");
    rmSync(path.join(project, "node_modules/electron/path.txt"));
    expect(() => electronRuntime(project, cache)).toThrow("No Electron");
  });
});

function writeOfficial(version: string) {
  const electron = path.join(project, "node_modules/electron");
  write(path.join(electron, "dist/version"), version);
  write(path.join(electron, "dist/electron"), "");
  write(path.join(electron, "path.txt"), "electron");
}

function write(file: string, content: string) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
}
