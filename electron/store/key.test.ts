import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parseKey, readKeyFile } from "./key.ts";

const bytes = fc.uint8Array({ minLength: 32, maxLength: 32 });
const parsed = (key: Uint8Array) => {
  const result = parseKey(key);
  return result.ok ? [...result.value] : result.error.kind;
};

describe("a key", () => {
  test("is 64 hexadecimal digits of either case", () => {
    fc.assert(
      fc.property(bytes, fc.boolean(), fc.constantFrom("", "\n", "\r\n"), (key, upper, end) => {
        const hex = Buffer.from(key).toString("hex");
        expect(parsed(Buffer.from((upper ? hex.toUpperCase() : hex) + end))).toEqual([...key]);
      }),
    );
  });

  test("is 32 raw bytes, whatever they are, with or without a newline after them", () => {
    fc.assert(
      fc.property(bytes, fc.boolean(), (key, newline) => {
        expect(parsed(newline ? Uint8Array.from([...key, 0x0a]) : key)).toEqual([...key]);
      }),
    );
    expect(parsed(Uint8Array.from([...new Uint8Array(31), 0x0d, 0x0a]))).toEqual([
      ...new Uint8Array(31),
      0x0d,
    ]);
    const endsInNewline = new Uint8Array(32).fill(0x0a);
    expect(parsed(endsInNewline)).toEqual([...endsInNewline]);
  });

  test("is nothing else", () => {
    for (const wrong of [
      "",
      "abc",
      "g".repeat(64),
      "a".repeat(63),
      "a".repeat(65),
      `${"a".repeat(64)}\n\n`,
    ]) {
      expect(parsed(Buffer.from(wrong))).toBe("bad_key");
    }
  });
});

describe("a key file", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "kigo-key-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const file = (content: string, mode: number) => {
    const path = join(folder, "key");
    writeFileSync(path, content);
    chmodSync(path, mode);
    return path;
  };

  test("of one's own is read without a word", () => {
    expect(readKeyFile(file("ab".repeat(32), 0o600))).toEqual({
      ok: true,
      value: { key: new Uint8Array(32).fill(0xab), warning: null },
    });
  });

  test("that others can read is read with a warning", () => {
    const read = readKeyFile(file("ab".repeat(32), 0o640));
    const warning = expect.stringMatching(/Other users of this computer can read/);
    expect(read).toMatchObject({
      ok: true,
      value: { warning: process.platform === "win32" ? null : warning },
    });
  });

  test("that holds no key, or isn't there, is refused by its name", () => {
    const path = file("hello", 0o600);
    expect(readKeyFile(path)).toMatchObject({ ok: false, error: { message: expect.stringContaining(path) } });
    expect(readKeyFile(join(folder, "none"))).toMatchObject({ ok: false, error: { kind: "bad_key" } });
    expect(readKeyFile(folder)).toMatchObject({ ok: false, error: { kind: "bad_key" } });
  });
});
