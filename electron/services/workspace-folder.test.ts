import { describe, expect, it } from "vitest";
import { defaultWorkspaceFolder } from "./workspace-folder.ts";

describe("the default workspace", () => {
  it.each([
    ["linux", { HOME: "/home/ada" }, "/home/ada/.config/kigo-offer-studio/workspace"],
    ["linux", { HOME: "/home/ada", XDG_CONFIG_HOME: "/conf" }, "/conf/kigo-offer-studio/workspace"],
    ["darwin", { HOME: "/Users/ada" }, "/Users/ada/Library/Application Support/kigo-offer-studio/workspace"],
    ["win32", { APPDATA: "C:\\Roaming" }, "C:\\Roaming\\kigo-offer-studio\\workspace"],
    ["win32", { USERPROFILE: "C:\\ada" }, "C:\\ada\\AppData\\Roaming\\kigo-offer-studio\\workspace"],
  ] as const)("on %s with %j is %s", (platform, env, folder) => {
    expect(defaultWorkspaceFolder(platform, env)).toBe(folder);
  });
});
