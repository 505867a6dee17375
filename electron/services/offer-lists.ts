import { foundBy } from "#shared/domain/found-by.ts";
import {
  type CodeTwin,
  type FoundByViews,
  facetFields,
  type OfferCounts,
  type OfferFacets,
  type OfferPage,
  type OfferView,
} from "#shared/ipc/offer-list-views.ts";
import { type LocalStore, storageFailure } from "../store/index.ts";

type PageRequest = {
  readonly view: OfferView;
  readonly from: number;
  readonly count: number;
  readonly redemption?: boolean;
};

/** The offers list, view by view. What it costs does not depend on how many offers there are, but for `facets`. */
export interface OfferListService {
  page(request: PageRequest): OfferPage;
  /** What the view holds. */
  counts(view: OfferView): OfferCounts;
  /** What it could be narrowed to; the process turns between two of them. */
  facets(view: OfferView): Promise<OfferFacets>;
  /** How many rows stand before an offer; `null` if it isn't among them, or something is looked for. */
  place(view: OfferView, id: string): number | null;
  /** Local id of the offer with this id on the server. */
  numbered(offerId: number): string | null;
  /** Ids of all rows of a view, in its order: what *choose all* means. */
  ids(view: OfferView): string[];
  /** Why a search found these offers, beside their titles; none of those that it found by the title alone. */
  foundBy(ids: readonly string[], search: string): FoundByViews;
  /** Codes of other offers that are the same as this offer's, or look like it. */
  codeTwins(id: string, code: string): CodeTwin[];
}

export function createOfferListService({ store }: { readonly store: LocalStore }): OfferListService {
  const { lines } = store.offers;
  return {
    page: ({ view, from, count, redemption = false }) => ({
      rows: redemption ? lines.widePage(view, from, count) : lines.page(view, from, count),
      settling: !store.isCaughtUp(),
    }),
    counts(view) {
      const groups = lines.groups(view);
      return { matching: groups.reduce((sum, { count }) => sum + count, 0), groups };
    },
    async facets(view) {
      const facets: OfferFacets = [];
      for (const field of facetFields) {
        await turn();
        facets.push({ field, words: lines.facet(view, field) });
      }
      return facets;
    },
    numbered: offerId => store.offers.byServerId(offerId)?.id ?? null,
    place: lines.place,
    ids: lines.ids,
    codeTwins: store.offers.codeTwins,
    foundBy: (ids, search) =>
      ids.flatMap(id => {
        const texts = store.offers.texts(id);
        const found = texts && foundBy(texts, search);
        return found ? [{ id, ...found }] : [];
      }),
  };
}

/** Lets everything else that waits have its turn. */
const turn = () => new Promise<void>(resolve => void setImmediate(resolve));

/** ms between two slices while a sync or an act on many is at work: lists have a little of what there is. */
const whileBusy = 250;
/** ms after which it begins by itself: a former studio, or a process that was killed, may have left something. */
const atFirst = 1000;

/**
 * Lets lists and the search follow what a save, an import or a sync stored, slice by slice with turns between, and
 * what waits when a workspace is opened;
 * `onDone` once all is in its place.
 */
export function createFollowing(options: {
  readonly store: Pick<LocalStore, "catchUp" | "isCaughtUp">;
  /** The process, or the file, is somebody else's for a while. */
  readonly isBusy: () => boolean;
  readonly onDone: () => void;
}): { begin(): void; stop(): void } {
  const { store, isBusy, onDone } = options;
  let next: { cancel(): void } | null = null;
  const plan = () => {
    if (isBusy()) {
      const timer = setTimeout(step, whileBusy);
      return { cancel: () => clearTimeout(timer) };
    }
    const immediate = setImmediate(step);
    return { cancel: () => clearImmediate(immediate) };
  };
  const step = () => {
    next = null;
    if (isMore()) next = plan();
    else onDone();
  };
  /** On a full disk what waits stays noted, until something is stored again. */
  const isMore = () => {
    try {
      return store.catchUp();
    } catch (error) {
      if (storageFailure(error) === null) throw error;
      return false;
    }
  };
  const begin = () => {
    if (next === null && !store.isCaughtUp()) next = plan();
  };
  const first = setTimeout(begin, atFirst).unref();
  return {
    begin,
    stop() {
      clearTimeout(first);
      next?.cancel();
    },
  };
}
