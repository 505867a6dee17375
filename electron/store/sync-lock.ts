import { join } from "node:path";
import { nativeBinding } from "./native-binding.ts";
import { Database } from "./sqlite.ts";
import { codeOf } from "./storage-failure.ts";

/**
 * SYNC.md C3: one sync per workspace, window or command line. The lock is SQLite's on a small file of its own: the
 * operating system drops it when the process dies, so none is ever left behind. `null`: another holds it.
 */
export function takeSyncLock(folder: string): { release(): void } | null {
  const db = new Database(join(folder, "sync.lock"), { timeout: 0, ...nativeBinding() });
  try {
    db.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    db.close();
    if (codeOf(error).startsWith("SQLITE_BUSY")) return null;
    throw error;
  }
  return { release: () => void db.close() };
}
