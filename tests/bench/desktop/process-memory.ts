import { readdirSync, readFileSync } from "node:fs";

/**
 * MB of memory that a process and all that it started have for themselves, shared pages divided by their users (PSS,
 * proc(5) `smaps_rollup`); not a number where the system doesn't tell.
 */
export function proportionalMemory(root: number): number {
  try {
    const kilobytes = family(root).map(pid => {
      const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, "utf8");
      return Number(/^Pss:\s+(\d+) kB$/m.exec(rollup)?.[1]);
    });
    return kilobytes.reduce((sum, each) => sum + each, 0) / 1024;
  } catch {
    return Number.NaN;
  }
}

function family(root: number): readonly number[] {
  const parents = new Map(
    readdirSync("/proc")
      .filter(name => /^\d+$/.test(name))
      .map(name => [Number(name), parentOf(name)] as const),
  );
  const isBelow = (pid: number): boolean => {
    for (let each: number | undefined = pid; each !== undefined && each > 1; each = parents.get(each))
      if (each === root) return true;
    return false;
  };
  return [...parents.keys()].filter(isBelow);
}

/** The fourth field of `stat`; the second, the name in brackets, may hold anything. */
function parentOf(pid: string): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
  } catch {
    return undefined;
  }
}
