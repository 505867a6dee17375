import { rmSync } from "node:fs";
import path from "node:path";
import { dialog } from "electron";
import { fail, ok } from "#shared/domain/result.ts";
import type { KeyFileMade } from "#shared/ipc/protection-views.ts";
import type { Handlers } from "../ipc/serve.ts";
import type { Session } from "../ipc/session.ts";
import { writeKeyFile } from "../services/key-file.ts";
import type { Keychain } from "../services/keychain.ts";
import { withWindow } from "./plan-dialogs.ts";

export interface Protecting {
  readonly session: Session;
  readonly keychain: Keychain | null;
  readonly folder: string;
  /** The workspace is open: the window shows it. */
  readonly onOpen: () => void;
}

type ProtectionChannel =
  | "studio:unlock"
  | "protection:get"
  | "protection:change"
  | "protection:cancel"
  | "protection:key-file";

/** Opening a locked workspace and changing its protection; keys go from here to files and nowhere else. */
export function protectionHandlers(options: Protecting): Pick<Handlers, ProtectionChannel> {
  const { session, keychain, folder, onOpen } = options;
  const kind = () => session.studio()?.protection ?? "none";
  return {
    "studio:unlock": async wanted => {
      const file = wanted.by === "key_file" ? await chooseKeyFile() : null;
      if (wanted.by === "key_file" && file === null) return ok(false);
      const opened =
        wanted.by === "passphrase"
          ? await session.unlock(wanted.passphrase)
          : session.unlockByFile(file ?? "");
      if (!opened.ok) return opened;
      onOpen();
      return ok(true);
    },
    "protection:get": () => ok({ kind: kind(), hasKeychain: keychain !== null, folder }),
    "protection:change": async change => {
      const file = change.to === "key_file" ? await nameKeyFile(folder) : null;
      if (change.to === "key_file" && file === null) return ok(null);
      let made: KeyFileMade | null = null;
      const changed = await session.protect(change, {
        keep(key) {
          if (file === null) return ok(null);
          const written = writeKeyFile(file, key, folder);
          if (written.ok) made = written.value;
          return written;
        },
        drop() {
          if (made !== null && file !== null) rmSync(file, { force: true });
        },
      });
      return changed.ok ? ok({ kind: kind(), keyFile: made, backupsLeft: changed.value }) : changed;
    },
    "protection:cancel": () => {
      session.cancelProtect();
      return ok(null);
    },
    "protection:key-file": async () => {
      const key = session.key();
      if (key === null) return fail("unprotected", "This workspace is not encrypted, so it has no key.");
      const file = await nameKeyFile(folder);
      return file === null ? ok(null) : writeKeyFile(file, key, folder);
    },
  };
}

async function nameKeyFile(folder: string): Promise<string | null> {
  const options = { title: "Save the key file", defaultPath: `${path.basename(folder)}.key` };
  const { filePath } = await withWindow(
    window => dialog.showSaveDialog(window, options),
    () => dialog.showSaveDialog(options),
  );
  return filePath || null;
}

async function chooseKeyFile(): Promise<string | null> {
  const options = { title: "Open the key file", properties: ["openFile" as const] };
  const { filePaths } = await withWindow(
    window => dialog.showOpenDialog(window, options),
    () => dialog.showOpenDialog(options),
  );
  return filePaths[0] ?? null;
}
