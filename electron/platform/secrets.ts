import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { TokenStore } from "../services/connection.ts";
import type { Keychain } from "../services/keychain.ts";

/**
 * Keeps the API's token: in `file`, encrypted, where there is a keychain; else in memory, never in the clear on the
 * disk. A preset (from the environment) is used for this session and stored nowhere.
 */
export function createTokenStore(options: {
  readonly keychain: Keychain | null;
  readonly file: string;
  readonly preset: string | null;
}): TokenStore {
  const { keychain, file } = options;
  const stored = options.preset === null && keychain ? readSecret(keychain, file) : null;
  let token = options.preset ?? stored;
  let place: ReturnType<TokenStore["place"]> = stored ? "keychain" : token ? "session" : "none";
  return {
    token: () => token,
    place: () => place,
    keep(next) {
      token = next || null;
      const written = keychain !== null && token !== null && writeSecret(keychain, file, token);
      if (!written) rmSync(file, { force: true });
      place = written ? "keychain" : token ? "session" : "none";
    },
  };
}

/** A secret of another user or machine, or a damaged file, is as good as none: the token is asked for again. */
function readSecret(keychain: Keychain, file: string): string | null {
  try {
    return keychain.decrypt(readFileSync(file)) || null;
  } catch {
    return null;
  }
}

/** False where the keychain was locked or the disk refused: the token then lives in memory alone. */
function writeSecret(keychain: Keychain, file: string, token: string): boolean {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, keychain.encrypt(token), { mode: 0o600 });
    renameSync(`${file}.new`, file);
    return true;
  } catch {
    return false;
  }
}
