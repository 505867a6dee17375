import { expect, test } from "vitest";
import { sampleFolder } from "./sample-folder.ts";

test.each([
  ["linux", {}, "/home/ada", "/home/ada/.local/share/kigo-offer-studio/sample"],
  ["linux", { XDG_DATA_HOME: "/data" }, "/home/ada", "/data/kigo-offer-studio/sample"],
  ["linux", { XDG_DATA_HOME: "data" }, "/home/ada", "/home/ada/.local/share/kigo-offer-studio/sample"],
  ["darwin", {}, "/Users/ada", "/Users/ada/Library/Application Support/kigo-offer-studio/sample"],
  ["win32", {}, "C:\\Users\\ada", "C:\\Users\\ada\\AppData\\Local\\kigo-offer-studio\\sample"],
  ["win32", { LOCALAPPDATA: "D:\\Local" }, "C:\\Users\\ada", "D:\\Local\\kigo-offer-studio\\sample"],
])("on %s with %j the samples of %s lie in %s", (platform, env, home, folder) => {
  expect(sampleFolder(platform, env, home)).toBe(folder);
});
