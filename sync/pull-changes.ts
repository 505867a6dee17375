import { type FeedChange, feedPage, readChanges } from "./change-feed.ts";
import type { Run } from "./run.ts";
import { takeChanges } from "./take-changes.ts";
import { forgetAllTombstones } from "./tombstones.ts";
import { hearAgain } from "./unheard.ts";
import { keyOf } from "./values.ts";

const cursorKey = "feed_cursor";
/** Pages of changes after which reading the lists is the cheaper way. */
const mostPages = 3;

/** The feed's present, asked for before the lists are read: what changes meanwhile comes again. `null`: no feed. */
export async function feedCursorNow(run: Run): Promise<string | null> {
  if (!run.capabilities.feed) return null;
  forgetAllTombstones(run);
  return (await readChanges(run, "now", 1))?.cursor ?? null;
}

/** Not over what is left open, nor over what belongs to an offer whose create isn't settled: the feed tells once. */
export function rememberCursor({ ports: { store }, doubts }: Run, cursor: string): void {
  if (doubts.size > 0 || store.intents().some(({ op }) => op === "create")) return;
  store.transaction(write => write.setMeta(cursorKey, cursor));
}

/**
 * What changed since the last run, by the feed. False: there is none, its cursor is of another database, or so much
 * changed that the lists are read instead. The cursor moves on when everything it stands for is stored (SYNC.md L6).
 */
export async function pullChanges(run: Run): Promise<boolean> {
  if (!run.capabilities.feed || hearAgain(run, cursorKey)) return false;
  const since = run.ports.store.meta(cursorKey);
  if (!since) return false;
  forgetAllTombstones(run);
  const changes = new Map<string, FeedChange>();
  let cursor = since;
  for (let pages = 0; ; pages += 1) {
    const page = pages < mostPages ? await readChanges(run, cursor, feedPage) : null;
    if (page === null) return false;
    for (const change of page.changes) changes.set(keyOf([change.kind, change.key]), change);
    cursor = page.cursor;
    if (!page.more) break;
  }
  if (changes.size > 0) await takeChanges(run, [...changes.values()]);
  if (cursor !== since) rememberCursor(run, cursor);
  return true;
}
