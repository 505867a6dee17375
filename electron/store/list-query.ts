import { shownStates } from "#shared/domain/words.ts";
import {
  type FacetField,
  facetFields,
  type OfferFilters,
  type OfferView,
  type SortColumn,
} from "#shared/ipc/offer-list-views.ts";

/** Values of a statement, by name. */
export type Values = Readonly<Record<string, string | number>>;

export interface Where {
  /** A condition on `offer_list l`; never empty. */
  readonly sql: string;
  readonly values: Values;
  /** Nothing narrows the list but that the deleted are left out. */
  readonly isOpen: boolean;
  /** SQL of a source `l` with every line that can match and few others; `null`: there is none. */
  readonly few: string | null;
}

/** What a view's filters ask of a line; `but`: without that facet, to count what it could be narrowed to. */
export function whereOf(filters: OfferFilters, but: FacetField | null = null): Where {
  const values: Record<string, string | number> = {};
  const conditions: string[] = [];
  const name = (value: string | number): string => {
    const key = `v${Object.keys(values).length}`;
    values[key] = value;
    return `@${key}`;
  };
  for (const facet of facetFields) {
    const words = facet === but ? [] : wordsOf(filters, facet);
    if (words.length > 0) conditions.push(`(${conditionOf(facet, words.map(name))})`);
  }
  for (const [by, from, to] of daysOf(filters)) {
    // An open beginning leaves out what has no day; the key that orders puts it after every day.
    if (from !== null) conditions.push(`${orderKey(by)} >= ${name(from)} AND ${orderKey(by)} < '~'`);
    if (to !== null) conditions.push(`${orderKey(by)} <= ${name(to)}`);
  }
  if (filters.localOnly) conditions.push("l.local_only");
  const isOpen = conditions.length === 0;
  const few = fewOf(filters, but, name);
  if (few !== null) conditions.push(few.condition);
  // The deleted are shown only to who asks for them.
  if (filters.shown.length === 0 || but === "shown") conditions.push(`l.shown_rank <> ${deletedRank}`);
  return { sql: conditions.join(" AND "), values, isOpen, few: few?.source ?? null };
}

/** `ORDER BY` of a view; each order is a whole one, so that pages neither overlap nor leave a gap. */
export const orderOf = (sort: OfferView["sort"]): string =>
  orderTerms(sort)
    .map(({ key, descending }) => `${key} ${descending ? "DESC" : "ASC"}`)
    .join(", ");

/** A condition on `l`: it stands before the line `this` in the order. */
export function isBefore(sort: OfferView["sort"]): string {
  const terms = orderTerms(sort);
  return terms
    .map(({ key, descending }, place) => {
      const same = terms.slice(0, place).map(term => `${term.key} = ${ofThis(term.key)}`);
      return `(${[...same, `${key} ${descending ? ">" : "<"} ${ofThis(key)}`].join(" AND ")})`;
    })
    .join(" OR ");
}

const ofThis = (key: string) => key.replaceAll("l.", "this.");

interface OrderTerm {
  readonly key: string;
  readonly descending: boolean;
}

/** A group of a state has first what came to it last: an edit moves no line within its group. */
function orderTerms({ by, descending }: OfferView["sort"]): readonly OrderTerm[] {
  if (by === "state") {
    return [
      { key: "l.shown_rank", descending },
      { key: "l.since", descending: !descending },
      { key: "l.seq", descending: !descending },
    ];
  }
  return [orderKey(by), "l.shown_rank", "l.seq"].map(key => ({ key, descending }));
}

/** SQL that gives a facet's words, a row each, of lines that `where` lets through. */
export function facetSql(facet: FacetField, where: string, from: string): string {
  const column = facetColumn[facet];
  const of = isSet(facet)
    ? `${from} CROSS JOIN json_each(l.${column}) w WHERE ${where}`
    : `${from} WHERE ${where} AND l.${column} IS NOT NULL`;
  const word = isSet(facet) ? "w.value" : `l.${column}`;
  const label = facet === "merchant" ? "coalesce(max(l.merchant_name), l.merchant_owner)" : word;
  return `SELECT ${word} AS word, ${label} AS label, count(*) AS count FROM ${of}
    GROUP BY ${word} ORDER BY count(*) DESC, ${word} LIMIT ${mostWords}`;
}

/** More words than this nobody chooses from a list. */
const mostWords = 200;

/** Merchants have few offers each; tags and channels only authors fill. */
function fewOf(
  filters: OfferFilters,
  but: FacetField | null,
  name: (value: string | number) => string,
): { readonly source: string; readonly condition: string } | null {
  const merchants = but === "merchant" ? [] : wordsOf(filters, "merchant").map(name);
  if (merchants.length > 0) {
    const seqs = `SELECT seq AS few FROM offers WHERE merchant_owner IN (${merchants.join(", ")})`;
    return { source: `(${seqs}) CROSS JOIN offer_list l ON l.seq = few`, condition: "true" };
  }
  for (const [facet, column, index] of sparse) {
    if (facet === but || filters[facet].length === 0) continue;
    return { source: `offer_list l INDEXED BY ${index}`, condition: `l.${column} <> '[]'` };
  }
  return null;
}

const sparse = [
  ["tag", "tags", "offer_list_tagged"],
  ["channel", "channels", "offer_list_channelled"],
] as const;

export const deletedRank = shownStates.indexOf("deleted");

const facetColumn = {
  shown: "shown",
  status: "status",
  programType: "program_type",
  offerType: "offer_type",
  method: "methods",
  channel: "channels",
  merchant: "merchant_owner",
  campaign: "campaign",
  tag: "tags",
} as const satisfies Record<FacetField, string>;

const isSet = (facet: FacetField): boolean => facet === "method" || facet === "channel" || facet === "tag";

/** What a line has nothing in comes after everything else; migrations/0008 and 0011 have an index of each of these expressions. */
const orderKey = (by: Exclude<SortColumn, "state">): string =>
  ({
    title: `l.title_key`,
    merchant: `l.merchant_key`,
    type: `coalesce(l.offer_type, '~')`,
    value: `coalesce(l.offer_value, 1e300)`,
    budget: `coalesce(l.budget, 1e300)`,
    starts: `coalesce(l.start_date, '~')`,
    ends: `coalesce(l.end_date, '~')`,
    updated: `l.updated_at`,
  })[by];

function wordsOf(filters: OfferFilters, facet: FacetField): readonly (string | number)[] {
  return facet === "merchant" ? filters.merchant.map(Number).filter(Number.isFinite) : filters[facet];
}

/** A set holds a word if its JSON does; the words go in as JSON, quotes and all. */
function conditionOf(facet: FacetField, names: readonly string[]): string {
  const column = `l.${facetColumn[facet]}`;
  if (!isSet(facet)) return `${column} IN (${names.join(", ")})`;
  return names.map(name => `instr(${column}, json_quote(${name})) > 0`).join(" OR ");
}

function daysOf(
  filters: OfferFilters,
): readonly (readonly ["ends" | "starts", string | null, string | null])[] {
  return [
    ["ends", filters.endsFrom, filters.endsTo],
    ["starts", filters.startsFrom, filters.startsTo],
  ];
}

/** The filter is a stretch of the order. */
export const isStretch = (filters: OfferFilters, by: SortColumn): boolean =>
  daysOf(filters).some(([column, from, to]) => column === by && (from ?? to) !== null);
