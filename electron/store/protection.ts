import {
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";
import { firstBytes } from "./first-bytes.ts";

const fileId = z.string().regex(/^[0-9a-f]{32}$/);
/** Bounds on what a tampered file could make this computer do, and on how weak it could make a new key. */
const kdfSchema = z.object({
  name: z.literal("scrypt"),
  cost: z
    .int()
    .min(2 ** 14)
    .max(2 ** 20),
  blockSize: z.int().min(8).max(16),
  parallelization: z.int().min(1).max(4),
  /** 32 bytes in base64. */
  salt: z.base64().length(44),
});
export type Kdf = z.infer<typeof kdfSchema>;

/**
 * How a workspace's key is kept (SYNC.md "Keys of the local store"). The database knows nothing of it: `protection.json`
 * beside it says how to come by the key, and holds none in the clear.
 */
export const protectionSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("none") }),
  /** `secret`: the key's 64 digits, encrypted by the operating system for its user. */
  z.object({ kind: z.literal("keychain"), secret: z.string() }),
  z.object({ kind: z.literal("passphrase"), kdf: kdfSchema }),
  /** Whoever has the file with the key. Also what a workspace is that the command line made with one. */
  z.object({ kind: z.literal("key_file") }),
]);
export type Protection = Readonly<z.infer<typeof protectionSchema>>;
export type ProtectionKind = Protection["kind"];

const waySchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("keychain"), file: fileId, secret: z.base64().max(10_000) }),
  z.object({ kind: z.literal("passphrase"), file: fileId, kdf: kdfSchema }),
  z.object({ kind: z.literal("key_file"), file: fileId }),
]);
/** `file`: the beginning of the database it opens, which is the salt of its encryption and new with each key. */
export type Way = z.infer<typeof waySchema>;
const waysSchema = z.object({ version: z.literal(1), ways: z.array(waySchema).max(8) });

/**
 * How the workspace in this folder is protected. Which description counts is told by the database's own beginning, so
 * that replacing the database is what changes the two together; a database put back from a backup takes the newest.
 */
export function readProtection(folder: string): Protection {
  const file = fileIdOf(join(folder, "studio.db"));
  if (file === null || file === plainFile) return { kind: "none" };
  const ways = readWays(folder);
  return ways.find(way => way.file === file) ?? ways.at(-1) ?? { kind: "key_file" };
}

/** What `protection.json` says; nothing where there is none or it cannot be understood. */
export function readWays(folder: string): readonly Way[] {
  try {
    return waysSchema.parse(JSON.parse(readFileSync(waysFile(folder), "utf8"))).ways;
  } catch {
    return [];
  }
}

/** Durable when it returns; with none, the file goes. */
export function writeWays(folder: string, ways: readonly Way[]): void {
  const file = waysFile(folder);
  if (ways.length === 0) {
    rmSync(file, { force: true });
    return;
  }
  const draft = openSync(`${file}.new`, "w", 0o600);
  try {
    writeSync(draft, `${JSON.stringify({ version: 1, ways }, null, 2)}\n`);
    fsyncSync(draft);
  } finally {
    closeSync(draft);
  }
  replaceDurably(`${file}.new`, file);
}

/** `from` in the place of `to`, also after a power cut. */
export function replaceDurably(from: string, to: string): void {
  renameSync(from, to);
  if (process.platform === "win32") return;
  const folder = openSync(dirname(to), "r");
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

/** The first 16 bytes of a database, in hexadecimal; `null` where it isn't there or holds nothing. */
export function fileIdOf(path: string): string | null {
  if (!((statSync(path, { throwIfNoEntry: false })?.size ?? 0) >= 16)) return null;
  return firstBytes(path).toString("hex", 0, 16);
}

/** How a database begins that is not encrypted. */
export const plainFile = Buffer.from("SQLite format 3\0", "latin1").toString("hex");

const waysFile = (folder: string): string => join(folder, "protection.json");
