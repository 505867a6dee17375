import type { Failure } from "#shared/domain/result.ts";
import { Database } from "./sqlite.ts";

/** What a full disk or a locked folder did to a read or a write, in words; `null` for anything else (a bug). */
export function storageFailure(error: unknown): Failure<"storage"> | null {
  const message = sentence(codeOf(error));
  return message === null ? null : { kind: "storage", message };
}

function sentence(code: string): string | null {
  if (/^(SQLITE_FULL|ENOSPC|EDQUOT)/.test(code)) {
    return "The disk is full. Nothing of this step was written; free some space and try again.";
  }
  if (/^(SQLITE_BUSY|SQLITE_LOCKED|SQLITE_PROTOCOL)/.test(code)) {
    return "Another program holds the workspace. Nothing of this step was written; try again in a moment.";
  }
  if (/^(SQLITE_READONLY|SQLITE_CANTOPEN|SQLITE_PERM|EACCES|EPERM|EROFS)/.test(code)) {
    return "The workspace folder can't be written. Nothing was changed; give yourself the right to write there, or choose another folder.";
  }
  if (/^(SQLITE_IOERR|EIO)/.test(code)) {
    return "The disk answered with an error. Nothing of this step was written; check the disk, then try again.";
  }
  if (/^(ENOTDIR|EEXIST|ENAMETOOLONG|ENOENT|ELOOP)/.test(code)) {
    return "The workspace folder can't be made there: part of its path is a file, or isn't allowed. Choose another folder.";
  }
  return null;
}

export function codeOf(error: unknown): string {
  if (error instanceof Database.SqliteError) return error.code;
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
