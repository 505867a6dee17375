import { endpoints } from "#shared/api/endpoints.ts";
import type { Json, JsonObject } from "./record.ts";
import type { Run } from "./run.ts";
import { isObject, listOf } from "./values.ts";
import { text } from "./wire-values.ts";

/** One line of the feed: which record, and whether it is gone. */
export interface FeedChange {
  readonly kind: string;
  /** The fields that name the record. */
  readonly key: JsonObject;
  readonly gone: boolean;
}

export interface FeedPage {
  readonly changes: readonly FeedChange[];
  readonly cursor: string;
}

/** Lines a page asks for. */
export const feedPage = 1000;

/** The pages of the feed behind a cursor; `null`: from its beginning. Ends early where the feed refuses the cursor. */
export async function* changesFrom(run: Run, since: string | null): AsyncGenerator<FeedPage> {
  for (let cursor = since; ; ) {
    const page = await readChanges(run, cursor, feedPage);
    if (page === null) return;
    yield page;
    if (!page.more) return;
    cursor = page.cursor;
  }
}

/** One page; `null` if the server doesn't answer one, e.g. 410 for a cursor of another database. */
export async function readChanges(
  run: Run,
  since: string | null,
  limit: number,
): Promise<(FeedPage & { readonly more: boolean }) | null> {
  const query = { limit, ...(since !== null && { since }) };
  const reply = await run.session.read(endpoints.listChanges.path, query);
  return reply.kind === "ok" ? feedPageIn(reply.json) : null;
}

/** `null`: this is no page of a feed. */
export function feedPageIn(json: Json): (FeedPage & { readonly more: boolean }) | null {
  if (!isObject(json) || !Array.isArray(json.changes)) return null;
  const cursor = text(json.cursor);
  if (cursor === null) return null;
  const changes = listOf(json.changes)
    .filter(isObject)
    .map(({ kind, key, op }) => ({
      kind: text(kind) ?? "",
      key: isObject(key) ? key : {},
      gone: op === "delete",
    }));
  return { changes, cursor, more: json.has_more === true };
}
