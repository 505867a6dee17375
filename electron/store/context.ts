import type { Cause as SyncCause } from "#sync/ports.ts";

/** What every writer of the store needs from outside. */
export interface StoreContext {
  /** A new ULID. */
  readonly newId: () => string;
  /** ms since the epoch. */
  readonly now: () => number;
  /** Whose edits these are, for the history. */
  readonly who: string;
}

/** What people do; the rest comes from sync. */
export type LocalCause = "edit" | "import" | "delete" | "restore" | "duplicate" | "resolve" | "undo" | "redo";
export type Cause = LocalCause | SyncCause;

/** What the server says stays known while people only edit: base stays, and so does what a reading would mean. */
export const forgetsReading = (cause: Cause): boolean =>
  cause === "pull" || cause === "push" || cause === "settle" || cause === "resolve";

/** ISO 8601 in UTC, as every time in the database. */
export function timestamp(context: StoreContext): string {
  const ms = context.now();
  if (ms !== last.ms) last = { ms, text: new Date(ms).toISOString() };
  return last.text;
}

/** A page of rows comes in one or two milliseconds. */
let last = { ms: 0, text: new Date(0).toISOString() };
