import { describe, expect, it } from "vitest";
import { cacheFolder, fallbackFolder, sqliteAddonFile } from "./places.mjs";

describe("the cache folder", () => {
  it("follows XDG_CACHE_HOME on Linux", () => {
    expect(cacheFolder({ XDG_CACHE_HOME: "/var/cache/me" }, "linux", "/home/me")).toBe(
      "/var/cache/me/kigo-offer-studio",
    );
  });

  it("is ~/.cache on Linux where nothing is named, or a relative path is", () => {
    expect(cacheFolder({}, "linux", "/home/me")).toBe("/home/me/.cache/kigo-offer-studio");
    expect(cacheFolder({ XDG_CACHE_HOME: "cache" }, "linux", "/home/me")).toBe(
      "/home/me/.cache/kigo-offer-studio",
    );
  });

  it("is ~/Library/Caches on macOS", () => {
    expect(cacheFolder({}, "darwin", "/Users/me")).toBe("/Users/me/Library/Caches/kigo-offer-studio");
  });

  it("is LOCALAPPDATA on Windows, wherever that is", () => {
    expect(cacheFolder({ LOCALAPPDATA: "D:\\Local" }, "win32", "C:\\Users\\me")).toBe(
      "D:\\Local\\kigo-offer-studio",
    );
    expect(cacheFolder({}, "win32", "C:\\Users\\me")).toBe(
      "C:\\Users\\me\\AppData\\Local\\kigo-offer-studio",
    );
  });

  it("keeps versions apart, so that an update never meets what an older one left", () => {
    expect(fallbackFolder("/c")).toBe("/c/electron-33.2.1");
    expect(sqliteAddonFile("/c", "13.0.3")).toBe("/c/better-sqlite3-13.0.3-napi9/better_sqlite3.node");
  });
});
