import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { migrate, refuseSchema } from "./migrate.ts";
import { migrations } from "./migrations/index.ts";
import { Database } from "./sqlite.ts";
import { blankFields, makeWorkspace, type Workspace } from "./testing/workspace.ts";

const key = new Uint8Array(32).fill(0xab);

describe("migrations", () => {
  let workspace: Workspace;
  beforeEach(() => {
    workspace = makeWorkspace();
  });
  afterEach(() => workspace.end());

  const options = (steps?: typeof migrations) => ({
    folder: workspace.folder,
    now: () => Date.UTC(2026, 10, 23),
    ...(steps === undefined ? {} : { steps }),
  });
  const backups = () => {
    const folder = join(workspace.folder, "backups");
    return existsSync(folder) ? readdirSync(folder).map(name => join(folder, name)) : [];
  };
  const versionOf = (db: Database) => db.pragma("user_version", { simple: true });

  test("bring an empty database to this studio's schema, with nothing to back up", () => {
    workspace.open().close();
    const db = new Database(workspace.file);
    expect(versionOf(db)).toBe(migrations.length);
    expect(db.pragma("integrity_check", { simple: true })).toBe("ok");
    expect(backups()).toEqual([]);
    db.close();
  });

  test("make STRICT tables only, but for the search index", () => {
    workspace.open().close();
    const db = new Database(workspace.file);
    const tables = db
      .prepare<[], { name: string; strict: number; type: string }>(
        "SELECT * FROM pragma_table_list WHERE schema = 'main'",
      )
      .all();
    const loose = tables
      .filter(table => table.type === "table" && table.strict === 0)
      .map(table => table.name);
    expect(loose).toEqual(["sqlite_schema"]);
    db.close();
  });

  test("carry an older workspace over, after a backup of it", () => {
    workspace.open().close();
    const db = new Database(workspace.file);
    const later = (each: Database) => void each.exec("CREATE TABLE later (x INTEGER) STRICT");
    migrate(db, options([...migrations, later]));
    expect(versionOf(db)).toBe(migrations.length + 1);
    db.close();
    const [backup = ""] = backups();
    const copy = new Database(backup);
    expect(versionOf(copy)).toBe(migrations.length);
    expect(copy.prepare("SELECT name FROM sqlite_schema WHERE name = 'later'").get()).toBeUndefined();
    copy.close();
    expect(backups()).toHaveLength(1);
  });

  test("leave no trace when one of them fails", () => {
    const store = workspace.open();
    store.settings.setMeta("api", "https://kigo.example");
    store.close();
    const db = new Database(workspace.file);
    const broken = (each: Database) => {
      each.exec("DELETE FROM meta; CREATE TABLE half (x INTEGER) STRICT");
      throw new Error("broken migration");
    };
    expect(() => migrate(db, options([...migrations, broken]))).toThrow("broken migration");
    expect(versionOf(db)).toBe(migrations.length);
    expect(db.prepare("SELECT name FROM sqlite_schema WHERE name = 'half'").get()).toBeUndefined();
    db.close();
    expect(workspace.open().settings.meta("api")).toBe("https://kigo.example");
  });

  test("may change tables that computed columns and views stand on", () => {
    workspace.open().close();
    const db = new Database(workspace.file);
    migrate(
      db,
      options([
        ...migrations,
        each =>
          void each.exec(
            "ALTER TABLE offers RENAME COLUMN base TO agreed; ALTER TABLE offers RENAME COLUMN agreed TO base",
          ),
      ]),
    );
    expect(versionOf(db)).toBe(migrations.length + 1);
    expect(db.prepare("SELECT count(*) AS n FROM offer_states").get()).toEqual({ n: 0 });
    db.close();
  });

  test("the backup of an encrypted workspace is encrypted with the same key", () => {
    workspace.open({ key }).close();
    const open = (path: string) => {
      const db = new Database(path);
      db.pragma("cipher = 'aegis'");
      db.pragma(`key = "x'${Buffer.from(key).toString("hex")}'"`);
      return db;
    };
    const db = open(workspace.file);
    migrate(db, options([...migrations, each => void each.exec("CREATE TABLE later (x INTEGER) STRICT")]));
    db.close();
    const [backup = ""] = backups();
    expect(readFileSync(backup).subarray(0, 15).toString("latin1")).not.toBe("SQLite format 3");
    const copy = open(backup);
    expect(versionOf(copy)).toBe(migrations.length);
    copy.close();
  });

  test("a workspace of a newer studio is refused, and nothing in it has changed", () => {
    workspace.open().close();
    const db = new Database(workspace.file);
    db.pragma("user_version = 999");
    db.close();
    const before = readFileSync(workspace.file);
    const modified = statSync(workspace.file).mtimeMs;
    const result = workspace.tryOpen();
    expect(result).toMatchObject({ ok: false, error: { kind: "newer" } });
    if (!result.ok)
      expect(result.error.message).toMatch(/written by a newer studio .*nothing in it has changed/);
    expect(readFileSync(workspace.file).equals(before)).toBe(true);
    expect(statSync(workspace.file).mtimeMs).toBe(modified);
    expect(readdirSync(workspace.folder)).toEqual(["studio.db"]);
  });

  test("another program's database is refused and stays as it was", () => {
    const theirs = new Database(workspace.file);
    theirs.exec("CREATE TABLE recipes (name TEXT)");
    theirs.close();
    const before = readFileSync(workspace.file);
    expect(workspace.tryOpen()).toMatchObject({ ok: false, error: { kind: "unreadable" } });
    expect(readFileSync(workspace.file).equals(before)).toBe(true);
  });

  test("a database of another program that numbers its schema is no newer studio's", () => {
    const theirs = new Database(workspace.file);
    theirs.exec("CREATE TABLE recipes (name TEXT)");
    theirs.pragma("user_version = 999");
    expect(refuseSchema(theirs)).toMatchObject({ ok: false, error: { kind: "unreadable" } });
    theirs.close();
  });

  test("opening again migrates and backs up nothing", () => {
    const store = workspace.open();
    store.offers.create({ fields: blankFields(), children: [], stage: "draft" }, "edit");
    store.close();
    workspace.open();
    expect(backups()).toEqual([]);
  });
});
