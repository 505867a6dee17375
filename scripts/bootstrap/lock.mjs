import { linkSync, mkdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { partialOf, readJson, writeJson } from "./files.mjs";
import { identityOf } from "./processes.mjs";
import { say } from "./progress.mjs";

/**
 * Runs `work` while no other set-up on this machine holds `file`. A lock whose process is gone is taken over, but
 * only after the programs that process had started (`work` names them through its argument, `note(pid)`) have ended
 * too: an npm whose parent was killed still writes.
 */
export async function withLock(file, step, work) {
  mkdirSync(path.dirname(file), { recursive: true });
  await take(file, step);
  const children = [];
  try {
    return await work(pid => {
      children.push(identityOf(pid));
      writeJson(file, { holder: identityOf(process.pid), children });
    });
  } finally {
    rmSync(file, { force: true });
  }
}

async function take(file, step) {
  let told = false;
  while (!placed(file)) {
    const lock = readJson(file) ?? { holder: null, children: [] };
    const busy = [lock.holder, ...lock.children].filter(isRunning);
    if (busy.length === 0) discard(file, lock);
    else {
      if (!told) say(step, `waiting for another set-up (process ${busy[0].split("@")[0]})`);
      told = true;
      await delay(200);
    }
  }
}

/** A hard link fails where the name is taken, and the file behind it is whole from the first moment. */
function placed(file) {
  const own = partialOf(file);
  writeJson(own, { holder: identityOf(process.pid), children: [] });
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(own, { force: true });
  }
}

/** Removes a dead lock; where another process has just replaced it, gives that one its name back. */
function discard(file, dead) {
  const aside = partialOf(file);
  try {
    renameSync(file, aside);
    if ((readJson(aside)?.holder ?? null) !== dead.holder) linkSync(aside, file);
  } catch {
    // Somebody else was first: the loop looks again.
  }
  rmSync(aside, { force: true });
}

function isRunning(identity) {
  return identity !== null && identityOf(Number(identity.split("@")[0])) === identity;
}
