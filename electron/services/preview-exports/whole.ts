import { randomUUID } from "node:crypto";
import { lstatSync } from "node:fs";
import { link, mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { reasonOf } from "../replace-file.ts";
import { WriteError } from "./failures.ts";
import { firstFree } from "./file-names.ts";

/** Keeps a file under the name it is given, once. */
export type Keep = (name: string, bytes: Uint8Array | string) => Promise<void>;

/** Where something is made: in `parent`, under `name` or, beside what is there, `name (2)` and so on. */
export interface Target {
  readonly parent: string;
  readonly name: string;
  /** Up to the moment in which the thing gets its name, it ends all: nothing is left then. */
  readonly signal: AbortSignal;
}

/**
 * Makes a folder, filled by `fill`: it appears whole or not at all. Answers its path. What a maker that was killed left
 * goes with the next one.
 */
export function makeFolder(target: Target, fill: (keep: Keep) => Promise<void>): Promise<string> {
  const { parent } = target;
  return made(target, rename, async draft => {
    await refusing(parent, () => mkdir(draft));
    await fill((file, bytes) => {
      if (path.basename(file) !== file) throw new Error(`${file} is no name of a file.`);
      return refusing(parent, () => writeDurably(path.join(draft, file), bytes));
    });
  });
}

/** The same for one file. */
export function makeFile(target: Target, bytes: Uint8Array | string): Promise<string> {
  return made(target, nameFile, draft => refusing(target.parent, () => writeDurably(draft, bytes)));
}

type Move = (from: string, to: string) => Promise<void>;

async function made(
  { parent, name, signal }: Target,
  move: Move,
  write: (draft: string) => Promise<void>,
): Promise<string> {
  await clearUp(parent);
  const draft = path.join(parent, `${mark}${randomUUID()}`);
  try {
    await write(draft);
    signal.throwIfAborted();
    return await refusing(parent, () => nameFreely(draft, path.join(parent, name), move));
  } catch (error) {
    await rm(draft, { recursive: true, force: true }).catch(() => undefined);
    throw error;
  }
}

/** Another program may take the same name between the look and the move: then the next one is taken. */
async function nameFreely(draft: string, wanted: string, move: Move): Promise<string> {
  for (;;) {
    const place = firstFree(wanted, isFree);
    try {
      await move(draft, place);
      return place;
    } catch (error) {
      if (isFree(place)) throw error;
    }
  }
}

/** A rename would replace what has come there meanwhile, a link never does; some disks know no links. */
async function nameFile(draft: string, place: string): Promise<void> {
  try {
    await link(draft, place);
  } catch (error) {
    if (!isFree(place)) throw error;
    await rename(draft, place);
    return;
  }
  await rm(draft).catch(() => undefined);
}

/** Also a link that leads nowhere has its name. */
const isFree = (place: string): boolean => lstatSync(place, { throwIfNoEntry: false }) === undefined;

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

const mark = ".kigo-preview-";

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
