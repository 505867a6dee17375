import type { ChangesQuery } from "#shared/api/change.ts";
import { endpoints } from "#shared/api/endpoints.ts";
import type { Json } from "#shared/domain/json.ts";
import type { Context } from "../context.ts";
import { type Cursor, cursorOf, cursorText } from "../cursor.ts";
import type { FeedRow } from "../feed.ts";
import { done, failed, type Outcome } from "../outcome.ts";
import { route } from "../route.ts";

/** One feed over both databases. */
export function changeRoutes(context: Context) {
  return { listChanges: route(endpoints.listChanges, ({ query }) => changesSince(context, query)) };
}

function changesSince({ store, epoch }: Context, { since, limit }: ChangesQuery): Outcome<Json> {
  const { entMom, kigo } = store.feeds;
  const cursorAt = (first: number, second: number): Cursor => ({
    entMom: { epoch: epoch(), change: first },
    kigo: { epoch: epoch(), change: second },
  });
  if (since === "now") {
    return done({
      changes: [],
      cursor: cursorText(cursorAt(entMom.position, kigo.position)),
      has_more: false,
    });
  }
  const cursor = since === undefined ? cursorAt(0, 0) : cursorOf(since);
  if (!cursor) return failed("invalid", "since: must be a cursor of this feed");
  if (cursor.entMom.epoch !== epoch() || cursor.kigo.epoch !== epoch()) {
    return failed("cursor_expired", "The cursor is of another database: read the lists, then begin anew.");
  }
  const ofEntMom = entMom.after(cursor.entMom.change, limit + 1);
  const ofKigo = kigo.after(cursor.kigo.change, limit + 1);
  const first = ofEntMom.slice(0, limit);
  const second = ofKigo.slice(0, limit - first.length);
  const next = cursorAt(
    first.at(-1)?.position ?? cursor.entMom.change,
    second.at(-1)?.position ?? cursor.kigo.change,
  );
  return done({
    changes: [...first, ...second].map(changeOf),
    cursor: cursorText(next),
    has_more: ofEntMom.length > first.length || ofKigo.length > second.length,
  });
}

function changeOf({ kind, key, op, changed_at }: FeedRow): Json {
  return { kind, key, op, changed_at };
}
