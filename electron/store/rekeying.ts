import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { type Failure, fail, ok, type Result } from "#shared/domain/result.ts";
import type { RekeyStep } from "#shared/ipc/protection-views.ts";
import { connect, type DatabaseFailure, fileFailure } from "./database-file.ts";
import {
  fileIdOf,
  type Protection,
  plainFile,
  readProtection,
  readWays,
  replaceDurably,
  type Way,
  writeWays,
} from "./protection.ts";
import type { Database } from "./sqlite.ts";
import { codeOf } from "./storage-failure.ts";

export interface Rekeying {
  readonly folder: string;
  /** The key the workspace has, `null` for none. Nobody may have it open, this process included. */
  readonly from: Uint8Array | null;
  /** 32 bytes, or `null` for no encryption. */
  readonly to: Uint8Array | null;
  /** How the new key is kept. */
  readonly protection: Protection;
}

/** Told before each step; `false` ends the change there, but for the last one, which comes after it. */
type OnStep = (step: RekeyStep) => boolean;

class Cancelled extends Error {}

/**
 * Encrypts the workspace with another key, or with none. All or none of it, killed at any moment: a copy is made,
 * encrypted and checked beside the database, and takes its place in one rename. What the database was is overwritten;
 * backups follow. Takes seconds at 100,000 offers. Answers the backups that could not follow; a failure means that the
 * workspace is what it was.
 */
export function rekeyWorkspace(
  options: Rekeying,
  onStep: OnStep = () => true,
): Result<readonly string[], DatabaseFailure | Failure<"busy" | "cancelled">> {
  const { folder, from, to } = options;
  const path = join(folder, "studio.db");
  const ways = knownWays(folder, path);
  let db: Database | null = null;
  let made: string | null = null;
  let isDurable = true;
  try {
    db = connect(path, from, busyTimeout);
    if (!holdAlone(db)) return fail("busy", inUse);
    removeDrafts(folder);
    encryptInto(db, draftOf(path), from, to, onStep);
    goOn(onStep, "replace");
    announceWay(options, ways);
    made = fileIdOf(draftOf(path));
    swap(db, path);
  } catch (error) {
    db?.close();
    if (made === null || fileIdOf(path) !== made) return unchanged(error, options, ways);
    // What failed after the rename does not undo it, yet a power cut may: both descriptions stay.
    isDurable = false;
  }
  onStep("backups");
  if (isDurable) forgetFormerWays(folder, path);
  return ok(convertBackups(folder, from, to));
}

function goOn(onStep: OnStep, step: RekeyStep): void {
  if (!onStep(step)) throw new Cancelled();
}

function unchanged(
  error: unknown,
  { folder, from }: Rekeying,
  ways: readonly Way[],
): Result<never, DatabaseFailure | Failure<"busy" | "cancelled">> {
  removeDrafts(folder);
  if (readWays(folder).length > ways.length) writeWays(folder, ways);
  if (error instanceof Cancelled) return fail("cancelled", "You cancelled it. Nothing was changed.");
  if (/^SQLITE_(BUSY|LOCKED)/.test(codeOf(error))) return fail("busy", inUse);
  return fileFailure(error, from);
}

/** They open nothing any more; where the disk refuses, they stay until the next change. */
function forgetFormerWays(folder: string, path: string): void {
  try {
    const file = fileIdOf(path);
    writeWays(
      folder,
      readWays(folder).filter(way => way.file === file),
    );
  } catch {
    // The description that counts is among those that stayed.
  }
}

/**
 * Removes what a killed change left beside the database, and encrypts backups that are not while the workspace is. To
 * be called by who has the database open, so that no change is under way.
 */
export function finishRekeying(folder: string, key: Uint8Array | null): void {
  removeDrafts(folder);
  if (key !== null) convertBackups(folder, null, key);
}

/** How much of the workspace is in the copy that a change of its key makes, between 0 and 1. */
export function copiedShare(folder: string): number {
  const path = join(folder, "studio.db");
  const sizeOf = (file: string) => statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  return Math.min(1, sizeOf(draftOf(path)) / Math.max(1, sizeOf(path)));
}

/** ms; a person waits. */
const busyTimeout = 1000;
const inUse =
  "Another program has this workspace open, such as a command that still runs. Nothing was changed; end it and try again.";

/** No other connection from here on: one that waits finds the old file gone, and looks again. */
function holdAlone(db: Database): boolean {
  db.pragma("locking_mode = EXCLUSIVE");
  if (db.pragma("journal_mode = DELETE", { simple: true }) !== "delete") return false;
  db.exec("BEGIN EXCLUSIVE; COMMIT");
  return true;
}

const draftOf = (path: string): string => `${path}.new`;

/** `VACUUM INTO` reads through the connection that holds the lock: a copy by the system would lose it. */
function encryptInto(
  db: Database,
  draft: string,
  from: Uint8Array | null,
  to: Uint8Array | null,
  onStep: OnStep = () => true,
): void {
  goOn(onStep, "copy");
  db.prepare<[string]>("VACUUM INTO ?").run(draft);
  goOn(onStep, "encrypt");
  rekeyFile(draft, from, to);
  goOn(onStep, "check");
  const copy = connect(draft, to, 0);
  try {
    if (JSON.stringify(contentOf(copy)) !== JSON.stringify(contentOf(db)))
      throw new Error("The copy of the workspace is not what the workspace is.");
  } finally {
    copy.close();
  }
}

