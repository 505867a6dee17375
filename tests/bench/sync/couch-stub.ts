import type { Json, JsonObject } from "#sync/record.ts";

/**
 * As much of the CouchDB protocol as a first replication asks for, over the same rows: `GET /couch/`, `_local`
 * checkpoints, `_changes` and `_bulk_get` (https://docs.couchdb.org/en/stable/replication/protocol.html).
 */
export function createCouch(rows: ReadonlyMap<number, JsonObject>): {
  answer(method: string, url: URL, body: string): string | null;
  /** The rows are others now. */
  forget(): void;
} {
  const checkpoints = new Map<string, string>();
  const prefix = "/couch/offers";
  return {
    answer(method, { pathname, searchParams }, body) {
      const place = pathname.slice(prefix.length).replace(/^\//, "");
      if (place === "")
        return JSON.stringify({ db_name: "offers", update_seq: rows.size, instance_start_time: "0" });
      if (place.startsWith("_local/")) {
        if (method === "PUT") checkpoints.set(place, body);
        return method === "PUT"
          ? JSON.stringify({ ok: true, id: place, rev: "0-1" })
          : (checkpoints.get(place) ?? null);
      }
      if (place === "_changes") return JSON.stringify(changes(rows, searchParams));
      return place === "_bulk_get" ? bulkGet(rows, body) : null;
    },
    forget: () => checkpoints.clear(),
  };
}

const revision = "1-967a00dff5e02add41819138abb3284d";

function changes(rows: ReadonlyMap<number, JsonObject>, query: URLSearchParams): Json {
  const since = Number(query.get("since") ?? 0);
  const limit = Number(query.get("limit") ?? rows.size);
  const last = Math.min(rows.size, since + limit);
  const results = Array.from({ length: Math.max(0, last - since) }, (_, n) => ({
    seq: since + n + 1,
    id: String(since + n + 1),
    changes: [{ rev: revision }],
  }));
  return { results, last_seq: Math.max(since, last), pending: rows.size - last };
}

function bulkGet(rows: ReadonlyMap<number, JsonObject>, body: string): string {
  const asked: { docs: { id: string }[] } = JSON.parse(body);
  const results = asked.docs.map(({ id }) => ({
    id,
    docs: [
      {
        ok: {
          ...rows.get(Number(id)),
          _id: id,
          _rev: revision,
          _revisions: { start: 1, ids: [revision.slice(2)] },
        },
      },
    ],
  }));
  return JSON.stringify({ results });
}
