import { spawnSync } from "node:child_process";

export interface SmallDisk {
  /** From now on nothing is written on it. */
  readOnly(): void;
  remove(): void;
}

/** For tests: a disk of that size in place of a folder; `null` where this person cannot make one. */
export function smallDisk(folder: string, size: `${number}m`): SmallDisk | null {
  const run = (command: string, ...words: string[]) => spawnSync(command, [...words, folder]).status === 0;
  if (!run("mount", "-t", "tmpfs", "-o", `size=${size}`, "tmpfs")) return null;
  return {
    readOnly: () => void run("mount", "-o", "remount,ro"),
    remove: () => void run("umount"),
  };
}
