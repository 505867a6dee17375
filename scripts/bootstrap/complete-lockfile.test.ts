import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { completed, type Lockfile } from "./complete-lockfile.mjs";
import { projectFolder } from "./places.mjs";

const lockfile: Lockfile = {
  lockfileVersion: 3,
  packages: {
    "": {},
    "node_modules/tool": {
      version: "1.2.0",
      dev: true,
      optionalDependencies: {
        "@tool/cli-linux-x64-musl": "1.2.0",
        "@tool/cli-win32-arm64": "1.2.0",
        here: "^1.0.0",
      },
    },
    "node_modules/tool/node_modules/here": { version: "1.0.1", optional: true },
  },
};

describe("completing the lockfile", () => {
  it("adds other platforms' packages with the platform their name tells", () => {
    const { lockfile: whole, added } = completed(lockfile);
    expect(added).toEqual(["@tool/cli-linux-x64-musl", "@tool/cli-win32-arm64"]);
    expect(whole.packages["node_modules/@tool/cli-linux-x64-musl"]).toEqual({
      version: "1.2.0",
      cpu: ["x64"],
      dev: true,
      libc: ["musl"],
      optional: true,
      os: ["linux"],
    });
    expect(whole.packages["node_modules/@tool/cli-win32-arm64"]).toEqual({
      version: "1.2.0",
      cpu: ["arm64"],
      dev: true,
      optional: true,
      os: ["win32"],
    });
  });

  it("changes nothing in a lockfile that is whole", () => {
    expect(completed(completed(lockfile).lockfile).added).toEqual([]);
  });

  it("refuses to guess a platform that the name does not tell", () => {
    const vague = { ...lockfile, packages: { "": { optionalDependencies: { extra: "1.0.0" } } } };
    expect(() => completed(vague)).toThrow("extra@1.0.0");
  });
});

describe("the project's own lockfile", () => {
  const text = readFileSync(path.join(projectFolder, "package-lock.json"), "utf8");

  it("is whole, so that npm ci takes it on every platform and from every registry", () => {
    const own: Lockfile = JSON.parse(text);
    expect(completed(own).added).toEqual([]);
  });

  it("names no registry, so that it serves every mirror", () => {
    expect(text).not.toContain('"resolved"');
    expect(text).not.toMatch(/https?:\/\/[^"]*\.tgz/);
  });
});
