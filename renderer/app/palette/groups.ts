import { noFilters, type SavedView } from "#shared/ipc/offer-list-views.ts";
import { formatCount } from "../../ui/format.ts";
import { actOf, doable } from "../commands/acts.ts";
import { type Command, capsOf } from "../commands/table.ts";
import { changeListView } from "../list-view.ts";
import { changePanes } from "../pane-store.ts";
import { openOffer, openOffers, openRecords } from "../route.ts";
import { type Query, ranked } from "./ranking.ts";
import { detailRow, kindNames, type NamedRecord, offerRow, type PaletteRow, type RowGroup } from "./rows.ts";
import { mostOffers } from "./sources.ts";
import type { KnownThings } from "./use-known-things.ts";

/** Rows of one group; more are found by typing on. */
const most = 8;
/** Commands beside other things, and alone. */
const mostCommands = { beside: 6, alone: 60 } as const;

interface OpenOffer {
  readonly id: string | null;
  /** As it is being typed. */
  readonly title: string | null;
}

/** What the palette shows for a query, in groups. */
export function groupsFor(query: Query, known: KnownThings, open: OpenOffer): readonly RowGroup[] {
  return groupsOf(query, known, open).filter(({ rows }) => rows.length > 0);
}

function groupsOf({ scope, text }: Query, known: KnownThings, open: OpenOffer): readonly RowGroup[] {
  switch (scope) {
    case "commands":
      return commandGroups(text, open.title, mostCommands.alone);
    case "names":
      return [{ title: "Go to", rows: nameRows(known, text, most * 3) }];
    case "tags":
      return [
        { title: "Offer", rows: idRows(known, text) },
        { title: "Tags", rows: tagRows(known, text) },
      ];
    case "all":
      return text === ""
        ? [recentGroup(known, open), ...commandGroups("", open.title, mostCommands.beside)]
        : [
            { title: "Offers", rows: foundRows(known, text) },
            { title: "Go to", rows: [...nameRows(known, text, most), ...viewRows(known, text)] },
            ...commandGroups(text, open.title, mostCommands.beside),
          ];
  }
}

const opening = {
  open: (id: string) => openOffer(id),
  preview(id: string) {
    openOffer(id);
    changePanes({ preview: true, beside: "preview" });
  },
};

/**
 * The quick switcher: the one that is open stands last, so that ⏎ alone goes back to the one before. It is called what
 * is typed there, which may not be saved yet.
 */
function recentGroup({ recent }: KnownThings, open: OpenOffer): RowGroup {
  const details = (recent ?? [])
    .map(detail =>
      detail.offer.id === open.id && open.title !== null
        ? { ...detail, offer: { ...detail.offer, offerTitle: open.title } }
        : detail,
    )
    .toSorted((a, b) => Number(a.offer.id === open.id) - Number(b.offer.id === open.id));
  return { title: "Opened last", rows: details.map(detail => detailRow(detail, opening)) };
}

function foundRows({ found }: KnownThings, text: string): readonly PaletteRow[] {
  const rows = found?.offers.map(offer => offerRow(offer, opening)) ?? [];
  if (rows.length < mostOffers) return rows;
  return [
    ...rows,
    {
      id: "all-found",
      icon: "search",
      title: `All offers with “${text}”`,
      beside: "in the list",
      run: () => showInList({ search: text }),
    },
  ];
}

const idRows = ({ byId }: KnownThings, text: string): readonly PaletteRow[] =>
  byId?.offer && byId.text === text ? [detailRow(byId.offer, opening)] : [];

function tagRows({ tags }: KnownThings, text: string): readonly PaletteRow[] {
  return ranked(tags ?? [], text)
    .slice(0, most * 3)
    .map(({ title, count }) => ({
      id: `tag-${title}`,
      icon: "tag",
      title,
      beside: `${formatCount(count)} ${count === 1 ? "offer" : "offers"}`,
      run: () => showInList({ search: "", filters: { ...noFilters, tag: [title] } }),
    }));
}

function nameRows({ names }: KnownThings, text: string, count: number): readonly PaletteRow[] {
  return ranked<NamedRecord>(names ?? [], text)
    .slice(0, count)
    .map(({ kind, row, title }) => ({
      id: `${kind}-${row.id}`,
      icon: kind,
      title,
      beside: `${kindNames[kind]}, ${formatCount(row.offers)} ${row.offers === 1 ? "offer" : "offers"}`,
      run: () => openRecords(kind, row.id),
    }));
}

function viewRows({ views }: KnownThings, text: string): readonly PaletteRow[] {
  return ranked<SavedView & { readonly title: string }>(
    (views ?? []).map(view => ({ ...view, title: view.name })),
    text,
  )
    .slice(0, most)
    .map(({ name, view }) => ({
      id: `view-${name}`,
      icon: "view",
      title: name,
      beside: "Saved view",
      run: () => showInList(view),
    }));
}

function showInList(view: Parameters<typeof changeListView>[0]): void {
  changeListView(view);
  openOffers();
  changePanes({ beside: "list" });
}

/** Commands about what is open first, under its name. */
function commandGroups(text: string, openTitle: string | null, count: number): readonly RowGroup[] {
  const found = ranked(
    doable().filter(({ keyOnly }) => !keyOnly),
    text,
  );
  const own = found.filter(({ place }) => place === "editor");
  const others = found.filter(({ place }) => place !== "editor");
  return [
    { title: openTitle === null ? "On this offer" : `On ${openTitle}`, rows: commandRows(own, count) },
    { title: "Commands", rows: commandRows(others, count) },
  ];
}

const commandRows = (commands: readonly Command[], count: number): readonly PaletteRow[] =>
  commands.slice(0, count).map(({ id, title, key }) => ({
    id: `command-${id}`,
    icon: "command",
    title,
    beside: null,
    ...(key !== undefined && { keys: capsOf(key) }),
    run: () => actOf(id)?.(),
  }));
