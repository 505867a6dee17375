import type { OfferFormField } from "#shared/domain/offer.ts";
import { knownOfferTypes, offerStatuses, programTypes } from "#shared/domain/words.ts";
import type { SortColumn } from "#shared/ipc/offer-list-views.ts";
import type { TableColumn } from "#shared/ipc/table-views.ts";
import type { OfferRow } from "#shared/ipc/views.ts";
import { formatAmount, formatCount, formatDate, formatMoment, formatOfferValue } from "../../../ui/format.ts";
import { choiceWord, fieldWords, stateWords } from "../../../ui/words.ts";

/** What the cells of a column are written with. */
export interface Surroundings {
  readonly now: Date;
  /** The workspace's, where an offer says none. */
  readonly currency: string;
}

export interface OfferColumn {
  readonly head: string;
  /** Pixels, until a person says otherwise. */
  readonly width: number;
  /** Text at the start, numbers and dates at the end (STUDIO.md, layout rule 3). */
  readonly align: "start" | "end";
  /** The order of the list that its head gives. */
  readonly sort: SortColumn | null;
  /** As it stands in the cell; empty where there is nothing. */
  text(row: OfferRow, around: Surroundings): string;
  /** As it is copied: dates and amounts as data. */
  data(row: OfferRow): string;
  readonly edit: CellEdit | null;
}

/** One value of the form that is edited in its cell. */
export interface CellEdit {
  readonly field: OfferFormField;
  readonly kind: "text" | "number" | "whole" | "date" | "choice";
  /** Of a choice. */
  readonly choices: readonly string[];
  /** The value as text to edit. */
  value(row: OfferRow): string;
}

/** The row's own value is what is shown, copied and edited. */
const plain = (value: (row: OfferRow) => string | null) => ({
  text: (row: OfferRow) => value(row) ?? "",
  data: (row: OfferRow) => value(row) ?? "",
});
const day = (value: (row: OfferRow) => string | null) => ({
  text: (row: OfferRow) => formatDate(value(row) ?? ""),
  data: (row: OfferRow) => value(row) ?? "",
});
const word = (value: (row: OfferRow) => string | null) => plain(row => wordOf(value(row)));
const words = (value: (row: OfferRow) => readonly string[]) => ({
  text: (row: OfferRow) => value(row).map(choiceWord).join(", "),
  data: (row: OfferRow) => value(row).map(choiceWord).join("; "),
});
const count = (value: (row: OfferRow) => number | null) => ({
  text: (row: OfferRow) => shownCount(value(row)),
  data: (row: OfferRow) => String(value(row) ?? ""),
});

const shownCount = (value: number | null) => (value === null ? "" : formatCount(value));
const wordOf = (value: string | null) => (value === null ? "" : choiceWord(value));
const codeOf = ({ redemption }: OfferRow) => redemption?.promoCode ?? null;
const usesOf = ({ redemption }: OfferRow) => redemption?.totalUsageLimit ?? null;
const usesEachOf = ({ redemption }: OfferRow) => redemption?.usageLimitPerCustomer ?? null;

const [start, end] = [{ align: "start" } as const, { align: "end" } as const];
const unsorted = { sort: null } as const;
const fixed = { edit: null } as const;

function edited(
  field: OfferFormField,
  kind: CellEdit["kind"],
  value: (row: OfferRow) => string | number | null,
  choices: readonly string[] = [],
): { readonly edit: CellEdit } {
  return { edit: { field, kind, choices, value: row => String(value(row) ?? "") } };
}

