import { closeSync, fsyncSync, openSync, rmSync, writeSync } from "node:fs";
import path from "node:path";
import { type Failure, fail, ok, type Result } from "#shared/domain/result.ts";
import type { KeyFileMade } from "#shared/ipc/protection-views.ts";
import { readKeyFile } from "../store/index.ts";
import { reasonOf } from "./replace-file.ts";

/**
 * Writes a key as its owner's file (64 hexadecimal digits), durable when it answers. One that is there is never
 * replaced: it may be the only key of another workspace.
 */
export function writeKeyFile(
  file: string,
  key: Uint8Array,
  workspace: string,
): Result<KeyFileMade, Failure<"occupied" | "storage">> {
  try {
    const handle = openSync(file, "wx", 0o600);
    try {
      writeSync(handle, `${Buffer.from(key).toString("hex")}\n`);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    const isThere = error instanceof Error && "code" in error && error.code === "EEXIST";
    if (isThere)
      return fail("occupied", `${file} is there already. Name another file; this one is as it was.`);
    rmSync(file, { force: true });
    return fail("storage", `${file} cannot be written: ${reasonOf(error)}. Nothing was changed.`);
  }
  return ok({ file, warning: warningOf(file, workspace) });
}

/** Some disks keep no permissions. */
function warningOf(file: string, workspace: string): string | null {
  if (!path.relative(workspace, file).startsWith(".."))
    return "The key file lies in the workspace it protects: whoever copies the folder has the key. Move it elsewhere.";
  const read = readKeyFile(file);
  return read.ok ? read.value.warning : read.error.message;
}
