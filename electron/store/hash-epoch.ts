import type { Settings } from "./settings.ts";

/**
 * Content hashes are stored with the number of their epoch in front. To forget them all is to begin another: as quick
 * at 100,000 offers as at ten, where a write to each of their rows stopped the process for seconds.
 */
const key = "hash_epoch";

/** SQL of what stands before a hash of now; nothing before the first epoch that was begun. */
export const epochPrefix = `coalesce((SELECT value || ':' FROM meta WHERE key = '${key}'), '')`;

/** SQL of a hash as it is stored now; NULL stays NULL. `value`: a parameter. */
export const stampedHash = (value: string): string => `${epochPrefix} || ${value}`;

/** SQL: whether a stored hash is of now. A hash itself has no colon. */
export const isCurrentHash = (stored: string, prefix: string): string =>
  `substr(${stored}, 1, length(${prefix})) = ${prefix} AND instr(substr(${stored}, length(${prefix}) + 1), ':') = 0`;

export function beginHashEpoch({ meta, setMeta }: Settings): void {
  setMeta(key, String(Number(meta(key) ?? 0) + 1));
}
