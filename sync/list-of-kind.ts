import { type Kind, listOfKind, type PulledRecord, readRecord } from "./kind.ts";
import { arrayIn, notKigo } from "./list-answer.ts";
import type { Json } from "./record.ts";
import type { Run } from "./run.ts";
import { isObject } from "./values.ts";

/**
 * One reading of all records of a kind (of one parent, for kinds that are listed so). Today's server answers a bare
 * array and ignores paging (SYNC.md W1); one that pages is followed until a page brings no new id. `null`: the parent
 * isn't there.
 */
export async function readListOfKind(
  run: Run,
  kind: Kind,
  options: { readonly parent?: number; readonly offer?: number } = {},
): Promise<readonly PulledRecord[] | null> {
  const path = listOfKind(kind, options.parent ?? null);
  const limit = run.config.pageSize;
  const found = new Map<number, PulledRecord>();
  for (let offset = 0; ; ) {
    const ofOffer = options.offer === undefined ? {} : { offer_id: options.offer };
    const reply = await run.session.read(path, { limit, offset, ...ofOffer });
    if (reply.kind === "refused" && reply.status === 404 && options.parent !== undefined) return null;
    if (reply.kind !== "ok") throw notKigo(`GET ${path} answers ${reply.status}`);
    const rows = arrayIn(reply.json);
    if (rows === null) throw notKigo(`GET ${path} answers no list`);
    const before = found.size;
    for (const row of rows) {
      const record = readRecord(kind, row, run.mapping.references, options.parent ?? null);
      if (record) found.set(record.serverId, record);
    }
    offset += rows.length;
    if (isEnd(reply.json, { rows: rows.length, limit, offset }) || found.size === before)
      return [...found.values()];
  }
}

/**
 * A page with no new id ends a list (SYNC.md W1), which costs a request; a list that says how long it is, or that
 * gave more than was asked for, needs none. A short page says nothing: the server's limit may be below ours.
 */
export function isEnd(
  json: Json,
  page: { readonly rows: number; readonly limit: number; readonly offset: number },
): boolean {
  const total = isObject(json) ? json.total_count : null;
  return page.rows > page.limit || (typeof total === "number" && page.offset >= total);
}

/** Two readings as one: each record as it was shown last. One that only one of them shows is there by that one (L2). */
export const newestOf = (
  first: readonly PulledRecord[],
  again: readonly PulledRecord[],
): readonly PulledRecord[] => [...new Map([...first, ...again].map(row => [row.serverId, row])).values()];

/** The reading that all writes of a kind share in a run (SYNC.md U3, U6): taken anew once `forgetList` was called. */
export async function sharedList(
  run: Run,
  kind: Kind,
  parent: number | null,
): Promise<readonly PulledRecord[]> {
  const path = listOfKind(kind, parent);
  const known = run.lists.get(path);
  if (known) return known;
  const rows = (await readListOfKind(run, kind, parent === null ? {} : { parent })) ?? [];
  run.lists.set(path, rows);
  return rows;
}
