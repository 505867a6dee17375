import { randomBytes, scrypt } from "node:crypto";
import type { Kdf } from "./protection.ts";

/**
 * scrypt with 128 MiB for each guess (N = 2^17, r = 8, p = 1: OWASP's first choice for it), some tenths of a second
 * here. Argon2 is not in the Node of every Electron the studio runs on.
 */
export function newKdf(): Kdf {
  const salt = randomBytes(32).toString("base64");
  return { name: "scrypt", cost: 2 ** 17, blockSize: 8, parallelization: 1, salt };
}

/** The key that a passphrase stands for, 32 bytes. The same text typed on another keyboard is the same passphrase. */
export function keyOfPassphrase(passphrase: string, kdf: Kdf): Promise<Uint8Array> {
  const { cost, blockSize, parallelization, salt } = kdf;
  const maxmem = 2 * 128 * cost * blockSize;
  return new Promise((resolve, reject) => {
    scrypt(
      passphrase.normalize("NFC"),
      Buffer.from(salt, "base64"),
      32,
      { cost, blockSize, parallelization, maxmem },
      (error, key) => (error ? reject(error) : resolve(Uint8Array.from(key))),
    );
  });
}
