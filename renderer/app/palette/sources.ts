import type { HistoryState } from "#shared/ipc/history-views.ts";
import { everyOffer, type FoundByViews, noFilters, type SavedView } from "#shared/ipc/offer-list-views.ts";
import { listedKinds } from "#shared/ipc/record-views.ts";
import type { OfferDetail, OfferRow } from "#shared/ipc/views.ts";
import { studio } from "../studio.ts";
import { titlesFirst } from "./ranking.ts";
import { noteOffer, recentOffers } from "./recent-offers.ts";
import type { NamedRecord } from "./rows.ts";

/** Offers in one answer, and those opened last that are shown. */
export const mostOffers = 8;
const mostRecent = 8;

export interface FoundOffers {
  /** What was looked for. */
  readonly text: string;
  readonly offers: readonly OfferRow[];
  /** All that were looked at, in the search's order. */
  readonly looked: readonly OfferRow[];
  /** ms from the question to its answer. */
  readonly took: number;
  /** Why there are none; `null` if they were read. */
  readonly failure: string | null;
}

/** Of so many that the search finds first those are shown that have it in their title. */
const looked = 60;

/** The first offers that the search finds, those named so before others, by the same index as the list. */
export async function findOffers(text: string): Promise<FoundOffers> {
  const began = performance.now();
  const view = viewOf(text);
  const answer = await studio.invoke("offers:page", { view, from: 0, count: looked });
  const took = performance.now() - began;
  if (!answer.ok) return { text, offers: [], looked: [], took, failure: answer.error.message };
  const { rows } = answer.value;
  return { text, offers: titlesFirst(rows, text).slice(0, mostOffers), looked: rows, took, failure: null };
}

const viewOf = (text: string) => ({ ...everyOffer, search: text.slice(0, 500) });

/** What there is to say of a find, once its rows are there. */
export interface AboutFound {
  readonly text: string;
  /** How many offers the search finds; `null`: not counted. */
  readonly total: number | null;
  /** Why, of those that were looked at: by local id. */
  readonly why: ReadonlyMap<string, FoundByViews[number]>;
}

/** After the rows, which nobody should wait for. */
export async function aboutFound({ text, looked: rows }: FoundOffers): Promise<AboutFound> {
  const [why, counts] = await Promise.all([
    studio.invoke("offers:found-by", { ids: rows.map(({ id }) => id), search: viewOf(text).search }),
    rows.length < looked ? null : studio.invoke("offers:counts", viewOf(text)),
  ]);
  const total = counts === null ? rows.length : counts.ok ? counts.value.matching : null;
  return { text, total, why: new Map(why.ok ? why.value.map(each => [each.id, each]) : []) };
}

export async function nextTurns(): Promise<HistoryState | null> {
  const answer = await studio.invoke("history:state");
  return answer.ok ? answer.value : null;
}

/** The offers opened last as they are now; those that are gone are forgotten. */
export async function lastOpened(): Promise<OfferDetail[]> {
  const asked = recentOffers().slice(0, mostRecent);
  const answers = await Promise.all(asked.map(id => studio.invoke("offers:get", id)));
  return answers.flatMap((answer, index) => {
    const id = asked[index] ?? "";
    const isGone = answer.ok ? answer.value.shown === "deleted" : answer.error.kind === "not_found";
    if (isGone) noteOffer(id, true);
    return answer.ok && !isGone ? [answer.value] : [];
  });
}

export async function savedViews(): Promise<readonly SavedView[]> {
  const answer = await studio.invoke("views:list");
  return answer.ok ? answer.value : [];
}

/** Everything with a name that isn't an offer. */
export async function namedRecords(): Promise<readonly NamedRecord[]> {
  const lists = await Promise.all(
    listedKinds.map(async kind => ({ kind, answer: await studio.invoke("records:list", kind) })),
  );
  return lists.flatMap(({ kind, answer }) =>
    answer.ok
      ? answer.value.rows.flatMap(row => (row.name === null ? [] : [{ kind, row, title: row.name }]))
      : [],
  );
}

export interface CountedTag {
  readonly title: string;
  readonly count: number;
}

/** The tags there are, most frequent first. */
export async function tags(): Promise<readonly CountedTag[]> {
  const answer = await studio.invoke("offers:facets", { ...everyOffer, filters: noFilters });
  const found = answer.ok ? answer.value.find(({ field }) => field === "tag") : undefined;
  return found?.words.map(({ label, count }) => ({ title: label, count })) ?? [];
}

/** An offer by its id here (a ULID) or by its number on the server; `null`: there is none. */
export async function offerById(text: string): Promise<OfferDetail | null> {
  const id = /^\d{1,15}$/.test(text) ? await numbered(Number(text)) : text.toUpperCase();
  if (id === null || !/^[0-9A-Z]{26}$/.test(id)) return null;
  const answer = await studio.invoke("offers:get", id);
  return answer.ok ? answer.value : null;
}

async function numbered(offerId: number): Promise<string | null> {
  if (offerId === 0) return null;
  const answer = await studio.invoke("offers:numbered", offerId);
  return answer.ok ? answer.value : null;
}
