import { createStore, type StoreApi } from "zustand/vanilla";
import {
  type OfferCounts,
  type OfferFacets,
  type OfferPage,
  type OfferView,
  pageRows,
} from "#shared/ipc/offer-list-views.ts";
import type { OfferRow } from "#shared/ipc/views.ts";
import type { Answer, StudioFailure } from "../../app/studio.ts";

/** Pages kept: what was scrolled past longer ago is asked for again. */
const mostPages = 30;

export interface ShownPages {
  /** The view that the rows are of: the last one goes on showing until another has its first rows. */
  readonly view: OfferView;
  /** By page number. */
  readonly pages: ReadonlyMap<number, readonly OfferRow[]>;
  /** `null` until the first rows are there. */
  readonly counts: OfferCounts | null;
  /** `null` until somebody wants to see them. The last ones stand until the next are there. */
  readonly facets: OfferFacets | null;
  /** Rows that wait to be shown, since showing them would move what a person reads. */
  readonly held: number;
  /** Rows may still join by themselves. */
  readonly settling: boolean;
  readonly error: StudioFailure | null;
}

export interface OfferPages {
  readonly store: StoreApi<ShownPages>;
  /** Shows another view, from its top. */
  show(view: OfferView): void;
  /** Asks for the pages that these places are on, if they aren't here. They may lie far apart. */
  need(places: readonly number[]): void;
  /** Something changed: what is shown is asked for again. `mayMove`: the list is at its top, where new rows may come in. */
  refresh(mayMove: boolean): void;
  /** Lets the held rows in. */
  showHeld(): void;
  /** Whether facets are on screen: to count them, every offer of the view is looked at. */
  showFacets(areShown: boolean): void;
}

interface Source {
  page(request: { view: OfferView; from: number; count: number }): Promise<Answer<OfferPage>>;
  counts(view: OfferView): Promise<Answer<OfferCounts>>;
  facets(view: OfferView): Promise<Answer<OfferFacets>>;
}

/** The rows of one view, page by page as they are looked at. Answers that come for another view are thrown away. */
export function createOfferPages(source: Source, first: OfferView): OfferPages {
  const store = createStore<ShownPages>()(() => ({ ...nothing, view: first }));
  const asked = new Set<number>();
  let wanted = first;
  /** Pages on screen: what a refresh asks for. */
  let onScreen: readonly number[] = [0];
  let refreshing = false;
  let again: boolean | null = null;
  let facetsShown = false;
  let counting = false;
  /** Something changed since the counting began. */
  let isOld = false;

  const ask = (view: OfferView, page: number) =>
    source.page({ view, from: page * pageRows, count: pageRows });

  async function replace(view: OfferView, pages: readonly number[], mayMove: boolean): Promise<void> {
    const [counts, ...answers] = await Promise.all([
      source.counts(view),
      ...pages.map(page => ask(view, page)),
    ]);
    if (wanted !== view) return;
    const failed = [counts, ...answers].find(answer => !answer.ok);
    if (failed && !failed.ok) return store.setState({ error: failed.error });
    if (!counts.ok) return;
    const shown = store.getState();
    const more = shown.view === view && shown.counts ? counts.value.matching - shown.counts.matching : 0;
    if (more > 0 && !mayMove) return store.setState({ held: more, error: null });
    asked.clear();
    const rows = answers.flatMap((answer, at) => {
      const page = pages[at];
      return answer.ok && page !== undefined ? [[page, answer.value.rows] as const] : [];
    });
    for (const [page] of rows) asked.add(page);
    const settling = answers.some(answer => answer.ok && answer.value.settling);
    store.setState({ view, pages: new Map(rows), counts: counts.value, held: 0, settling, error: null });
    if (facetsShown) void countFacets(view);
  }

  /** After the rows, which nobody should wait for. */
  async function countFacets(view: OfferView): Promise<void> {
    if (counting) return;
    counting = true;
    isOld = false;
    const answer = await source.facets(view);
    counting = false;
    if (answer.ok && wanted === view) store.setState({ facets: answer.value });
    // What was typed or changed meanwhile is counted once, however often it was.
    if (isOld || wanted !== view) await countFacets(wanted);
  }

  async function load(view: OfferView, page: number): Promise<void> {
    const answer = await ask(view, page);
    if (wanted !== view || !asked.has(page)) return;
    if (!answer.ok) {
      asked.delete(page);
      return store.setState({ error: answer.error });
    }
    store.setState(({ pages }) => ({ pages: latest(pages, page, answer.value.rows, asked) }));
  }

  async function refresh(mayMove: boolean): Promise<void> {
    isOld = true;
    if (refreshing) {
      again = mayMove || again === true;
      return;
    }
    refreshing = true;
    await replace(wanted, onScreen, mayMove);
    refreshing = false;
    if (again === null) return;
    const next = again;
    again = null;
    await refresh(next);
  }

  void replace(first, [0], true);
  return {
    store,
    show(view) {
      wanted = view;
      onScreen = [0];
      void replace(view, [0], true);
    },
    need(places) {
      onScreen = [...new Set(places.map(place => Math.floor(place / pageRows)))];
      for (const page of onScreen) {
        if (asked.has(page) || store.getState().view !== wanted) continue;
        asked.add(page);
        void load(wanted, page);
      }
    },
    refresh: mayMove => void refresh(mayMove),
    showHeld: () => void refresh(true),
    showFacets(areShown) {
      if (areShown && !facetsShown) void countFacets(wanted);
      facetsShown = areShown;
    },
  };
}

const nothing = {
  pages: new Map(),
  counts: null,
  facets: null,
  held: 0,
  settling: false,
  error: null,
} as const;

/** With one page more; the ones that were asked for longest ago are let go. */
function latest(
  pages: ReadonlyMap<number, readonly OfferRow[]>,
  page: number,
  rows: readonly OfferRow[],
  asked: Set<number>,
): ReadonlyMap<number, readonly OfferRow[]> {
  const kept = new Map(pages);
  kept.delete(page);
  kept.set(page, rows);
  for (const old of [...kept.keys()].slice(0, -mostPages)) {
    kept.delete(old);
    asked.delete(old);
  }
  return kept;
}
