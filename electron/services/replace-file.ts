import { randomUUID } from "node:crypto";
import { type FileHandle, open, readdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { type Failure, fail, ok, type Result } from "#shared/domain/result.ts";

/**
 * Writes a file of a person's: it appears whole, or what was there stays. `signal` ends it between two parts. What a
 * writer that was killed left beside it goes with the next one.
 */
export function replaceFile(file: string, text: string): Promise<Result<null, Failure<"storage">>>;
export function replaceFile(
  file: string,
  text: Iterable<string>,
  signal: AbortSignal,
): Promise<Result<null, Failure<"storage" | "cancelled">>>;
export async function replaceFile(
  file: string,
  text: string | Iterable<string>,
  signal?: AbortSignal,
): Promise<Result<null, Failure<"storage" | "cancelled">>> {
  const draft = path.join(path.dirname(file), `.${path.basename(file)}.${randomUUID()}`);
  let handle: FileHandle | null = null;
  try {
    handle = await open(draft, "wx");
    for (const part of typeof text === "string" ? [text] : text) {
      await handle.writeFile(part);
      signal?.throwIfAborted();
    }
    await handle.sync();
    await handle.close();
    await rename(draft, file);
    await removeLeft(file);
    return ok(null);
  } catch (error) {
    await handle?.close().catch(() => undefined);
    await rm(draft, { force: true }).catch(() => undefined);
    if (signal?.aborted) return fail("cancelled", "You cancelled it. What was there is unchanged.");
    return fail("storage", `${file} cannot be written: ${reasonOf(error)}. What was there is unchanged.`);
  }
}

/** ms since the last part: who still writes is faster. */
const abandonedAfter = 60_000;

/** Drafts of this file that nobody writes any more. */
async function removeLeft(file: string): Promise<void> {
  const folder = path.dirname(file);
  const start = `.${path.basename(file)}.`;
  for (const name of await readdir(folder).catch(() => [])) {
    if (!name.startsWith(start) || !isUuid.test(name.slice(start.length))) continue;
    const draft = path.join(folder, name);
    const found = await stat(draft).catch(() => null);
    if (found !== null && Date.now() - found.mtimeMs > abandonedAfter)
      await rm(draft, { force: true }).catch(() => undefined);
  }
}

const isUuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

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
  EDQUOT: "your part of the disk is full",
  EFBIG: "it is larger than a file may be there",
  ENAMETOOLONG: "the name is too long",
  EBUSY: "another program holds it",
  EIO: "the disk answered with an error",
  EROFS: "the disk is read-only",
  ENOTDIR: "a part of the path is no folder",
};
