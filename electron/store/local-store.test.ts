import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { prepareConnection } from "./database-file.ts";
import { Database } from "./sqlite.ts";
import { storageFailure } from "./storage-failure.ts";
import { listed } from "./testing/listed.ts";
import { blankFields, makeWorkspace, type Workspace } from "./testing/workspace.ts";

const key = new Uint8Array(32).fill(1);
const otherKey = new Uint8Array(32).fill(2);

let workspace: Workspace;
beforeEach(() => {
  workspace = makeWorkspace();
});
afterEach(() => workspace.end());

const header = () => readFileSync(workspace.file).subarray(0, 15).toString("latin1");
const refusal = (options: Parameters<Workspace["tryOpen"]>[0] = {}) => {
  const result = workspace.tryOpen(options);
  return result.ok ? "opened" : result.error.kind;
};

describe("opening a workspace", () => {
  test("an empty folder becomes one, with the database directly in it", () => {
    expect(workspace.open().protection).toBe("none");
    expect(existsSync(workspace.file)).toBe(true);
    expect(header()).toBe("SQLite format 3");
  });

  test("a missing folder is made, parents too", () => {
    const folder = join(workspace.folder, "a", "b");
    workspace.open({ folder });
    expect(existsSync(join(folder, "studio.db"))).toBe(true);
  });

  test("an empty file where the database should be is filled", () => {
    writeFileSync(workspace.file, "");
    expect(workspace.open().offers.total()).toBe(0);
  });

  test("what was written is there again", () => {
    const first = workspace.open();
    const id = first.offers.create(
      { fields: blankFields({ offerTitle: "Q4" }), children: [], stage: "draft" },
      "edit",
    );
    first.close();
    expect(workspace.open().offers.get(id)?.fields.offerTitle).toBe("Q4");
  });

  test("each commit is flushed to the disk before it answers, and references are checked", () => {
    workspace.open().close();
    const db = new Database(workspace.file);
    db.pragma("foreign_keys = OFF");
    prepareConnection(db);
    const pragmas = ["journal_mode", "synchronous", "foreign_keys"].map(name =>
      db.pragma(name, { simple: true }),
    );
    expect(pragmas).toEqual(["wal", 2, 1]);
    db.close();
  });

  test("two connections see each other's work", () => {
    const [window, cli] = [workspace.open(), workspace.open()];
    const id = window.offers.create({ fields: blankFields(), children: [], stage: "draft" }, "edit");
    cli.offers.change(id, { fields: { offerTitle: "From the command line" } }, "edit");
    expect(window.offers.get(id)?.fields.offerTitle).toBe("From the command line");
  });

  test("the change counter moves with every change, here or elsewhere, and else stands still", () => {
    const [window, cli] = [workspace.open(), workspace.open()];
    const seen = [window.changeCounter()];
    const id = cli.offers.create({ fields: blankFields(), children: [], stage: "draft" }, "edit");
    seen.push(window.changeCounter());
    window.offers.change(id, { stage: "ready" }, "edit");
    seen.push(window.changeCounter());
    expect(new Set(seen).size).toBe(3);
    // The first list brings up what follows from the changes.
    listed(window);
    const still = window.changeCounter();
    listed(window);
    expect(window.changeCounter()).toBe(still);
  });
});

describe("protection", () => {
  test("a workspace made with a key is encrypted, and opens with it", () => {
    const store = workspace.open({ key });
    expect(store.protection).toBe("key_file");
    const id = store.offers.create(
      { fields: blankFields({ offerTitle: "Secret" }), children: [], stage: "draft" },
      "edit",
    );
    for (const name of readdirSync(workspace.folder)) {
      expect(readFileSync(join(workspace.folder, name)).includes("Secret")).toBe(false);
    }
    store.close();
    expect(workspace.open({ key }).offers.get(id)?.fields.offerTitle).toBe("Secret");
  });

  test("a key for an unprotected workspace is refused in words", () => {
    workspace.open().close();
    expect(refusal({ key })).toBe("unprotected");
    expect(refusal()).toBe("opened");
  });

  test("an encrypted workspace asks for its key", () => {
    workspace.open({ key }).close();
    expect(refusal()).toBe("key_needed");
  });

  test("a wrong key is refused, changes nothing and leaves nothing beside it", () => {
    workspace.open({ key }).close();
    const before = readFileSync(workspace.file);
    const names = readdirSync(workspace.folder);
    expect(refusal({ key: otherKey })).toBe("wrong_key");
    expect(readFileSync(workspace.file).equals(before)).toBe(true);
    expect(readdirSync(workspace.folder)).toEqual(names);
    expect(refusal({ key })).toBe("opened");
  });

  test("a workspace that a former studio encrypted in its own way opens with its key, and stays so", () => {
    const former = new Database(workspace.file);
    former.pragma("cipher = 'sqlcipher'");
    former.pragma(`key = "x'${Buffer.from(key).toString("hex")}'"`);
    former.pragma("journal_mode = WAL");
    former.close();
    const scheme = () => readFileSync(workspace.file)[20];
    const before = scheme();
    const store = workspace.open({ key });
    const id = store.offers.create({ fields: blankFields(), children: [], stage: "draft" }, "edit");
    store.close();
    expect(refusal({ key: otherKey })).toBe("wrong_key");
    expect(workspace.open({ key }).offers.get(id)?.id).toBe(id);
    expect(scheme()).toBe(before);
    const fresh = join(workspace.folder, "fresh");
    workspace.open({ folder: fresh, key }).close();
    expect(readFileSync(join(fresh, "studio.db"))[20]).not.toBe(before);
  });

  test("a file that is no database is refused with a key and without, and kept", () => {
    const text = "Dear diary, ".repeat(1000);
    writeFileSync(workspace.file, text);
    expect(refusal()).toBe("key_needed");
    const result = workspace.tryOpen({ key });
    expect(result).toMatchObject({ ok: false, error: { kind: "wrong_key" } });
    if (!result.ok) expect(result.error.message).toMatch(/is no workspace database or is damaged/);
    expect(readFileSync(workspace.file, "utf8")).toBe(text);
    expect(readdirSync(workspace.folder)).toEqual(["studio.db"]);
  });
});