export const offerColumns: Readonly<Record<TableColumn, OfferColumn>> = {
  title: {
    head: fieldWords.offerTitle,
    width: 260,
    ...start,
    sort: "title",
    ...plain(({ title }) => title),
    ...edited("offerTitle", "text", ({ title }) => title),
  },
  state: {
    head: "State",
    width: 104,
    ...start,
    sort: "state",
    ...plain(({ shown }) => stateWords[shown]),
    ...fixed,
  },
  merchant: {
    head: fieldWords.merchantOwner,
    width: 168,
    ...start,
    sort: "merchant",
    text: ({ merchantName, merchantOwner }) =>
      merchantName ?? (merchantOwner === null ? "" : `Merchant ${merchantOwner}`),
    data: ({ merchantName, merchantOwner }) => merchantName ?? String(merchantOwner ?? ""),
    ...fixed,
  },
  type: {
    head: fieldWords.offerType,
    width: 148,
    ...start,
    sort: "type",
    ...word(({ offerType }) => offerType),
    ...edited("offerType", "choice", ({ offerType }) => offerType, knownOfferTypes),
  },
  value: {
    head: fieldWords.offerValue,
    width: 84,
    ...end,
    sort: "value",
    text: row => formatOfferValue(row) ?? "",
    data: ({ offerValue }) => String(offerValue ?? ""),
    ...edited("offerValue", "number", ({ offerValue }) => offerValue),
  },
  unit: {
    head: "Unit",
    width: 64,
    ...start,
    ...unsorted,
    ...plain(({ offerValueUnit }) => offerValueUnit),
    ...edited("offerValueUnit", "text", ({ offerValueUnit }) => offerValueUnit),
  },
  starts: {
    head: fieldWords.startDate,
    width: 124,
    ...end,
    sort: "starts",
    ...day(({ startDate }) => startDate),
    ...edited("startDate", "date", ({ startDate }) => startDate),
  },
  ends: {
    head: fieldWords.endDate,
    width: 124,
    ...end,
    sort: "ends",
    ...day(({ endDate }) => endDate),
    ...edited("endDate", "date", ({ endDate }) => endDate),
  },
  methods: {
    head: fieldWords.redemptionMethods,
    width: 128,
    ...start,
    ...unsorted,
    ...words(({ redemptionMethods }) => redemptionMethods),
    ...fixed,
  },
  channels: {
    head: fieldWords.channels,
    width: 152,
    ...start,
    ...unsorted,
    ...words(({ channels }) => channels),
    ...fixed,
  },
  budget: {
    head: fieldWords.totalBudget,
    width: 96,
    ...end,
    sort: "budget",
    text: ({ totalBudget, budgetCurrency }, { currency }) =>
      totalBudget === null ? "" : formatAmount(totalBudget, budgetCurrency ?? currency),
    data: ({ totalBudget }) => String(totalBudget ?? ""),
    ...edited("totalBudget", "number", ({ totalBudget }) => totalBudget),
  },
  status: {
    head: fieldWords.status,
    width: 84,
    ...start,
    ...unsorted,
    ...word(({ status }) => status),
    ...edited("status", "choice", ({ status }) => status, offerStatuses),
  },
  programType: {
    head: fieldWords.programType,
    width: 112,
    ...start,
    ...unsorted,
    ...word(({ programType }) => programType),
    ...edited("programType", "choice", ({ programType }) => programType, programTypes),
  },
  program: {
    head: fieldWords.program,
    width: 128,
    ...start,
    ...unsorted,
    ...plain(({ program }) => program),
    ...edited("program", "text", ({ program }) => program),
  },
  campaign: {
    head: fieldWords.campaign,
    width: 128,
    ...start,
    ...unsorted,
    ...plain(({ campaign }) => campaign),
    ...edited("campaign", "text", ({ campaign }) => campaign),
  },
  tags: {
    head: fieldWords.tags,
    width: 120,
    ...start,
    ...unsorted,
    text: ({ tags }) => tags.join(", "),
    data: ({ tags }) => tags.join("; "),
    ...edited("tags", "text", ({ tags }) => tags.join("; ")),
  },
  code: {
    head: fieldWords.promoCode,
    width: 112,
    ...start,
    ...unsorted,
    ...plain(codeOf),
    ...edited("promoCode", "text", codeOf),
  },
  uses: {
    head: fieldWords.totalUsageLimit,
    width: 96,
    ...end,
    ...unsorted,
    ...count(usesOf),
    ...edited("totalUsageLimit", "whole", usesOf),
  },
  usesPerCustomer: {
    head: fieldWords.usageLimitPerCustomer,
    width: 128,
    ...end,
    ...unsorted,
    ...count(usesEachOf),
    ...edited("usageLimitPerCustomer", "whole", usesEachOf),
  },
  stage: {
    head: "Stage",
    width: 76,
    ...start,
    ...unsorted,
    ...plain(({ stage }) => (stage === "ready" ? "Ready" : "Draft")),
    ...fixed,
  },
  updated: {
    head: "Last changed",
    width: 116,
    ...end,
    sort: "updated",
    text: ({ updatedAt }, { now }) => formatMoment(updatedAt, now),
    data: ({ updatedAt }) => updatedAt,
    ...fixed,
  },
};
