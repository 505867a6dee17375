import type { Database } from "./sqlite.ts";

/** Characters by which rows are ordered; the rest of a name breaks no tie that people would see. */
const keyLength = 64;
/** After every name: what has none comes last. */
const last = "\uffff";

/** A name as lists order it: without case and accents, numbers by their value, nothing last. */
export function sortKey(text: string | number | null): string {
  if (text === null || text === "") return last;
  return String(text)
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .trim()
    .replaceAll(/\d+/g, digits => digits.padStart(8, "0"))
    .slice(0, keyLength);
}

/** Makes `sort_key(text)` known to a connection. */
export function provideSortKey(db: Database): void {
  db.function("sort_key", { deterministic: true }, value =>
    sortKey(typeof value === "string" || typeof value === "number" ? value : null),
  );
}
