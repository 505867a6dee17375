import { spawnSync } from "node:child_process";

export interface SmallDisk {
  /** Another one in its place, empty, on which nothing can be written. */
  readOnly(): void;
  remove(): void;
}

/** For tests: a disk of that size in place of a folder; `null` where this person cannot make one. */
export function smallDisk(folder: string, size: `${number}m`): SmallDisk | null {
  const run = (command: string, ...words: string[]) => spawnSync(command, [...words, folder]).status === 0;
  const mount = (options: string) => run("mount", "-t", "tmpfs", "-o", options, "tmpfs");
  // Also while the system still holds a file of it for a moment.
  const remove = () => void run("umount", "--lazy");
  if (!mount(`size=${size}`)) return null;
  return {
    readOnly() {
      remove();
      if (!mount(`size=${size},ro`)) throw new Error(`${folder} did not become read-only.`);
    },
    remove,
  };
}