describe("what can't be opened", () => {
  test("a damaged database is named as such and kept", () => {
    workspace.open().close();
    const damaged = readFileSync(workspace.file).fill(0x5a, 100, 12_000);
    writeFileSync(workspace.file, damaged);
    expect(refusal()).toBe("unreadable");
    expect(readFileSync(workspace.file).equals(damaged)).toBe(true);
  });

  test("a folder in the database's place", () => {
    mkdirSync(workspace.file);
    expect(refusal()).toBe("unreadable");
  });

  test("a file in the folder's place", () => {
    const file = join(workspace.folder, "notes.txt");
    writeFileSync(file, "mine");
    expect(refusal({ folder: file })).toBe("storage");
    expect(refusal({ folder: join(file, "inside") })).toBe("storage");
    expect(statSync(file).size).toBe(4);
  });

  test("a folder that can't be written", () => {
    expect(refusal({ folder: "/proc/kigo" })).toBe("storage");
  });

  test("a full disk is told in words, and nothing is half-written", () => {
    const store = workspace.open();
    store.close();
    const db = new Database(workspace.file);
    const pages = Number(db.pragma("page_count", { simple: true }));
    db.pragma(`max_page_count = ${pages}`);
    const fill = db.prepare<[string]>("INSERT INTO meta (key, value) VALUES ('big', ?)");
    const failure = () => {
      try {
        fill.run("x".repeat(100_000));
        return null;
      } catch (error) {
        return storageFailure(error);
      }
    };
    expect(failure()).toMatchObject({ kind: "storage", message: expect.stringMatching(/disk is full/) });
    db.close();
    expect(workspace.open().settings.meta("big")).toBeNull();
  });

  test("a bug is no storage failure", () => {
    expect(storageFailure(new TypeError("x is not a function"))).toBeNull();
  });
});

describe("the workspace's settings", () => {
  test("start as CONTRACT.md has them and keep what is set", () => {
    const store = workspace.open();
    expect(store.settings.defaults()).toEqual({
      merchantOwner: null,
      currency: "USD",
      averageBasket: null,
      timeZone: "UTC",
    });
    store.settings.setDefaults({ currency: "EUR" });
    store.settings.setDefaults({ averageBasket: 320 });
    expect(workspace.open().settings.defaults()).toMatchObject({ currency: "EUR", averageBasket: 320 });
    expect(store.sync.defaults()).toMatchObject({ currency: "EUR" });
  });

  test("merchants are named, and named anew", () => {
    const { merchants } = workspace.open();
    merchants.name({ merchantId: 8, name: "Zeta Farm" });
    merchants.name({ merchantId: 7, name: "John Deere" });
    merchants.name({ merchantId: 8, name: "Alpha Farm" });
    expect(merchants.all()).toEqual([
      { merchantId: 8, name: "Alpha Farm" },
      { merchantId: 7, name: "John Deere" },
    ]);
  });
});

describe("[C3] the lock of a sync", () => {
  test("is one's own until it is released, whichever connection asks", () => {
    const [window, cli] = [workspace.open(), workspace.open()];
    const held = window.syncLock();
    expect(held).not.toBeNull();
    expect(cli.syncLock()).toBeNull();
    expect(window.syncLock()).toBeNull();
    held?.release();
    const again = cli.syncLock();
    expect(again).not.toBeNull();
    again?.release();
  });

  test("doesn't keep anybody from editing", () => {
    const store = workspace.open();
    const held = store.syncLock();
    expect(store.offers.create({ fields: blankFields(), children: [], stage: "draft" }, "edit")).toHaveLength(
      26,
    );
    held?.release();
  });
});
