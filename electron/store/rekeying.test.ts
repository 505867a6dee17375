import { spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { connect } from "./database-file.ts";
import { readProtection, readWays, writeWays } from "./protection.ts";
import { rekeyWorkspace } from "./rekeying.ts";
import { blankFields, makeWorkspace, type Workspace } from "./testing/workspace.ts";

const one = new Uint8Array(32).fill(1);
const two = new Uint8Array(32).fill(2);
const kdf = {
  name: "scrypt",
  cost: 2 ** 14,
  blockSize: 8,
  parallelization: 1,
  salt: "A".repeat(43).concat("="),
} as const;
const secret = "A very secret title";

let workspace: Workspace;
beforeEach(() => {
  workspace = makeWorkspace();
});
afterEach(() => workspace.end());

/** Makes the workspace with some offers and a backup of each kind of file. */
function make(key: Uint8Array | null, count = 20): void {
  const store = workspace.open({ key });
  store.asOneAct("import", () => {
    for (let n = 0; n < count; n += 1) {
      const fields = blankFields({ offerTitle: `${secret} ${n}` });
      store.offers.create({ fields, children: [], stage: "draft" }, "import");
    }
  });
  store.close();
  mkdirSync(join(workspace.folder, "backups"));
  const db = connect(workspace.file, key, 0);
  db.prepare<[string]>("VACUUM INTO ?").run(join(workspace.folder, "backups", "studio-v1.db"));
  db.close();
}

const change = (from: Uint8Array | null, to: Uint8Array | null) =>
  rekeyWorkspace({
    folder: workspace.folder,
    from,
    to,
    protection: to === null ? { kind: "none" } : { kind: "passphrase", kdf },
  });

const titles = (key: Uint8Array | null) => {
  const store = workspace.open({ key });
  const all = Array.from(store.offers.all({}), offer => offer.fields.offerTitle);
  store.close();
  return all;
};

/** Every file of the workspace that holds the offers in the clear. */
const inTheClear = () =>
  readdirSync(workspace.folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .filter(file => readFileSync(file).includes(secret));

const states = [
  ["protects an unprotected workspace", null, one],
  ["gives it another key", one, two],
  ["takes the protection away", one, null],
] as const;

describe("a change of the key", () => {
  test.each(states)("%s: everything is there, the former key fits no more", (_what, from, to) => {
    make(from);
    const before = titles(from);
    expect(change(from, to)).toEqual({ ok: true, value: [] });
    expect(titles(to)).toEqual(before);
    expect(workspace.tryOpen({ key: from }).ok).toBe(false);
    expect(readProtection(workspace.folder)).toEqual(
      to === null ? { kind: "none" } : expect.objectContaining({ kind: "passphrase", kdf }),
    );
    expect(readWays(workspace.folder)).toHaveLength(to === null ? 0 : 1);
    if (to !== null) expect(inTheClear()).toEqual([]);
    expect(readdirSync(workspace.folder).filter(name => name.includes(".new"))).toEqual([]);
  });

  test("can be undone and done again", () => {
    make(null);
    const before = titles(null);
    for (const [from, to] of [
      [null, one],
      [one, two],
      [two, null],
      [null, two],
    ] as const)
      expect(change(from, to).ok).toBe(true);
    expect(titles(two)).toEqual(before);
  });

  test("with a wrong key is refused and destroys nothing", () => {
    make(one);
    const before = readFileSync(workspace.file);
    expect(change(two, null)).toMatchObject({ ok: false, error: { kind: "wrong_key" } });
    expect(readFileSync(workspace.file).equals(before)).toBe(true);
  });

  test("is refused while another has the workspace open, which goes on as it was", () => {
    make(null);
    const store = workspace.open();
    expect(change(null, one)).toMatchObject({ ok: false, error: { kind: "busy" } });
    store.offers.create(
      { fields: blankFields({ offerTitle: "More" }), children: [], stage: "draft" },
      "edit",
    );
    store.close();
    expect(titles(null)).toHaveLength(21);
    expect(readWays(workspace.folder)).toEqual([]);
  });

  test("where the new file has no place is refused in words", () => {
    make(null);
    mkdirSync(join(workspace.folder, "studio.db.new", "somebody's"), { recursive: true });
    expect(change(null, one)).toMatchObject({ ok: false, error: { kind: "storage" } });
    expect(titles(null)).toHaveLength(20);
  });

  test("encrypts the backups with it, and names one that it cannot read", () => {
    make(one);
    writeFileSync(join(workspace.folder, "backups", "old.db"), "no database at all ".repeat(400));
    expect(change(one, two)).toEqual({ ok: true, value: [join(workspace.folder, "backups", "old.db")] });
  });
});

const child = new URL("./testing/rekey-child.ts", import.meta.url).pathname;
const hexOf = (key: Uint8Array | null) => (key === null ? "-" : Buffer.from(key).toString("hex"));

/** After a kill: the workspace opens with one of the two keys, whole, and opening it clears up. */
function expectWhole(
  from: Uint8Array | null,
  to: Uint8Array | null,
  before: readonly unknown[],
): "from" | "to" {
  const isFormer = workspace.tryOpen({ key: from }).ok;
  const key = isFormer ? from : to;
  expect(titles(key)).toEqual(before);
  expect(
    readdirSync(workspace.folder, { recursive: true }).filter(name => String(name).includes(".new")),
  ).toEqual([]);
  if (key !== null) expect(inTheClear()).toEqual([]);
  const kept = isFormer ? "key_file" : "passphrase";
  expect(readProtection(workspace.folder).kind).toBe(key === null ? "none" : kept);
  return isFormer ? "from" : "to";
}

describe("killed right before any of its effects on the disk, a change of the key is made or is not", () => {
  test.each(states)(
    "%s",
    (_what, from, to) => {
      make(from);
      const before = titles(from);
      const template = workspace.folder;
      const kept = workspace;
      const seen = new Set<string>();
      for (let moment = 1; ; moment += 1) {
        expect(moment).toBeLessThan(60);
        workspace = makeWorkspace();
        cpSync(template, workspace.folder, { recursive: true });
        const line = [child, workspace.folder, hexOf(from), hexOf(to), String(moment)];
        const { stdout, signal } = spawnSync(process.execPath, line, { encoding: "utf8" });
        seen.add(expectWhole(from, to, before));
        workspace.end();
        if (stdout === "changed\n") break;
        expect([stdout, signal]).toEqual(["", "SIGKILL"]);
      }
      kept.end();
      expect([...seen].sort()).toEqual(["from", "to"]);
    },
    120_000,
  );
});

describe("where the disk refuses any one of its effects, a change of the key says what is so", () => {
  test.each(states)(
    "%s",
    (_what, from, to) => {
      make(from);
      const before = titles(from);
      const template = workspace.folder;
      const kept = workspace;
      const seen = new Set<string>();
      for (let moment = 1; ; moment += 1) {
        expect(moment).toBeLessThan(60);
        workspace = makeWorkspace();
        cpSync(template, workspace.folder, { recursive: true });
        const line = [child, workspace.folder, hexOf(from), hexOf(to), String(moment)];
        const whole = spawnSync(process.execPath, line, { encoding: "utf8" }).stdout === "changed\n";
        workspace.end();
        if (whole) break;
        workspace = makeWorkspace();
        cpSync(template, workspace.folder, { recursive: true });
        const { stdout } = spawnSync(process.execPath, [...line.with(1, workspace.folder), "fail"], {
          encoding: "utf8",
        });
        const is = expectWhole(from, to, before);
        expect([moment, is]).toEqual([moment, stdout === "changed\n" ? "to" : "from"]);
        seen.add(is);
        workspace.end();
      }
      kept.end();
      expect([...seen].sort()).toEqual(["from", "to"]);
    },
    240_000,
  );
});

test.each(["copy", "encrypt", "check", "replace"] as const)(
  "cancelled before it would %s, it is not made, and nothing of it is left",
  step => {
    make(one);
    const before = titles(one);
    const told: string[] = [];
    const changed = rekeyWorkspace(
      { folder: workspace.folder, from: one, to: two, protection: { kind: "passphrase", kdf } },
      next => {
        told.push(next);
        return next !== step;
      },
    );
    expect(changed).toMatchObject({ ok: false, error: { kind: "cancelled" } });
    expect(told.at(-1)).toBe(step);
    expect(titles(one)).toEqual(before);
    expect(readWays(workspace.folder)).toEqual([]);
    expect(readdirSync(workspace.folder).filter(name => name.includes(".new"))).toEqual([]);
  },
);

test.each([0, 1, 2])(
  "killed while it writes, it is made or is not (%i)",
  async round => {
    make(null, 1500);
    const before = titles(null);
    const changing = spawn(process.execPath, [child, workspace.folder, "-", hexOf(one), "0"], {
      stdio: "ignore",
    });
    const ended = new Promise(resolve => changing.once("exit", resolve));
    const draft = `${workspace.file}.new`;
    while (changing.exitCode === null && !existsSync(draft)) await setTimeout(1);
    await setTimeout(round * 25);
    changing.kill("SIGKILL");
    await ended;
    expectWhole(null, one, before);
  },
  60_000,
);

describe("the description beside the database", () => {
  test("counts by the database's own beginning; one put back from elsewhere takes the newest", () => {
    make(null);
    change(null, one);
    const [own] = readWays(workspace.folder);
    if (own === undefined) throw new Error("There is no description.");
    const other = { kind: "key_file", file: "0".repeat(32) } as const;
    writeWays(workspace.folder, [own, other]);
    expect(readProtection(workspace.folder)).toMatchObject({ kind: "passphrase" });
    writeWays(workspace.folder, [other]);
    expect(readProtection(workspace.folder)).toMatchObject({ kind: "key_file" });
  });

  test.each([
    ["nothing", ""],
    ["no JSON", "{"],
    ["another version", '{"version":2,"ways":[]}'],
    [
      "a key derivation that takes all memory",
      JSON.stringify({
        version: 1,
        ways: [{ kind: "passphrase", file: "0".repeat(32), kdf: { ...kdf, cost: 2 ** 30 } }],
      }),
    ],
  ])("with %s in it counts as none", (_what, text) => {
    make(null);
    change(null, one);
    writeFileSync(join(workspace.folder, "protection.json"), text);
    expect(readProtection(workspace.folder)).toEqual({ kind: "key_file" });
  });

  test.skipIf(process.platform === "win32")("is for its owner alone", () => {
    make(null);
    change(null, one);
    expect(statSync(join(workspace.folder, "protection.json")).mode & 0o077).toBe(0);
  });
});
