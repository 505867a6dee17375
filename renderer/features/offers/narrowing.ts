import { shownStates } from "#shared/domain/words.ts";
import {
  everyOffer,
  type FacetField,
  facetFields,
  type OfferFacets,
  type OfferFilters,
  type OfferView,
  type SortColumn,
} from "#shared/ipc/offer-list-views.ts";
import { formatDate } from "../../ui/format.ts";
import { choiceWord, stateWords } from "../../ui/words.ts";

/** What a list is narrowed to and ordered by, in the words of the screen. */

export type Sort = OfferView["sort"];

export const facetTitles: Record<FacetField, string> = {
  shown: "State",
  status: "Status",
  programType: "Program type",
  offerType: "Type",
  method: "Method",
  channel: "Channel",
  merchant: "Merchant",
  campaign: "Campaign",
  tag: "Tags",
};

export const sortTitles: Record<SortColumn, string> = {
  state: "State",
  title: "Title",
  merchant: "Merchant",
  type: "Type",
  value: "Value",
  budget: "Budget",
  starts: "Starts",
  ends: "Ends",
  updated: "Last changed",
};

/** What pressing a column's head does: upwards, downwards, then as the list opens. */
export function nextSort(sort: Sort, by: SortColumn): Sort {
  if (sort.by !== by) return { by, descending: false };
  return sort.descending ? everyOffer.sort : { by, descending: true };
}

export const isNarrowed = (filters: OfferFilters): boolean => chipsOf(filters, null).length > 0;

/** Whether two views show the same offers in the same order, whatever was chosen first. */
export const isSameView = (one: OfferView, other: OfferView): boolean =>
  isSameSort(one.sort, other.sort) && holdsTheSame(one, other);

const isSameSort = (one: Sort, other: Sort): boolean =>
  one.by === other.by && one.descending === other.descending;

/** Whether two views show the same offers, in whatever order. */
export function holdsTheSame(one: OfferView, other: OfferView): boolean {
  if (one.search.trim() !== other.search.trim()) return false;
  return (
    facetFields.every(field => isSameSet<string>(one.filters[field], other.filters[field])) &&
    isSameRest(one, other)
  );
}

const isSameSet = <T>(one: readonly T[], other: readonly T[]): boolean =>
  one.length === other.length && one.every(each => other.includes(each));

const isSameRest = ({ filters: one }: OfferView, { filters: other }: OfferView): boolean =>
  one.endsFrom === other.endsFrom &&
  one.endsTo === other.endsTo &&
  one.startsFrom === other.startsFrom &&
  one.startsTo === other.startsTo &&
  one.localOnly === other.localOnly;

/** With a facet's word chosen, or no longer. */
export function withWord(filters: OfferFilters, field: FacetField, word: string): OfferFilters {
  if (field === "shown") {
    const states = toggled<string>(filters.shown, word);
    return { ...filters, shown: shownStates.filter(state => states.includes(state)) };
  }
  return { ...filters, [field]: toggled(filters[field], word) };
}

function toggled<T>(words: readonly T[], word: T): T[] {
  return words.includes(word) ? words.filter(each => each !== word) : [...words, word];
}

/** A word as a person reads it; `label` is what came with it, a merchant's name. */
export function facetWord(field: FacetField, word: string, label: string): string {
  if (field === "shown") {
    const state = shownStates.find(is => is === word);
    return state ? stateWords[state] : word;
  }
  if (field === "merchant") return label === word ? `Merchant ${word}` : label;
  return field === "campaign" || field === "tag" ? label : choiceWord(word);
}

export interface FilterChip {
  readonly key: string;
  readonly label: string;
  /** The filters without it. */
  readonly without: OfferFilters;
}

/** What was chosen, one chip each. */
export function chipsOf(filters: OfferFilters, facets: OfferFacets | null): readonly FilterChip[] {
  const words = facetFields.flatMap(field =>
    filters[field].map(word => {
      const label = labelOf(facets, field, word);
      return {
        key: `${field} ${word}`,
        label: `${facetTitles[field]}: ${facetWord(field, word, label)}`,
        without: withWord(filters, field, word),
      };
    }),
  );
  return [...words, ...dayChips(filters), ...localChips(filters)];
}

function labelOf(facets: OfferFacets | null, field: FacetField, word: string): string {
  const facet = facets?.find(each => each.field === field);
  return facet?.words.find(each => each.word === word)?.label ?? word;
}

function dayChips(filters: OfferFilters): FilterChip[] {
  const ends = daysInWords(filters.endsFrom, filters.endsTo);
  const starts = daysInWords(filters.startsFrom, filters.startsTo);
  return [
    ...(ends
      ? [{ key: "ends", label: `Ends ${ends}`, without: { ...filters, endsFrom: null, endsTo: null } }]
      : []),
    ...(starts
      ? [
          {
            key: "starts",
            label: `Starts ${starts}`,
            without: { ...filters, startsFrom: null, startsTo: null },
          },
        ]
      : []),
  ];
}

export function daysInWords(from: string | null, to: string | null): string | null {
  if (from && to) return from === to ? `on ${formatDate(from)}` : `${formatDate(from)} to ${formatDate(to)}`;
  if (from) return `from ${formatDate(from)}`;
  return to ? `up to ${formatDate(to)}` : null;
}

const localChips = (filters: OfferFilters): FilterChip[] =>
  filters.localOnly
    ? [{ key: "local", label: stateWords.local_only, without: { ...filters, localOnly: false } }]
    : [];
