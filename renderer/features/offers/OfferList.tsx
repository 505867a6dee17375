import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { type KeyboardEvent, type ReactNode, useDeferredValue, useMemo, useRef, useState } from "react";
import type { OfferView } from "#shared/ipc/offer-list-views.ts";
import { useActs } from "../../app/commands/acts.ts";
import { changeListView, clearListView, useListView } from "../../app/list-view.ts";
import { useStatus } from "../../app/queries.ts";
import { formatCount } from "../../ui/format.ts";
import { ChoiceBar } from "./ChoiceBar.tsx";
import { copyOffers } from "./copy-offers.ts";
import { createOffer, useCreation } from "./create-offer.ts";
import { FilterBar, FilterChips } from "./FilterBar.tsx";
import { FilterToggle } from "./FilterToggle.tsx";
import { LoadingRows, NothingFound, ReadFailure } from "./list-states.tsx";
import { isNarrowed, nextSort } from "./narrowing.ts";
import { OfferGrid } from "./OfferGrid.tsx";
import classes from "./OfferList.module.css";
import { RowMenu } from "./RowMenu.tsx";
import { SearchField } from "./SearchField.tsx";
import { SortMenu } from "./SortMenu.tsx";
import { useBulk } from "./use-bulk.ts";
import { useChoice } from "./use-choice.ts";
import { useFilterBar } from "./use-filter-bar.ts";
import { useOfferPages } from "./use-offer-pages.ts";
import { ViewMenu } from "./ViewMenu.tsx";

interface OfferListProps {
  readonly openId: string | null;
  readonly onOpen: (id: string) => void;
  /** Whether making an offer is the view's next step. */
  readonly primary: boolean;
  /** IANA zone that "this year" is judged in. */
  readonly timeZone: string;
}

/** The left pane: all offers by state, and the search through them. */
export function OfferList({ openId, onOpen, primary, timeZone }: OfferListProps) {
  const { search: text, filters, sort } = useListView();
  const search = useDeferredValue(text.trim());
  const setFilters = (chosen: OfferView["filters"]) => changeListView({ filters: chosen });
  const setSort = (chosen: OfferView["sort"]) => changeListView({ sort: chosen });
  const view = useMemo(() => ({ search, filters, sort }), [search, filters, sort]);
  const bar = useFilterBar();
  const [atTop, setAtTop] = useState(true);
  const offers = useOfferPages(view, atTop);
  const choosing = useChoice(view, offers);
  const { data: status } = useStatus();
  const field = useRef<HTMLInputElement>(null);
  const pane = useRef<HTMLElement>(null);
  const leave = () => {
    choosing.clear();
    pane.current?.focus();
  };
  const bulk = useBulk(choosing.ids.size > 0, leave);
  const clear = () => {
    clearListView();
    field.current?.focus();
  };
  useActs({ "list.search": () => field.current?.select() });
  const total = status?.total ?? 0;

  return (
    <section
      ref={pane}
      className={classes.pane}
      aria-label="Offers"
      data-pane="list"
      tabIndex={-1}
      onKeyDown={event => copyRows(event, offers.view, choosing.ids)}
    >
      <Head total={total} primary={primary}>
        <FilterToggle isShown={bar.isShown} isNarrowed={isNarrowed(filters)} onToggle={bar.toggle} />
        <ViewMenu view={view} onChoose={changeListView} />
        <SortMenu sort={sort} onSort={setSort} isSearching={search !== ""} />
      </Head>
      <SearchField field={field} text={text} onChange={typed => changeListView({ search: typed })} />
      {bar.isShown && <FilterBar filters={filters} counts={offers.counts} onChange={setFilters} />}
      <FilterChips filters={filters} counts={offers.counts} onChange={setFilters} />
      {offers.error && (
        <ReadFailure failure={offers.error} hasRows={offers.counts !== null} onRetry={offers.retry} />
      )}
      {offers.counts === null && !offers.error && <LoadingRows />}
      {offers.counts?.matching === 0 && (offers.view.search !== "" || isNarrowed(offers.view.filters)) && (
        <NothingFound search={offers.view.search} total={total} onClear={clear} />
      )}
      {offers.counts !== null && offers.counts.matching > 0 && (
        <RowMenu
          count={choosing.ids.size}
          onOpen={() => onOpen([...choosing.ids][0] ?? "")}
          onCopy={() => void copyOffers(offers.view, choosing.ids)}
          onAct={act => void bulk.run([...choosing.ids], act)}
        >
          <OfferGrid
            key={offers.view.search}
            offers={offers}
            counts={offers.counts}
            openId={openId}
            onOpen={onOpen}
            onAtTop={setAtTop}
            choosing={choosing}
            onMenu={choosing.include}
            onSort={by => setSort(nextSort(sort, by))}
            timeZone={timeZone}
          />
        </RowMenu>
      )}
      {choosing.ids.size > 0 && (
        <ChoiceBar
          choosing={choosing}
          bulk={bulk}
          matching={offers.counts?.matching ?? 0}
          onOpen={onOpen}
          onLeave={leave}
        />
      )}
    </section>
  );
}

/** Ctrl C on a line copies the chosen offers, or the line's own; where text is selected it copies that. */
function copyRows(event: KeyboardEvent, view: OfferView, chosen: ReadonlySet<string>): void {
  if (event.key.toLowerCase() !== "c" || event.shiftKey || !(event.ctrlKey || event.metaKey)) return;
  const line = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-offer]") : null;
  const own = line?.dataset.offer;
  if (own === undefined || document.getSelection()?.isCollapsed === false) return;
  event.preventDefault();
  void copyOffers(view, chosen.size > 0 ? chosen : new Set([own]));
}

interface HeadProps {
  readonly total: number;
  readonly primary: boolean;
  readonly children: ReactNode;
}

function Head({ total, primary, children }: HeadProps) {
  const { busy, failure } = useCreation();
  return (
    <>
      <header className={classes.head}>
        <h2 className={classes.title}>Offers</h2>
        {total > 0 && <span className={classes.total}>{formatCount(total)}</span>}
        <div className={classes.tools}>{children}</div>
        <Button
          className={classes.add ?? ""}
          variant={primary ? "filled" : "default"}
          leftSection={<IconPlus size={16} stroke={1.75} aria-hidden="true" />}
          aria-keyshortcuts="Control+N"
          aria-disabled={busy}
          onClick={() => void createOffer()}
        >
          New offer
        </Button>
      </header>
      {failure && (
        <p className={classes.failure} role="alert">
          No offer was made. {failure.message}
        </p>
      )}
    </>
  );
}
