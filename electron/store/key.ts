import { readFileSync, statSync } from "node:fs";
import { type Failure, fail, ok, type Result } from "#shared/domain/result.ts";

/** A key file as read: the 32 bytes, and a warning where others on this computer can read it too. */
export interface KeyFile {
  readonly key: Uint8Array;
  readonly warning: string | null;
}

const keyLength = 32;

/**
 * SYNC.md "Keys of the local store": 64 hexadecimal digits or 32 raw bytes, a trailing newline ignored. Raw bytes may
 * themselves end like a line: of 32 or 33 bytes it is clear which is the newline.
 */
export function parseKey(bytes: Uint8Array): Result<Uint8Array, Failure<"bad_key">> {
  const candidates = [bytes, withoutEnd(bytes, "\n"), withoutEnd(bytes, "\r\n")];
  const raw = candidates.find(candidate => candidate.length === keyLength);
  if (raw !== undefined) return ok(Uint8Array.from(raw));
  const hex = candidates.map(textOf).find(text => /^[0-9a-fA-F]{64}$/.test(text));
  if (hex !== undefined) return ok(Uint8Array.from(Buffer.from(hex, "hex")));
  return fail("bad_key", "A key is 64 hexadecimal digits or 32 raw bytes; this one is neither.");
}

export function readKeyFile(path: string): Result<KeyFile, Failure<"bad_key">> {
  const read = readBytes(path);
  if (!read.ok) return read;
  const key = parseKey(read.value.bytes);
  if (!key.ok) return fail("bad_key", `${path}: ${key.error.message}`);
  return ok({ key: key.value, warning: readableByOthers(path, read.value.mode) });
}

function readBytes(path: string): Result<{ bytes: Uint8Array; mode: number }, Failure<"bad_key">> {
  try {
    const { mode } = statSync(path);
    return ok({ bytes: readFileSync(path), mode });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return fail("bad_key", `The key file ${path} can't be read: ${reason}.`);
  }
}

/** Windows keeps its permissions elsewhere and answers the same mode for every file. */
function readableByOthers(path: string, mode: number): string | null {
  if (process.platform === "win32" || (mode & 0o077) === 0) return null;
  return `Other users of this computer can read the key file ${path}; "chmod 600" keeps it yours.`;
}

function withoutEnd(bytes: Uint8Array, end: string): Uint8Array {
  return textOf(bytes).endsWith(end) ? bytes.subarray(0, -end.length) : bytes;
}

const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");
