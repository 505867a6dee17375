import { z } from "zod";
import { foundFields } from "../domain/found-by.ts";
import { shownStates } from "../domain/words.ts";
import { tableLayoutSchema } from "./table-views.ts";
import { offerRowSchema } from "./views.ts";

/** The offers list as the windows ask for it: a view, a stretch of its rows, and what there is to choose from. */

const words = z.array(z.string().max(200)).max(100);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** What rows can be ordered by. `state`: by shown state in the order of `shownStates`, first what came to its state last. */
export const sortColumns = [
  "state",
  "title",
  "merchant",
  "type",
  "value",
  "budget",
  "starts",
  "ends",
  "updated",
] as const;
export type SortColumn = (typeof sortColumns)[number];

/** Fields whose words a list can be narrowed by; words of one field are alternatives, fields add up. */
export const facetFields = [
  "shown",
  "status",
  "programType",
  "offerType",
  "method",
  "channel",
  "merchant",
  "campaign",
  "tag",
] as const;
export type FacetField = (typeof facetFields)[number];

export const offerFiltersSchema = z.object({
  shown: z.array(z.enum(shownStates)).max(shownStates.length),
  status: words,
  programType: words,
  offerType: words,
  method: words,
  channel: words,
  /** Merchants' numbers, as texts. */
  merchant: words,
  campaign: words,
  tag: words,
  /** Plain dates, both ends included; `null`: open. */
  endsFrom: day.nullable(),
  endsTo: day.nullable(),
  startsFrom: day.nullable(),
  startsTo: day.nullable(),
  localOnly: z.boolean(),
});
export type OfferFilters = z.infer<typeof offerFiltersSchema>;

/** Which offers, in which order. While something is looked for, `state` means newest first, ungrouped. */
export const offerViewSchema = z.object({
  search: z.string().max(500),
  filters: offerFiltersSchema,
  sort: z.object({ by: z.enum(sortColumns), descending: z.boolean() }),
});
export type OfferView = z.infer<typeof offerViewSchema>;

/** A view that a person named. */
export const savedViewSchema = z.object({
  name: z.string().trim().min(1).max(60),
  /** `table`: as which it was saved; without it the view is for the list and the table alike. */
  view: offerViewSchema.extend({ table: tableLayoutSchema.optional() }),
});
export type SavedView = z.infer<typeof savedViewSchema>;
export const savedViewsSchema = z.array(savedViewSchema).max(100);

export const noFilters: OfferFilters = {
  shown: [],
  status: [],
  programType: [],
  offerType: [],
  method: [],
  channel: [],
  merchant: [],
  campaign: [],
  tag: [],
  endsFrom: null,
  endsTo: null,
  startsFrom: null,
  startsTo: null,
  localOnly: false,
};

/** The list as it opens: everything but the deleted, grouped by state. */
export const everyOffer: OfferView = {
  search: "",
  filters: noFilters,
  sort: { by: "state", descending: false },
};

/** Rows of one answer at most. */
export const mostRows = 200;
/** Rows that the window asks for at once. */
export const pageRows = 100;

export const offerPageRequestSchema = z.object({
  view: offerViewSchema,
  from: z.int().nonnegative(),
  count: z.int().positive().max(mostRows),
  /** With the code and the limits of each row, which a wide table can show. */
  redemption: z.boolean().default(false),
});

export const offerPageSchema = z.object({
  /** Rows `from` and following; fewer than asked for at the end of the list. */
  rows: z.array(offerRowSchema),
  /** Rows may still join: what was just pulled is put in place bit by bit. */
  settling: z.boolean(),
});
export type OfferPage = z.infer<typeof offerPageSchema>;

export const offerCountsSchema = z.object({
  /** Rows of the view. */
  matching: z.int(),
  /** Of the view by shown state, in the order of `shownStates`, none that is empty. */
  groups: z.array(z.object({ shown: z.enum(shownStates), count: z.int() })),
});
export type OfferCounts = z.infer<typeof offerCountsSchema>;

/** What each facet of a view could be narrowed to, given the other facets; most frequent first. */
export const offerFacetsSchema = z.array(
  z.object({
    field: z.enum(facetFields),
    words: z.array(z.object({ word: z.string(), label: z.string(), count: z.int() })),
  }),
);
export type OfferFacets = z.infer<typeof offerFacetsSchema>;

/** Of some of the offers that a search found: where beside the title it found them. */
export const foundByRequestSchema = z.object({
  ids: z.array(z.string().min(1).max(64)).max(mostRows),
  search: z.string().max(500),
});
/** None of those that their title alone was found by. `text`: a code, a tag, or what stands around the match. */
export const foundBySchema = z.array(
  z.object({ id: z.string(), field: z.enum(foundFields), text: z.string() }),
);
export type FoundByViews = z.infer<typeof foundBySchema>;

/** A code of another offer that customers may take for this one. */
export const codeTwinSchema = z.object({
  /** The other offer. */
  id: z.string(),
  title: z.string().nullable(),
  code: z.string(),
  shown: z.enum(shownStates),
  /** Plain dates. */
  startDate: z.string().nullable(),
  endDate: z.string().nullable(),
});
export type CodeTwin = z.infer<typeof codeTwinSchema>;
