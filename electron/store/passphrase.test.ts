import { describe, expect, test } from "vitest";
import { keyOfPassphrase, newKdf } from "./passphrase.ts";

const quick = { ...newKdf(), cost: 2 ** 14 };

describe("the key of a passphrase", () => {
  test("is 32 bytes, the same each time, and another for another passphrase or salt", async () => {
    const key = await keyOfPassphrase("correct horse battery", quick);
    expect(key).toHaveLength(32);
    expect(await keyOfPassphrase("correct horse battery", quick)).toEqual(key);
    expect(await keyOfPassphrase("correct horse batterz", quick)).not.toEqual(key);
    expect(await keyOfPassphrase("correct horse battery", { ...quick, salt: newKdf().salt })).not.toEqual(
      key,
    );
  });

  test("does not depend on how the keyboard composes a letter", async () => {
    expect(await keyOfPassphrase("cafe\u0301 au lait", quick)).toEqual(
      await keyOfPassphrase("caf\u00e9 au lait", quick),
    );
  });

  test("as the studio makes it costs 128 MiB for each guess", async () => {
    const { cost, blockSize } = newKdf();
    expect(128 * cost * blockSize).toBe(128 * 1024 * 1024);
    expect(await keyOfPassphrase("correct horse battery", newKdf())).toHaveLength(32);
  });
});
