import { Button, CloseButton, TextInput } from "@mantine/core";
import { IconPlus, IconSearch } from "@tabler/icons-react";
import { type ReactNode, useDeferredValue, useMemo, useRef, useState } from "react";
import { everyOffer, noFilters } from "#shared/ipc/offer-list-views.ts";
import { useKeys } from "../../app/keys.ts";
import { useStatus } from "../../app/queries.ts";
import { formatCount } from "../../ui/format.ts";
import { Kbd } from "../../ui/Kbd.tsx";
import { ChoiceBar } from "./ChoiceBar.tsx";
import { createOffer, useCreation } from "./create-offer.ts";
import { FilterBar, FilterChips } from "./FilterBar.tsx";
import { FilterToggle } from "./FilterToggle.tsx";
import { LoadingRows, NothingFound, ReadFailure } from "./list-states.tsx";
import { isNarrowed, nextSort } from "./narrowing.ts";
import { OfferGrid } from "./OfferGrid.tsx";
import classes from "./OfferList.module.css";
import { SortMenu } from "./SortMenu.tsx";
import { useChoice } from "./use-choice.ts";
import { useFilterBar } from "./use-filter-bar.ts";
import { useOfferPages } from "./use-offer-pages.ts";

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
  const [text, setText] = useState("");
  const search = useDeferredValue(text.trim());
  const [filters, setFilters] = useState(noFilters);
  const [sort, setSort] = useState(everyOffer.sort);
  const view = useMemo(() => ({ search, filters, sort }), [search, filters, sort]);
  const bar = useFilterBar();
  const [atTop, setAtTop] = useState(true);
  const offers = useOfferPages(view, atTop);
  const choosing = useChoice(view, offers);
  const { data: status } = useStatus();
  const field = useRef<HTMLInputElement>(null);
  const pane = useRef<HTMLElement>(null);
  const clear = () => {
    setText("");
    setFilters(noFilters);
    field.current?.focus();
  };
  const clearSearch = () => {
    setText("");
    field.current?.focus();
  };
  useKeys({ "/": () => field.current?.select() });
  const total = status?.total ?? 0;

  return (
    <section ref={pane} className={classes.pane} aria-label="Offers" data-pane="list" tabIndex={-1}>
      <Head total={total} primary={primary}>
        <FilterToggle isShown={bar.isShown} isNarrowed={isNarrowed(filters)} onToggle={bar.toggle} />
        <SortMenu sort={sort} onSort={setSort} isSearching={search !== ""} />
      </Head>
      <div className={classes.search}>
        <TextInput
          ref={field}
          aria-label="Search offers"
          aria-keyshortcuts="/"
          placeholder="Search titles, codes, terms"
          value={text}
          onChange={event => setText(event.currentTarget.value)}
          onKeyDown={event => {
            if (event.key === "Escape" && text) setText("");
          }}
          leftSection={<IconSearch size={15} stroke={1.6} aria-hidden="true" />}
          rightSection={
            text ? (
              <CloseButton size={24} aria-label="Clear the search" onClick={clearSearch} />
            ) : (
              <Kbd keys="/" />
            )
          }
        />
      </div>
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
        <OfferGrid
          key={offers.view.search}
          offers={offers}
          counts={offers.counts}
          openId={openId}
          onOpen={onOpen}
          onAtTop={setAtTop}
          choosing={choosing}
          onSort={by => setSort(nextSort(sort, by))}
          timeZone={timeZone}
        />
      )}
      {choosing.ids.size > 0 && (
        <ChoiceBar
          choosing={choosing}
          matching={offers.counts?.matching ?? 0}
          onOpen={onOpen}
          onLeave={() => pane.current?.focus()}
        />
      )}
    </section>
  );
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
