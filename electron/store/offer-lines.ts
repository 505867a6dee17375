import { type ShownState, shownStates } from "#shared/domain/words.ts";
import type { FacetField, OfferView } from "#shared/ipc/offer-list-views.ts";
import type { OfferRow } from "#shared/ipc/views.ts";
import type { CatchingUp } from "./catching-up.ts";
import { keepMorePages } from "./database-file.ts";
import { deletedRank, facetSql, isBefore, isStretch, orderOf, type Values, whereOf } from "./list-query.ts";
import { findable } from "./offer-list.ts";
import { createRedemptionReader } from "./redemption-reader.ts";
import { searchQuery } from "./search-words.ts";
import type { Database, Statement } from "./sqlite.ts";

/** Reads the lines of `offer_list` for one view. Touches no record but for `widePage`. */
export interface OfferLines {
  /** Rows `from` and following, at most `count`. */
  page(view: OfferView, from: number, count: number): OfferRow[];
  /** The same with codes and limits, looked up offer by offer. */
  widePage(view: OfferView, from: number, count: number): OfferRow[];
  /** All of the view, in its order. */
  ids(view: OfferView): string[];
  /** How many rows of the view stand before this offer; `null` if it isn't among them, or something is looked for. */
  place(view: OfferView, id: string): number | null;
  groups(view: OfferView): { shown: ShownState; count: number }[];
  facet(view: OfferView, facet: FacetField): { word: string; label: string; count: number }[];
}

export function createOfferLines(db: Database, catchingUp: CatchingUp): OfferLines {
  const lines = createStatements<Line>(db);
  const ids = createStatements<{ id: string }>(db);
  const groups = createStatements<{ shown: ShownState; count: number }>(db);
  const places = createStatements<{ before: number }>(db);
  const redemptionOf = createRedemptionReader(db);
  const tally = db.prepare<[], Tally>(tallySql);
  const words = createStatements<{ word: string | number; label: string | number; count: number }>(db);

  let isNarrowed = false;
  const page: OfferLines["page"] = (view, from, count) => {
    catchingUp.few();
    const query = queryOf(view);
    if (query === null) return [];
    const narrows = !query.walks || !query.isPlain;
    if (narrows && !isNarrowed) keepMorePages(db);
    isNarrowed ||= narrows;
    const isNear = !query.walks && query.isPlain && from + count <= nearby;
    const near = isNear ? read(lines(nearSql(query, from, count)), query) : [];
    return (near.length === count ? near : read(lines(pageSql(query, from, count)), query)).map(rowOf);
  };

  return {
    page,
    widePage: (view, from, count) =>
      page(view, from, count).map(row => ({ ...row, redemption: redemptionOf(row.id) })),
    ids(view) {
      catchingUp.all();
      const query = queryOf(view);
      return query === null ? [] : read(ids(`SELECT l.id ${selection(query)}`), query).map(({ id }) => id);
    },
    place(view, id) {
      const query = queryOf(view);
      if (query === null || !query.isPlain) return null;
      const [found] = places(placeSql(query, view.sort)).all({ ...query.values, id });
      return found?.before ?? null;
    },
    groups(view) {
      catchingUp.few();
      const query = queryOf(view);
      if (query === null) return [];
      return query.isEverything ? tally.all().flatMap(groupOf) : read(groups(groupsSql(query)), query);
    },
    facet(view, facet) {
      const query = queryOf(view, facet);
      if (query === null) return [];
      return read(words(facetSql(facet, query.where, query.from)), query).map(({ word, label, count }) => ({
        word: String(word),
        label: String(label),
        count,
      }));
    },
  };
}

/** Rows that are looked through in the view's order before all matching ones are gathered and sorted. */
const nearby = 2_000;

interface Query {
  readonly from: string;
  readonly where: string;
  readonly order: string;
  readonly values: Values;
  /** Its first rows come without the others, in the order of an index. */
  readonly walks: boolean;
  /** Nothing is looked for. */
  readonly isPlain: boolean;
  /** Every offer but the deleted. */
  readonly isEverything: boolean;
}

