import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { dependenciesReady, installCommand, matchesLockfile } from "./dependencies.mjs";

const locked = {
  "": {},
  "node_modules/zod": { version: "4.6.7", integrity: "sha512-zod" },
  "node_modules/fsevents": { version: "2.3.3", integrity: "sha512-mac", optional: true },
};
const record = { "node_modules/zod": locked["node_modules/zod"] };
let project: string;

beforeEach(() => {
  project = mkdtempSync(path.join(tmpdir(), "set-up-"));
  mkdirSync(path.join(project, "node_modules", "zod"), { recursive: true });
  write("node_modules/zod/package.json", {});
  write("package-lock.json", { packages: locked });
  write("node_modules/.package-lock.json", { packages: record });
});

afterEach(() => rmSync(project, { recursive: true, force: true }));

describe("an install made by hand", () => {
  it("is adopted when all but another platform's packages are there", () => {
    expect(matchesLockfile(project)).toBe(true);
  });

  it("is not adopted when a version differs", () => {
    write("node_modules/.package-lock.json", {
      packages: { "node_modules/zod": { version: "4.0.0", integrity: "sha512-old" } },
    });
    expect(matchesLockfile(project)).toBe(false);
  });

  it("is not adopted when npm did not record a package, though its folder is there", () => {
    write("node_modules/.package-lock.json", { packages: {} });
    expect(matchesLockfile(project)).toBe(false);
  });

  it("is not adopted when a package's folder is gone", () => {
    rmSync(path.join(project, "node_modules", "zod"), { recursive: true });
    expect(matchesLockfile(project)).toBe(false);
  });

  it("is not adopted when npm never finished it", () => {
    rmSync(path.join(project, "node_modules", ".package-lock.json"));
    expect(matchesLockfile(project)).toBe(false);
  });

  it("is not adopted when it holds what the lockfile no longer names", () => {
    write("node_modules/.package-lock.json", {
      packages: { ...record, "node_modules/left-over": { version: "1.0.0" } },
    });
    expect(matchesLockfile(project)).toBe(false);
  });
});

describe("the stamp of the last install", () => {
  it("makes the next start skip everything", () => {
    writeStamp();
    expect(dependenciesReady(project)).toBe(true);
  });

  it("is void once the lockfile changes", () => {
    writeStamp();
    write("package-lock.json", { packages: { ...locked, "node_modules/ky": { version: "2.1.0" } } });
    expect(dependenciesReady(project)).toBe(false);
  });

  it("is void where the Node it was made with is gone", () => {
    writeStamp({ size: 5 });
    expect(dependenciesReady(project)).toBe(false);
  });
});

describe("the npm command", () => {
  it("is ci, which installs exactly the lockfile", () => {
    expect(installCommand({ ...situation(), hasLockfile: true })).toBe("ci");
  });

  it("is install where there is no lockfile", () => {
    expect(installCommand({ ...situation(), hasLockfile: false })).toBe("install");
  });

  it("is install on Windows while the Node in node_modules runs, which could not be deleted", () => {
    const execPath = path.join(project, "node_modules", "node", "bin", "node.exe");
    expect(installCommand({ ...situation(), hasLockfile: true, platform: "win32", execPath })).toBe(
      "install",
    );
  });
});

function situation() {
  return { hasLockfile: true, platform: "linux", execPath: "/usr/bin/node", project };
}

function writeStamp(node: object = { version: process.version }) {
  const lock = createHash("sha256")
    .update(readFileSync(path.join(project, "package-lock.json")))
    .digest("hex");
  write("node_modules/.bootstrap-stamp", { lock, node });
}

function write(name: string, value: unknown) {
  writeFileSync(path.join(project, name), JSON.stringify(value));
}
