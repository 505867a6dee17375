import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { reasonOf } from "../replace-file.ts";
import { WriteError } from "./failures.ts";
import { firstFree } from "./file-names.ts";

/** Keeps a file under the name it is given, once. */
export type Keep = (name: string, bytes: Uint8Array | string) => Promise<void>;

/**
 * Makes a folder in `parent`, filled by `fill`: it appears whole or not at all, beside what is there. Answers its path.
 * What a maker that was killed left goes with the next one.
 */
export async function makeFolder(
  parent: string,
  name: string,
  fill: (keep: Keep) => Promise<void>,
): Promise<string> {
  await clearUp(parent);
  const draft = draftIn(parent);
  try {
    await refusing(parent, () => mkdir(draft));
    await fill((file, bytes) => {
      if (path.basename(file) !== file) throw new Error(`${file} is no name of a file.`);
      return refusing(parent, () => writeDurably(path.join(draft, file), bytes));
    });
    const place = freePlace(parent, name);
    await refusing(parent, () => rename(draft, place));
    return place;
  } catch (error) {
    await rm(draft, { recursive: true, force: true }).catch(() => undefined);
    throw error;
  }
}

/** The same for one file. */
export async function makeFile(parent: string, name: string, bytes: Uint8Array | string): Promise<string> {
  await clearUp(parent);
  const draft = draftIn(parent);
  try {
    await refusing(parent, () => writeDurably(draft, bytes));
    const place = freePlace(parent, name);
    await refusing(parent, () => rename(draft, place));
    return place;
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw error;
  }
}

async function refusing<T>(parent: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new WriteError(`Nothing can be kept in ${parent}: ${reasonOf(error)}. No file was left there.`);
  }
}

async function writeDurably(file: string, bytes: Uint8Array | string): Promise<void> {
  const handle = await open(file, "wx");
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const freePlace = (parent: string, name: string): string =>
  path.join(
    parent,
    firstFree(name, candidate => !existsSync(path.join(parent, candidate))),
  );

const mark = ".kigo-preview-";
const draftIn = (parent: string): string => path.join(parent, `${mark}${randomUUID()}`);

/** ms since the last file: who still writes is faster. */
const abandonedAfter = 10 * 60_000;

async function clearUp(parent: string): Promise<void> {
  for (const name of await readdir(parent).catch(() => [])) {
    if (!isDraft.test(name)) continue;
    const draft = path.join(parent, name);
    const found = await stat(draft).catch(() => null);
    if (found !== null && Date.now() - found.mtimeMs > abandonedAfter)
      await rm(draft, { recursive: true, force: true }).catch(() => undefined);
  }
}

const isDraft = /^\.kigo-preview-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
