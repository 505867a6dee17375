import { readFile, stat } from "node:fs/promises";
import { type Brand, readBrandFile } from "#shared/domain/brand.ts";
import { type Failure, fail, type Result } from "#shared/domain/result.ts";
import { reasonOf } from "./replace-file.ts";

/** Bytes of the largest file that is read: more than all the words there may be. */
const largest = 5 * 1024 * 1024;

/** Reads guidelines that a colleague exported; keeps nothing. */
export async function openBrandFile(file: string): Promise<Result<Brand, Failure<"unreadable">>> {
  try {
    const { size } = await stat(file);
    if (size > largest)
      return fail("unreadable", "This file is too large for brand guidelines. Yours are as they were.");
    return readBrandFile(await readFile(file, "utf8"));
  } catch (error) {
    return fail(
      "unreadable",
      `${file} cannot be read: ${reasonOf(error)}. Your guidelines are as they were.`,
    );
  }
}
