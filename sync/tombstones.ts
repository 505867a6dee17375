import { entities } from "./record.ts";
import type { Run } from "./run.ts";

/**
 * A server with a feed tells what is there after a DELETE: what the feed names is asked for by GET, and its lists are
 * read behind the cursor (SYNC.md L5).
 */
export function forgetAllTombstones({ ports: { store, clock } }: Run): void {
  store.transaction(write => {
    // Those of this very moment too.
    for (const entity of entities) write.forgetTombstones(entity, clock.now() + 1);
  });
}