/** `facet`: the one whose own filter is left out. `null`: nothing can match. */
function queryOf(view: OfferView, facet: FacetField | null = null): Query | null {
  const { sql, values, isOpen, few } = whereOf(view.filters, facet);
  const order = orderOf(view.sort);
  const search = view.search.trim();
  if (search === "") {
    const walks = isOpen || isStretch(view.filters, view.sort.by);
    const from = few ?? "offer_list l";
    return { from, where: sql, order, values, walks, isPlain: true, isEverything: isOpen };
  }
  const words = searchQuery(search);
  if (words === null) return null;
  const isNewest = view.sort.by === "state";
  return {
    from: "offers_search s CROSS JOIN offer_list l ON l.seq = s.rowid",
    where: `offers_search MATCH @words AND ${sql}`,
    order: isNewest ? `s.rowid ${view.sort.descending ? "ASC" : "DESC"}` : order,
    values: { ...values, words },
    walks: isNewest,
    isPlain: false,
    isEverything: false,
  };
}

const selection = ({ from, where, order }: Query) => `FROM ${from} WHERE ${where} ORDER BY ${order}`;

const pageSql = (query: Query, from: number, count: number) =>
  `SELECT ${columns} ${selection(query)} LIMIT ${count} OFFSET ${from}`;

/** A view that many rows fit has its first ones among the first of the order; else this comes back short. */
const nearSql = ({ where, order }: Query, from: number, count: number) => `
  SELECT ${columns}
  FROM (SELECT seq FROM offer_list l ORDER BY ${order} LIMIT ${nearby}) near
    CROSS JOIN offer_list l ON l.seq = near.seq
  WHERE ${where} ORDER BY ${order} LIMIT ${count} OFFSET ${from}`;

const placeSql = ({ where }: Query, sort: OfferView["sort"]) => `
  SELECT (SELECT count(*) FROM offer_list l WHERE ${where} AND (${isBefore(sort)})) AS before
  FROM offers o CROSS JOIN offer_list this ON this.seq = o.seq
  WHERE o.id = @id AND EXISTS (
    SELECT 1 FROM offer_list l WHERE l.seq = this.seq AND ${where})`;

const groupsSql = ({ from, where }: Query) =>
  `SELECT l.shown, count(*) AS count FROM ${from} WHERE ${where} GROUP BY l.shown_rank ORDER BY l.shown_rank`;

/** Views come in few shapes, each prepared once; the oldest are let go. */
function createStatements<R>(db: Database): (sql: string) => Statement<Values, R> {
  const kept = new Map<string, Statement<Values, R>>();
  return sql => {
    const statement = kept.get(sql) ?? db.prepare<Values, R>(sql);
    kept.delete(sql);
    kept.set(sql, statement);
    const [oldest] = kept.keys();
    if (kept.size > mostStatements && oldest !== undefined) kept.delete(oldest);
    return statement;
  };
}

const mostStatements = 50;

const read = <R>(statement: Statement<Values, R>, { values }: Query): R[] =>
  findable(() => statement.all(values));

const columns = `l.id, l.title, l.merchant_owner AS merchantOwner, l.merchant_name AS merchantName,
  l.offer_type AS offerType, l.offer_value AS offerValue, l.offer_value_unit AS offerValueUnit,
  l.start_date AS startDate, l.end_date AS endDate, l.status, l.program_type AS programType, l.program, l.campaign,
  l.methods, l.channels, l.tags, l.budget AS totalBudget,
  l.budget_currency AS budgetCurrency, l.stage, l.shown, l.local_only AS localOnly, l.updated_at AS updatedAt`;

/** Lines at one place of `shownStates`, as `offer_tally` keeps them. */
interface Tally {
  readonly rank: number;
  readonly count: number;
}

const tallySql = `
  SELECT shown_rank AS rank, offers AS count FROM offer_tally
  WHERE offers > 0 AND shown_rank <> ${deletedRank} ORDER BY shown_rank`;

function groupOf({ rank, count }: Tally): { shown: ShownState; count: number }[] {
  const shown = shownStates[rank];
  return shown === undefined ? [] : [{ shown, count }];
}

type Line = Omit<OfferRow, "localOnly" | "redemptionMethods" | "channels" | "tags" | "redemption"> & {
  readonly localOnly: 0 | 1;
  readonly methods: string;
  readonly channels: string;
  readonly tags: string;
};

function rowOf({ localOnly, methods, channels, tags, ...line }: Line): OfferRow {
  return {
    ...line,
    localOnly: localOnly === 1,
    redemptionMethods: JSON.parse(methods),
    channels: JSON.parse(channels),
    tags: JSON.parse(tags),
    redemption: null,
  };
}
