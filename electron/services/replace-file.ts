import { randomUUID } from "node:crypto";
import { type FileHandle, open, rename, rm } from "node:fs/promises";
import path from "node:path";
import { type Failure, fail, ok, type Result } from "#shared/domain/result.ts";

/** Writes a file of a person's: it appears whole, or what was there stays. */
export async function replaceFile(
  file: string,
  text: string | Iterable<string>,
): Promise<Result<null, Failure<"storage">>> {
  const draft = path.join(path.dirname(file), `.${path.basename(file)}.${randomUUID()}`);
  let handle: FileHandle | null = null;
  try {
    handle = await open(draft, "wx");
    if (typeof text === "string") await handle.writeFile(text);
    else for (const part of text) await handle.write(part);
    await handle.sync();
    await handle.close();
    await rename(draft, file);
    return ok(null);
  } catch (error) {
    await handle?.close().catch(() => undefined);
    await rm(draft, { force: true }).catch(() => undefined);
    return fail("storage", `${file} cannot be written: ${reasonOf(error)}. What was there is unchanged.`);
  }
}

/** Why the system refused a file, as the end of a sentence. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return reasons[code] ?? (code || "the system refused");
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file or folder",
  EISDIR: "it is a folder",
  EACCES: "access is denied",
  EPERM: "access is denied",
  ENOSPC: "the disk is full",
  EROFS: "the disk is read-only",
  ENOTDIR: "a part of the path is no folder",
};