/** The file is a copy that nobody needs yet: no journal, and one flush at the end. */
function rekeyFile(file: string, from: Uint8Array | null, to: Uint8Array | null): void {
  const db = connect(file, from, 0);
  try {
    db.pragma("journal_mode = OFF");
    db.pragma("synchronous = OFF");
    if (to !== null) db.pragma("cipher = 'aegis'");
    db.pragma(to === null ? "rekey = ''" : `rekey = "x'${Buffer.from(to).toString("hex")}'"`);
  } finally {
    db.close();
  }
  const handle = openSync(file, "r+");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  if ((fileIdOf(file) === plainFile) !== (to === null))
    throw new Error("The copy was not encrypted as asked.");
}

/** Sound page by page, the same schema and as many rows in each table. */
function contentOf(db: Database): unknown {
  const tables = db
    .prepare<[], string>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name",
    )
    .pluck()
    .all();
  return {
    sound: db.pragma("quick_check", { simple: true }),
    version: db.pragma("user_version", { simple: true }),
    application: db.pragma("application_id", { simple: true }),
    schema: db.prepare("SELECT type, name, sql FROM sqlite_schema ORDER BY type, name").all(),
    rows: tables.map(name => db.prepare(`SELECT count(*) FROM "${name}"`).pluck().get()),
  };
}

/** With that of a workspace that was made with a key file and has none yet, so that the new one is not taken for its. */
function knownWays(folder: string, path: string): readonly Way[] {
  const ways = readWays(folder);
  const file = fileIdOf(path);
  const isKnown = file === null || file === plainFile || ways.some(way => way.file === file);
  return isKnown || readProtection(folder).kind !== "key_file" ? ways : [...ways, { kind: "key_file", file }];
}

/** Both descriptions for a moment: the database's beginning tells which counts. */
function announceWay({ folder, protection }: Rekeying, ways: readonly Way[]): void {
  if (protection.kind === "none") return;
  const file = fileIdOf(draftOf(join(folder, "studio.db")));
  if (file === null) throw new Error("The copy of the workspace is gone.");
  writeWays(folder, [...ways.slice(-6), { ...protection, file } satisfies Way]);
}

/**
 * The moment of the change. Who waited for the old file's lock meanwhile must not go on with it: it is made no database
 * before the lock is let go, and its content is overwritten, as far as this disk overwrites in place.
 */
function swap(db: Database, path: string): void {
  if (process.platform === "win32") {
    // A file that is open cannot be replaced there.
    db.close();
    replaceDurably(draftOf(path), path);
    return;
  }
  const old = openSync(path, "r+");
  try {
    replaceDurably(draftOf(path), path);
    overwrite(old);
  } finally {
    db.close();
    closeSync(old);
  }
}

function overwrite(file: number): void {
  const { size } = fstatSync(file);
  const blank = Buffer.alloc(1 << 20, "This workspace was replaced. ");
  try {
    for (let at = 0; at < size; at += blank.length)
      writeSync(file, blank, 0, Math.min(blank.length, size - at), at);
    fsyncSync(file);
    ftruncateSync(file, Math.min(size, 4096));
  } catch {
    // The file has no name any more; what the disk refused here is lost with it.
  }
}

/** Each by a copy of its own, so that a kill leaves the backup as it was; answers those that stay as they are. */
function convertBackups(folder: string, from: Uint8Array | null, to: Uint8Array | null): string[] {
  const backups = join(folder, "backups");
  const left: string[] = [];
  for (const name of existsSync(backups) ? readdirSync(backups) : []) {
    if (!name.endsWith(".db")) continue;
    const path = join(backups, name);
    // One that is encrypted belongs to this key or to a former one; a plain one to none.
    if ((fileIdOf(path) === plainFile) !== (from === null)) continue;
    try {
      convertBackup(path, from, to);
    } catch {
      rmSync(draftOf(path), { force: true });
      left.push(path);
    }
  }
  return left;
}

function convertBackup(path: string, from: Uint8Array | null, to: Uint8Array | null): void {
  const db = connect(path, from, 0);
  try {
    encryptInto(db, draftOf(path), from, to);
    swap(db, path);
  } finally {
    db.close();
  }
}

function removeDrafts(folder: string): void {
  const backups = join(folder, "backups");
  const drafts = existsSync(backups)
    ? readdirSync(backups)
        .filter(name => /\.new(?:-journal|-wal|-shm)?$/.test(name))
        .map(name => join(backups, name))
    : [];
  const own = ["", "-journal", "-wal", "-shm"].map(end => join(folder, `studio.db.new${end}`));
  // A folder of this name is somebody's own: the change fails for want of a place, in words.
  for (const draft of [...own, ...drafts, join(folder, "protection.json.new")])
    if (statSync(draft, { throwIfNoEntry: false })?.isFile()) rmSync(draft, { force: true });
}
