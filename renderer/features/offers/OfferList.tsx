import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { type KeyboardEvent, type ReactNode, useDeferredValue, useMemo, useRef, useState } from "react";
import type { OfferView } from "#shared/ipc/offer-list-views.ts";
import { useTellChosen } from "../../app/chosen-offers.ts";
import { useActs } from "../../app/commands/acts.ts";
import { useFirstPicture } from "../../app/first-picture.ts";
import { changeListView, clearListView, useListView } from "../../app/list-view.ts";
import { useStatus } from "../../app/queries.ts";
import { formatCount } from "../../ui/format.ts";
import { ChoiceBar } from "./ChoiceBar.tsx";
import type { CopiedColumn } from "./copied-table.ts";
import { copyOffers } from "./copy-offers.ts";
import { createOffer, useCreation } from "./create-offer.ts";
import { FilterBar, FilterChips } from "./FilterBar.tsx";
import { FilterToggle } from "./FilterToggle.tsx";
import type { OfferGridProps } from "./grid-props.ts";
import { LoadingRows, NothingFound, ReadFailure } from "./list-states.tsx";
import { isNarrowed, nextSort } from "./narrowing.ts";
import { OfferGrid } from "./OfferGrid.tsx";
import classes from "./OfferList.module.css";
import { RowMenu } from "./RowMenu.tsx";
import { SearchField } from "./SearchField.tsx";
import { SortMenu } from "./SortMenu.tsx";
import { TableToggle } from "./TableToggle.tsx";
import { ColumnsMenu } from "./table/ColumnsMenu.tsx";
import { offerColumns } from "./table/columns.ts";
import { OfferTable } from "./table/OfferTable.tsx";
import { shownColumns, wholeLayout } from "./table/table-layout.ts";
import { arrangeTable, tableLayout } from "./table/table-store.ts";
import { useBulk } from "./use-bulk.ts";
import { useChoice } from "./use-choice.ts";
import { useFilterBar } from "./use-filter-bar.ts";
import { useOfferPages } from "./use-offer-pages.ts";
import { ViewTabs } from "./views/ViewTabs.tsx";

interface OfferListProps {
  readonly openId: string | null;
  readonly onOpen: (id: string) => void;
  /** Whether making an offer is the view's next step. */
  readonly primary: boolean;
  /** IANA zone that "this year" is judged in. */
  readonly timeZone: string;
  /** ISO 4217: the workspace's. */
  readonly currency: string;
  readonly table: TableWish;
}

/** Whether the offers are shown as a table, and what a person can do about it. */
interface TableWish {
  readonly isShown: boolean;
  readonly onToggle: () => void;
  /** Puts the editor at its side away; `null`: there is none. */
  readonly closeEditor: (() => void) | null;
}

/** The left pane: all offers by state, and the search through them. */
export function OfferList({ openId, onOpen, primary, timeZone, currency, table }: OfferListProps) {
  const { search: text, filters, sort } = useListView();
  const search = useDeferredValue(text.trim());
  const setFilters = (chosen: OfferView["filters"]) => changeListView({ filters: chosen });
  const setSort = (chosen: OfferView["sort"]) => changeListView({ sort: chosen });
  const view = useMemo(() => ({ search, filters, sort }), [search, filters, sort]);
  const bar = useFilterBar();
  const [atTop, setAtTop] = useState(true);
  const offers = useOfferPages(view, {
    atTop,
    isWide: table.isShown,
    facets: bar.isShown || isNarrowed(filters),
  });
  useFirstPicture(offers.counts !== null || offers.error !== null);
  const choosing = useChoice(view, offers);
  useTellChosen(choosing.ids);
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
  const copy = (ids: ReadonlySet<string>) =>
    void copyOffers(offers.view, ids, table.isShown ? copiedColumns() : undefined);

  return (
    <section
      ref={pane}
      className={classes.pane}
      aria-label="Offers"
      data-pane="list"
      tabIndex={-1}
      onKeyDown={event => copyRows(event, choosing.ids, copy)}
    >
      <Head total={total} primary={primary}>
        <FilterToggle isShown={bar.isShown} isNarrowed={isNarrowed(filters)} onToggle={bar.toggle} />
        <SortMenu sort={sort} onSort={setSort} isSearching={search !== ""} />
        {table.isShown && <ColumnsMenu />}
        <TableToggle isShown={table.isShown} onToggle={table.onToggle} />
      </Head>
      <SearchField field={field} text={text} onChange={typed => changeListView({ search: typed })} />
      <ViewTabs
        view={() => (table.isShown ? { ...view, table: tableLayout() } : view)}
        shown={view}
        total={total}
        onChoose={chosen => {
          changeListView(chosen);
          if (!chosen.table) return;
          arrangeTable(wholeLayout(chosen.table));
          if (!table.isShown) table.onToggle();
        }}
      />
      {bar.isShown && <FilterBar filters={filters} facets={offers.facets} onChange={setFilters} />}
      <FilterChips filters={filters} facets={offers.facets} onChange={setFilters} />
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
          onCopy={() => copy(choosing.ids)}
          onAct={act => void bulk.run([...choosing.ids], act)}
        >
          <OfferLines
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
            currency={currency}
            table={table}
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

/** The list as it has room: its lines, or the table. */
function OfferLines({
  table,
  currency,
  ...lines
}: OfferGridProps & Pick<OfferListProps, "table" | "currency">) {
  return table.isShown ? (
    <OfferTable {...lines} currency={currency} onCloseEditor={table.closeEditor} />
  ) : (
    <OfferGrid {...lines} />
  );
}

const copiedColumns = () =>
  shownColumns(tableLayout()).map((id): CopiedColumn => [offerColumns[id].head, offerColumns[id].data]);

/** Ctrl C on a line copies the chosen offers, or the line's own; where text is selected it copies that. */
function copyRows(
  event: KeyboardEvent,
  chosen: ReadonlySet<string>,
  copy: (ids: ReadonlySet<string>) => void,
): void {
  if (event.key.toLowerCase() !== "c" || event.shiftKey || !(event.ctrlKey || event.metaKey)) return;
  const line = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-offer]") : null;
  const own = line?.dataset.offer;
  if (own === undefined || document.getSelection()?.isCollapsed === false) return;
  event.preventDefault();
  copy(chosen.size > 0 ? chosen : new Set([own]));
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
