import type { OfferState, ShownState } from "#shared/domain/words.ts";
import { shownStates } from "#shared/domain/words.ts";
import type { OfferRow } from "#shared/ipc/views.ts";
import { type Entity, entities } from "#sync/record.ts";
import { shownOf, statesOf } from "./derived-schema.ts";
import { parentTable, partsOf, tableOf } from "./kinds.ts";
import { searchQuery } from "./search-words.ts";
import type { Database } from "./sqlite.ts";
import type { Transactions } from "./transactions.ts";

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
  /** By shown state, then newest change first. */
  rows(query: OfferQuery): OfferRow[];
  ids(query: OfferQuery): string[];
  states(id: string): { state: OfferState; shown: ShownState; updatedAt: string } | undefined;
  total(): number;
  counts(): OfferCounts;
}

export function createOfferList(db: Database, transactions: Transactions): OfferList {
  const rows = prepareFiltered<Omit<OfferRow, "localOnly"> & { localOnly: 0 | 1 }>(db, rowColumns, rowJoin);
  const ids = prepareFiltered<{ id: string }>(db, "s.id", "");
  const indexed = (query: OfferQuery): OfferQuery => {
    if (query.search) transactions.indexNow();
    return query;
  };
  const states = db.prepare<[string], { state: OfferState; shown: ShownState; updatedAt: string }>(
    "SELECT state, shown, updated_at AS updatedAt FROM offer_states WHERE id = ?",
  );
  const count = (sql: string) => db.prepare<[], number>(`SELECT count(*) FROM ${sql}`).pluck();
  const undeleted = count("offers WHERE retired_at IS NULL AND deleted = 0");
  const deletedButOpen = count(`offers WHERE retired_at IS NULL AND deleted = 1 AND id IN (
    SELECT root_id FROM conflicts WHERE blocking UNION SELECT root_id FROM rejections)`);
  const waiting = standingAlone.map(entity => count(waitingOf(entity)));
  const conflicts = count("(SELECT DISTINCT record_id FROM conflicts WHERE blocking)");
  const localOnly = count("offers WHERE local_only");

  return {
    rows: query => rows(indexed(query)).map(row => ({ ...row, localOnly: row.localOnly === 1 })),
    ids: query => ids(indexed(query)).map(row => row.id),
    states: id => states.get(id),
    total: () => (undeleted.get() ?? 0) + (deletedButOpen.get() ?? 0),
    counts: () => ({
      waiting: waiting.reduce((sum, each) => sum + (each.get() ?? 0), 0),
      conflicts: conflicts.get() ?? 0,
      localOnly: localOnly.get() ?? 0,
    }),
  };
}

const rowColumns = `s.id, s.title, s.merchant_owner AS merchantOwner, m.name AS merchantName,
  s.offer_type AS offerType, s.offer_value AS offerValue, s.offer_value_unit AS offerValueUnit,
  s.end_date AS endDate, s.shown, s.local_only AS localOnly, s.updated_at AS updatedAt`;
const rowJoin = "LEFT JOIN merchants_shown m ON m.merchant_id = s.merchant_owner";

const standingAlone = entities.filter(entity => parentTable(entity) === null);

/**
 * `waiting` starts from what differs, so it costs as much as there is to send, not as there is to keep: hence the
 * named index and the fixed order of the join.
 */
const waitingOf = (kind: Entity) => `(
    SELECT id FROM ${tableOf[kind]} INDEXED BY ${tableOf[kind]}_differing WHERE differs
    ${partsOf(kind)
      .map(entity => `UNION SELECT parent_id FROM ${tableOf[entity]} WHERE differs`)
      .join("\n    ")}
  ) d CROSS JOIN ${tableOf[kind]} o ON o.id = d.id
  WHERE o.stage = 'ready'
    AND NOT (o.deleted AND o.base IS NULL AND o.server_id IS NULL)
    AND o.id NOT IN (SELECT root_id FROM conflicts WHERE blocking)`;

/** Step by step, so that lines are read from their index alone and each state is worked out once. */
function prepareFiltered<R>(db: Database, columns: string, join: string): (query: OfferQuery) => R[] {
  const select = (lines: string) => `
    WITH
      picked AS MATERIALIZED (SELECT * FROM offer_lines ${lines}),
      stated AS MATERIALIZED (${statesOf("picked")}),
      s AS MATERIALIZED (${shownOf("stated")}
        WHERE CASE WHEN @state IS NULL THEN state <> 'deleted' ELSE state = @state END)
    SELECT ${columns} FROM s ${join}
    ORDER BY ${shownRank}, s.updated_at DESC, s.seq DESC`;
  const found = "WHERE seq IN (SELECT rowid FROM offers_search WHERE offers_search MATCH @words)";
  const every = db.prepare<{ state: string | null }, R>(select(""));
  const searched = db.prepare<{ state: string | null; words: string }, R>(select(found));

  return query => {
    const wanted = { state: query.state ?? (query.deleted === true ? "deleted" : null) };
    const search = query.search?.trim() ?? "";
    if (search === "") return every.all(wanted);
    const words = searchQuery(search);
    return words === null ? [] : findable(() => searched.all({ ...wanted, words }));
  };
}

/** A letter newer than the index is a gap there: what is written with it can't be found as one word. */
function findable<R>(search: () => R[]): R[] {
  try {
    return search();
  } catch (error) {
    if (error instanceof Error && error.message.includes("phrase queries are not supported")) return [];
    throw error;
  }
}

const shownRank = `CASE s.shown ${shownStates.map((word, rank) => `WHEN '${word}' THEN ${rank}`).join(" ")} END`;
