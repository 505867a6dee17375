import { safeStorage } from "electron";
import type { Keychain } from "../services/keychain.ts";

/**
 * The operating system's keychain, once the application is ready. `null` where there is none: on Linux `basic_text`
 * encrypts with a key that everybody knows, and newer versions call even that available.
 */
export function systemKeychain(): Keychain | null {
  if (!safeStorage.isEncryptionAvailable()) return null;
  if (process.platform === "linux" && isObfuscation(safeStorage.getSelectedStorageBackend())) return null;
  return {
    encrypt: text => safeStorage.encryptString(text),
    decrypt: secret => safeStorage.decryptString(secret),
  };
}

function isObfuscation(backend: string): boolean {
  return backend === "basic_text" || backend === "unknown";
}
