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
export type LocalCause = "edit" | "import" | "delete" | "restore" | "duplicate" | "resolve";
export type Cause = LocalCause | SyncCause;

/** ISO 8601 in UTC, as every time in the database. */
export const timestamp = (context: StoreContext): string => new Date(context.now()).toISOString();
