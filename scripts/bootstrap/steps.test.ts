import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { crc32, deflateRawSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { publishFolder } from "./files.mjs";
import { runsScripts } from "./node-runtime.mjs";
import { projectFolder } from "./places.mjs";
import { complaint, npmCommand } from "./processes.mjs";
import { definesOf } from "./sqlite-addon.mjs";
import { wantedPackages } from "./system-libraries.mjs";
import { unzip } from "./unzip.mjs";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "set-up-"));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("unpacking", () => {
  it("places what is wanted, with its permissions, and leaves the rest out", async () => {
    const archive = zipOf([
      { name: "App/App", content: "program", mode: 0o755 },
      { name: "App/resources/app/main.js", content: "theirs", mode: 0o644 },
      { name: "App/locales/de.pak", content: "Sprache", mode: 0o644 },
    ]);
    const target = path.join(folder, "out");
    await unzip(archive, target, name => (name.includes("resources/app/") ? null : name.replace("App/", "")));
    expect(readFileSync(path.join(target, "App"), "utf8")).toBe("program");
    expect(statSync(path.join(target, "App")).mode & 0o777).toBe(0o755);
    expect(readFileSync(path.join(target, "locales", "de.pak"), "utf8")).toBe("Sprache");
    expect(existsSync(path.join(target, "resources"))).toBe(false);
  });

  it("leaves nothing at the target when the archive is cut short", async () => {
    const archive = zipOf([{ name: "App/App", content: "program", mode: 0o755 }], { damage: true });
    const target = path.join(folder, "electron");
    await expect(publishFolder(target, partial => unzip(archive, partial, name => name))).rejects.toThrow();
    expect(readdirSync(folder)).toEqual(["a.zip"]);
  });
});

describe("the Node that runs the scripts", () => {
  it("is one that runs TypeScript as it is", () => {
    expect(["22.18.0", "23.6.1", "24.0.0", "26.1.0"].filter(version => !runsScripts(version))).toEqual([]);
    expect(["18.20.0", "20.20.2", "22.17.1", "23.5.0"].filter(runsScripts)).toEqual([]);
  });
});

describe("calling npm", () => {
  it("uses the npm that runs the script", () => {
    const env = { npm_execpath: "/usr/lib/npm/bin/npm-cli.js", npm_node_execpath: process.execPath };
    expect(npmCommand(env, "linux", "/other/node")).toEqual({
      command: process.execPath,
      args: ["/usr/lib/npm/bin/npm-cli.js"],
      shell: false,
    });
  });

  it("uses the one on the PATH where another package manager or nobody runs it", () => {
    expect(npmCommand({ npm_execpath: "/usr/lib/yarn/bin/yarn.js" }, "linux").command).toBe("npm");
    expect(npmCommand({}, "win32")).toEqual({ command: "npm.cmd", args: [], shell: true });
  });

  it("reports the line that names the trouble, not the last one", () => {
    expect(complaint("npm error code E404\nnpm error 404 Not Found\nA complete log is in /tmp/x\n")).toBe(
      "npm error code E404",
    );
    expect(complaint("Reading\nE: Unable to locate package xvfb\n")).toBe("E: Unable to locate package xvfb");
    expect(complaint("\n")).toBe("");
  });
});

describe("the SQLite addon", () => {
  it("is compiled with every setting the package lists", () => {
    const list = readFileSync(
      path.join(projectFolder, "node_modules/better-sqlite3/deps/defines.gypi"),
      "utf8",
    );
    const defines = definesOf(list);
    expect(defines).toContain("-DSQLITE_ENABLE_FTS5");
    expect(defines).toContain("-DSQLITE_DEFAULT_CACHE_SIZE=-16000");
    expect(defines).toHaveLength(list.split("\n").filter(line => /^ {4}'/.test(line)).length);
  });
});

describe("the system's packages", () => {
  it("include a virtual display only where there is none", () => {
    expect(wantedPackages({ display: true, compiler: false }).flat()).not.toContain("xvfb");
    expect(wantedPackages({ display: false, compiler: false }).flat()).toContain("xvfb");
  });

  it("include a compiler only where something must be compiled", () => {
    expect(wantedPackages({ display: true, compiler: false }).flat()).not.toContain("g++");
    expect(wantedPackages({ display: true, compiler: true }).flat()).toContain("g++");
  });
});

describe("set-up as a whole", () => {
  it("names no registry and no server: npm and apt know theirs", () => {
    const own = path.dirname(fileURLToPath(import.meta.url));
    const sources = readdirSync(own).filter(name => /\.(mjs|h)$/.test(name));
    expect(sources.length).toBeGreaterThan(10);
    for (const name of [...sources, "../bootstrap.mjs"]) {
      expect(readFileSync(path.join(own, name), "utf8"), name).not.toMatch(/https?:\/\//);
    }
  });

  it("starts on a bare Node: what runs before npm ci imports only Node's own modules", () => {
    const own = path.dirname(fileURLToPath(import.meta.url));
    const early = [
      "../bootstrap",
      "dependencies",
      "files",
      "lock",
      "node-runtime",
      "places",
      "processes",
      "progress",
    ];
    for (const name of [
      ...early,
      "desktop",
      "electron-official",
      "electron-fallback",
      "runtime",
      "sqlite-addon",
      "system-libraries",
    ]) {
      const imports = readFileSync(path.join(own, `${name}.mjs`), "utf8").matchAll(
        /^(?:import .*|\} )from "([^"]+)"/gm,
      );
      expect(
        [...imports].map(match => match[1]).filter(from => !/^(node:|\.)/.test(from ?? "")),
        name,
      ).toEqual([]);
    }
  });
});

interface ZipEntry {
  name: string;
  content: string;
  mode: number;
}

/** A small real zip archive; with `damage` its compressed bytes are overwritten, as a torn download's are. */
function zipOf(entries: ZipEntry[], { damage = false } = {}): string {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, mode } of entries) {
    const raw = Buffer.from(content);
    const packed = damage ? Buffer.alloc(deflateRawSync(raw).length, 0xff) : deflateRawSync(raw);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(raw), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(raw.length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), common, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE((mode << 16) >>> 0, 6);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x03"), common, tail, Buffer.from(name)]));
    locals.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  const file = path.join(folder, "a.zip");
  writeFileSync(file, Buffer.concat([...locals, central, Buffer.from("PK\x05\x06"), end]));
  return file;
}
