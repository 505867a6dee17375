import { existsSync, mkdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Failure, fail, ok, type Result } from "#shared/domain/result.ts";
import { firstBytes } from "./first-bytes.ts";
import { nativeBinding } from "./native-binding.ts";
import { type ProtectionKind, readProtection } from "./protection.ts";
import { Database } from "./sqlite.ts";
import { codeOf, storageFailure } from "./storage-failure.ts";
import { letLogGrow } from "./write-ahead.ts";

export type DatabaseFailure = Failure<"wrong_key" | "key_needed" | "unprotected" | "unreadable" | "storage">;

/** The workspace's database file as it was found. */
export interface DatabaseFile {
  readonly path: string;
  /** New, or being made by another process this very moment. */
  readonly empty: boolean;
  /** Which file of that name it was. */
  readonly inode: number | null;
}

/** Makes the folder if need be, and looks at `studio.db` in it before SQLite does: what doesn't fit is left alone. */
export function findDatabaseFile(
  folder: string,
  key: Uint8Array | null,
): Result<DatabaseFile, DatabaseFailure> {
  const path = join(folder, "studio.db");
  try {
    makeFolder(folder);
    const inode = inodeOf(path);
    const content = contentOf(path);
    const refusal = refuse(folder, content, key);
    return refusal === null ? ok({ path, empty: content === "empty", inode }) : { ok: false, error: refusal };
  } catch (error) {
    return fileFailure(error, key);
  }
}

/**
 * A key is used with AEGIS-256, which costs a third of AES-CBC with HMAC-SHA-512 and proves each page genuine as well.
 * Former studios made files of the latter ("sqlcipher"); these stay as they are. `busyTimeout` in ms.
 */
export function connect(path: string, key: Uint8Array | null, busyTimeout: number): Database {
  const scheme = headerOf(path)[reservedAt] === reservedBySqlcipher ? "sqlcipher" : "aegis";
  const db = new Database(path, { timeout: busyTimeout, ...nativeBinding() });
  try {
    if (key !== null) {
      db.pragma(`cipher = '${scheme}'`);
      db.pragma(`key = "x'${Buffer.from(key).toString("hex")}'"`);
    }
    db.prepare("SELECT count(*) FROM sqlite_schema").get();
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Where SQLite's header tells how many bytes of a page belong to the encryption: in clear in either scheme. */
const reservedAt = 20;
const reservedBySqlcipher = 80;

/** WAL with every commit flushed, since it holds what people typed. */
export function prepareConnection(db: Database): void {
  db.pragma("journal_mode = WAL");
  db.pragma("synchronous = FULL");
  letLogGrow(db);
  db.pragma("foreign_keys = ON");
  // A first look at 100,000 offers reads tens of MB that nobody needs twice.
  db.pragma(`cache_size = -${pagesAtFirst}`);
}

/**
 * For who reads the same pages again and again, as narrowing a list does. A page that falls out of the cache has to be
 * decrypted anew, one that stays is memory for as long as the studio runs.
 */
export function keepMorePages(db: Database): void {
  db.pragma(`cache_size = -${pagesOfLists}`);
}

/** KiB. At 100,000 offers a narrowed list costs twice as much in half of it. */
const pagesOfLists = 32_768;
const pagesAtFirst = 6144;

/**
 * An error of opening that another look may not meet: another process is at work. A file that was empty and now
 * isn't ours was made in between, with the salt of its maker; one that was replaced meanwhile has another key.
 */
export function isPassing(error: unknown, file: DatabaseFile): boolean {
  const code = codeOf(error);
  if (/^SQLITE_(BUSY|LOCKED|PROTOCOL)/.test(code)) return true;
  return code === "SQLITE_NOTADB" && (file.empty || file.inode !== inodeOf(file.path));
}

/** An error of opening, in words; anything unexpected is thrown on. */
export function fileFailure(error: unknown, key: Uint8Array | null): Result<never, DatabaseFailure> {
  const code = codeOf(error);
  if (code === "SQLITE_NOTADB" && key !== null) {
    return fail(
      "wrong_key",
      "This key does not open the workspace, or its file is no workspace database or is damaged. Nothing was changed.",
    );
  }
  if (code === "SQLITE_NOTADB" || code.startsWith("SQLITE_CORRUPT")) {
    return fail(
      "unreadable",
      "The workspace database is damaged. Nothing was changed; its folder may hold backups.",
    );
  }
  const failure = storageFailure(error);
  if (failure === null) throw error;
  return { ok: false, error: failure };
}

/** Parents too. Node's own recursive mkdir never returns where a file system refuses new folders (`/proc`). */
function makeFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  const parent = dirname(folder);
  if (parent !== folder) makeFolder(parent);
  try {
    mkdirSync(folder);
  } catch (error) {
    if (codeOf(error) !== "EEXIST" || !statSync(folder).isDirectory()) throw error;
  }
}

type Content = "empty" | "plain" | "other" | "directory";

function contentOf(path: string): Content {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return "empty";
  if (stat.isDirectory()) return "directory";
  if (stat.size === 0) return "empty";
  return headerOf(path).subarray(0, 16).equals(Buffer.from("SQLite format 3\0", "latin1"))
    ? "plain"
    : "other";
}

const inodeOf = (path: string): number | null => statSync(path, { throwIfNoEntry: false })?.ino ?? null;

/** Its first bytes; zeros where there are none. */
const headerOf = (path: string): Buffer => (existsSync(path) ? firstBytes(path) : Buffer.alloc(24));

function refuse(folder: string, content: Content, key: Uint8Array | null): DatabaseFailure | null {
  const path = join(folder, "studio.db");
  if (content === "directory") {
    return {
      kind: "unreadable",
      message: `${path} is a folder, where a workspace has its database. Choose another folder.`,
    };
  }
  if (content === "plain" && key !== null) {
    return {
      kind: "unprotected",
      message:
        "This workspace is not encrypted, so no key fits it. Open it without one, or protect it first. Nothing was changed.",
    };
  }
  if (content === "other" && key === null) {
    return { kind: "key_needed", message: keyNeeded(path, readProtection(folder).kind) };
  }
  return null;
}

function keyNeeded(path: string, kind: ProtectionKind): string {
  switch (kind) {
    case "keychain":
      return "The key of this workspace is in the keychain, which only the window can ask. Make a key file for the command line in the window under Settings, Protection, and name it by --key-file. Nothing was changed.";
    case "passphrase":
      return "This workspace opens with a passphrase, which only the window asks for. Make a key file for the command line in the window under Settings, Protection, and name it by --key-file. Nothing was changed.";
    case "key_file":
    case "none":
      return `${path} is encrypted, or is no workspace database. Give its key. Nothing was changed.`;
  }
}
