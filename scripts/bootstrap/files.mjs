import { randomBytes } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { identityOf } from "./processes.mjs";

const partialName = /\.partial-(\d+)-[0-9a-f]{8}$/;

/** The parsed JSON of `file`, or null where it is missing, unreadable or not JSON. */
export function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}

/** Writes JSON so that a reader sees either the old file or the whole new one. Makes the folder. */
export function writeJson(file, value) {
  mkdirSync(path.dirname(file), { recursive: true });
  const temporary = partialOf(file);
  writeFileSync(temporary, `${JSON.stringify(value, null, 2)}\n`);
  renameSync(temporary, file);
}

/** A name beside `target`, unique to this process, under which it is made before it is renamed. */
export function partialOf(target) {
  return `${target}.partial-${process.pid}-${randomBytes(4).toString("hex")}`;
}

/** Runs `work(folder)` in a new folder named after `target`, which is removed at the end. */
export async function inPartialFolder(target, work) {
  const partial = partialOf(target);
  mkdirSync(partial, { recursive: true });
  try {
    return await work(partial);
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
}

/**
 * Makes the folder `target` in one step for whoever looks: `fill(folder)` works in a folder beside it, which
 * takes the name only when `fill` resolved. Where another process was first, its result stands.
 */
export async function publishFolder(target, fill) {
  await inPartialFolder(target, async partial => {
    await fill(partial);
    try {
      renameSync(partial, target);
    } catch (error) {
      if (!existsSync(target)) throw error;
    }
  });
}

/** Removes what interrupted runs left in `folder`: partial files and folders whose process is gone. */
export function removeLeftovers(folder) {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const pid = partialName.exec(name)?.[1];
    if (pid && identityOf(Number(pid)) === null)
      rmSync(path.join(folder, name), { recursive: true, force: true });
  }
}

/** Bytes under a file or folder; what vanishes meanwhile counts nothing. */
export function sizeOf(target) {
  const stats = statSync(target, { throwIfNoEntry: false });
  if (!stats) return 0;
  if (!stats.isDirectory()) return stats.size;
  let sum = 0;
  for (const name of listed(target)) sum += sizeOf(path.join(target, name));
  return sum;
}

function listed(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
