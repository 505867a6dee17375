import { ok, type Result } from "#shared/domain/result.ts";
import { type Unreadable, unreadable } from "./unreadable.ts";

/** The text of a file: by its byte order mark, else UTF-8, else, where `legacy` allows it, Windows-1252. */
export function decodeText(bytes: Uint8Array, { legacy }: { legacy: boolean }): Result<string, Unreadable> {
  const binary = knownBinary(bytes);
  if (binary !== null) return unreadable(`The file is ${binary}, not text. Save it as CSV or JSON.`);
  const text = decode(bytes, legacy);
  if (text === null) return unreadable("The file is not UTF-8 text. Save it as UTF-8.");
  if (text.includes("\u0000")) return unreadable("The file holds binary data, not text.");
  return ok(text);
}

function decode(bytes: Uint8Array, legacy: boolean): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return strictly("utf-16le", bytes);
  if (first === 0xfe && second === 0xff) return strictly("utf-16be", bytes);
  return strictly("utf-8", bytes) ?? (legacy ? new TextDecoder("windows-1252").decode(bytes) : null);
}

/** `null` if the bytes are no such text; a byte order mark is left out. */
function strictly(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const signatures: readonly (readonly [readonly number[], string])[] = [
  [[0x50, 0x4b, 0x03, 0x04], "a spreadsheet or another zip archive"],
  [[0xd0, 0xcf, 0x11, 0xe0], "an old Office document"],
  [[0x25, 0x50, 0x44, 0x46], "a PDF"],
  [[0x89, 0x50, 0x4e, 0x47], "a picture"],
  [[0xff, 0xd8, 0xff], "a picture"],
  [[0x1f, 0x8b], "a compressed archive"],
];

function knownBinary(bytes: Uint8Array): string | null {
  const found = signatures.find(([signature]) => signature.every((byte, index) => bytes[index] === byte));
  return found?.[1] ?? null;
}
