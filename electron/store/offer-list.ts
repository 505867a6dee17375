import type { OfferState, ShownState } from "#shared/domain/words.ts";
import { type Entity, entities } from "#sync/record.ts";
import type { CatchingUp } from "./catching-up.ts";
import { allDiffering, differs, isKeptHere } from "./differing.ts";
import { parentTable, partsOf, tableOf } from "./kinds.ts";
import { orderOf } from "./list-query.ts";
import { searchQuery } from "./search-words.ts";
import type { Database } from "./sqlite.ts";

/** Without `state` and `deleted`: all but those in state `deleted`. */
export interface OfferQuery {
  readonly search?: string;
  readonly state?: OfferState;
  readonly deleted?: boolean;
}

export interface OfferCounts {
  /** Ready records that stand alone, offers and others, which the next plan would write with their parts. */
  readonly waiting: number;
  /** Records with a conflict that holds them back. */
  readonly conflicts: number;
  /** Offers that keep something which the server can't hold. */
  readonly localOnly: number;
}

export interface OfferList {
  /** By shown state, then newest change first; whatever waited for its line has it by then. */
  ids(query: OfferQuery): string[];
  states(id: string): { state: OfferState; shown: ShownState; updatedAt: string } | undefined;
  total(): number;
  counts(): OfferCounts;
}

export function createOfferList(db: Database, catchingUp: CatchingUp): OfferList {
  const order = orderOf({ by: "state", descending: false });
  const wanted = "CASE WHEN @state IS NULL THEN l.state <> 'deleted' ELSE l.state = @state END";
  const select = (from: string) => `SELECT l.id FROM ${from} WHERE ${wanted} ORDER BY ${order}`;
  const every = db.prepare<{ state: string | null }, string>(select("offer_list l")).pluck();
  const searched = db
    .prepare<{ state: string | null; words: string }, string>(
      select(
        "(SELECT rowid FROM offers_search WHERE offers_search MATCH @words) s CROSS JOIN offer_list l ON l.seq = s.rowid",
      ),
    )
    .pluck();
  const states = db.prepare<[string], { state: OfferState; shown: ShownState; updatedAt: string }>(
    "SELECT state, shown, updated_at AS updatedAt FROM offer_states WHERE id = ?",
  );
  const count = (sql: string) => db.prepare<[], number>(`SELECT count(*) FROM ${sql}`).pluck();
  const undeleted = count("offers INDEXED BY offers_undeleted WHERE retired_at IS NULL AND deleted = 0");
  const deletedButOpen =
    count(`offers INDEXED BY offers_deleted WHERE retired_at IS NULL AND deleted = 1 AND id IN (
    SELECT root_id FROM conflicts WHERE blocking UNION SELECT root_id FROM rejections)`);
  const waiting = standingAlone.map(entity => count(waitingOf(entity)));
  const conflicts = count("(SELECT DISTINCT record_id FROM conflicts WHERE blocking)");
  const localOnly = count(`${allDiffering("offer", "r")} AND ${isKeptHere("r")}`);

  return {
    ids(query) {
      catchingUp.all();
      const state = query.state ?? (query.deleted === true ? "deleted" : null);
      const search = query.search?.trim() ?? "";
      if (search === "") return every.all({ state });
      const words = searchQuery(search);
      return words === null ? [] : findable(() => searched.all({ state, words }));
    },
    states: id => states.get(id),
    total: () => (undeleted.get() ?? 0) + (deletedButOpen.get() ?? 0),
    counts: () => ({
      waiting: waiting.reduce((sum, each) => sum + (each.get() ?? 0), 0),
      conflicts: conflicts.get() ?? 0,
      localOnly: localOnly.get() ?? 0,
    }),
  };
}

const standingAlone = entities.filter(entity => parentTable(entity) === null);

/**
 * `waiting` starts from what differs, so it costs as much as there is to send, not as there is to keep: hence the
 * named index and the fixed order of the join.
 */
const waitingOf = (kind: Entity) => `(
    SELECT id FROM ${allDiffering(kind, "r")} AND ${differs(kind, "r")}
    ${partsOf(kind)
      .map(part => `UNION SELECT parent_id FROM ${allDiffering(part, "r")} AND ${differs(part, "r")}`)
      .join("\n    ")}
  ) d CROSS JOIN ${tableOf[kind]} o ON o.id = d.id
  WHERE o.stage = 'ready'
    AND NOT (o.deleted AND o.base IS NULL AND o.server_id IS NULL)
    AND o.id NOT IN (SELECT root_id FROM conflicts WHERE blocking)`;

/** A letter newer than the index is a gap there: what is written with it can't be found as one word. */
export function findable<R>(search: () => R[]): R[] {
  try {
    return search();
  } catch (error) {
    if (error instanceof Error && error.message.includes("phrase queries are not supported")) return [];
    throw error;
  }
}
