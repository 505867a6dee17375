import type { HistoryState } from "#shared/ipc/history-views.ts";
import { noFilters, type SavedView } from "#shared/ipc/offer-list-views.ts";
import { actWords } from "../../features/history/act-words.ts";
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
      return commandGroups(known, text, open.title, mostCommands.alone);
    case "names":
      return [goToGroup(known, text, most * 3)];
    case "tags":
      return [
        { title: "Offer", rows: idRows(known, text), total: null },
        codeGroup(known, text),
        tagGroup(known, text),
      ];
    case "all":
      return text === ""
        ? [recentGroup(known, open), ...commandGroups(known, "", open.title, mostCommands.beside)]
        : [
            foundGroup(known, text),
            codeGroup(known, text),
            goToGroup(known, text, most),
            ...commandGroups(known, text, open.title, mostCommands.beside),
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
  return { title: "Opened last", rows: details.map(detail => detailRow(detail, opening)), total: null };
}

/** What is said of a find; of another one it would be wrong. */
const aboutOf = ({ found, about }: KnownThings) => (about?.text === found?.text ? about : null);

function foundGroup(known: KnownThings, text: string): RowGroup {
  const { found } = known;
  const about = aboutOf(known);
  const rows =
    found?.offers.map(offer => {
      const isByTitle = ranked([{ title: offer.title ?? "" }], found.text).length > 0;
      return offerRow(offer, opening, isByTitle ? null : (about?.why.get(offer.id) ?? null));
    }) ?? [];
  const total = about?.total ?? null;
  if (rows.length < mostOffers || total === rows.length) return { title: "Offers", rows, total };
  const all: PaletteRow = {
    id: "all-found",
    icon: "search",
    title: `All offers with “${text}”`,
    beside: "in the list",
    run: () => showInList({ search: text }),
  };
  return { title: "Offers", rows: [...rows, all], total };
}

const mostCodes = 4;

/** The codes that a search found offers by. */
function codeGroup(known: KnownThings, text: string): RowGroup {
  const about = aboutOf(known);
  const isOfText = known.found?.text === text;
  const rows = (isOfText ? (known.found?.looked ?? []) : []).flatMap(({ id, title }): PaletteRow[] => {
    const why = about?.why.get(id);
    if (why?.field !== "codes") return [];
    return [
      {
        id: `code-${id}`,
        icon: "code",
        title: why.text,
        isCode: true,
        beside: `on ${title ?? "an offer without a title"}`,
        run: () => openOffer(id),
      },
    ];
  });
  const isAll = about?.total === known.found?.looked.length;
  return { title: "Codes", rows: rows.slice(0, mostCodes), total: isAll ? rows.length : null };
}

const idRows = ({ byId }: KnownThings, text: string): readonly PaletteRow[] =>
  byId?.offer && byId.text === text ? [detailRow(byId.offer, opening)] : [];

function tagGroup({ tags }: KnownThings, text: string): RowGroup {
  const found = ranked(tags ?? [], text);
  const rows = found.slice(0, most * 3).map(
    ({ title, count }): PaletteRow => ({
      id: `tag-${title}`,
      icon: "tag",
      title,
      beside: `${formatCount(count)} ${count === 1 ? "offer" : "offers"}`,
      run: () => showInList({ search: "", filters: { ...noFilters, tag: [title] } }),
    }),
  );
  return { title: "Tags", rows, total: found.length };
}

function goToGroup({ names, views }: KnownThings, text: string, count: number): RowGroup {
  const named = ranked<NamedRecord>(names ?? [], text);
  const saved =
    text === ""
      ? []
      : ranked(
          (views ?? []).map(view => ({ ...view, title: view.name })),
          text,
        );
  const rows = [...named.slice(0, count).map(nameRow), ...saved.slice(0, most).map(viewRow)];
  return { title: "Go to", rows, total: named.length + saved.length };
}

const nameRow = ({ kind, row, title }: NamedRecord): PaletteRow => ({
  id: `${kind}-${row.id}`,
  icon: kind,
  title,
  beside: `${kindNames[kind]}, ${formatCount(row.offers)} ${row.offers === 1 ? "offer" : "offers"}`,
  run: () => openRecords(kind, row.id),
});

const viewRow = ({ name, view }: SavedView): PaletteRow => ({
  id: `view-${name}`,
  icon: "view",
  title: name,
  beside: "Saved view",
  run: () => showInList(view),
});

function showInList(view: Parameters<typeof changeListView>[0]): void {
  changeListView(view);
  openOffers();
  changePanes({ beside: "list" });
}

/** Commands about what is open first, under its name. */
function commandGroups(
  { turns }: KnownThings,
  text: string,
  openTitle: string | null,
  count: number,
): readonly RowGroup[] {
  const found = ranked(
    doable().filter(({ keyOnly }) => !keyOnly),
    text,
  );
  const own = found.filter(({ place }) => place === "editor");
  const others = found.filter(({ place }) => place !== "editor");
  const groupOf = (title: string, commands: readonly Command[]): RowGroup => ({
    title,
    rows: commands.slice(0, count).map(command => commandRow(command, turns)),
    // Without a word every command is one of them: no find to be counted.
    total: text === "" ? null : commands.length,
  });
  return [
    groupOf(openTitle === null ? "On this offer" : `On ${openTitle}`, own),
    groupOf("Commands", others),
  ];
}

function commandRow({ id, title, key }: Command, turns: HistoryState | null): PaletteRow {
  const act = id === "history.undo" ? turns?.undo : id === "history.redo" ? turns?.redo : undefined;
  return {
    id: `command-${id}`,
    icon: "command",
    title,
    beside: act ? actWords(act) : act === null ? "nothing" : null,
    ...(key !== undefined && { keys: capsOf(key) }),
    run: () => actOf(id)?.(),
  };
}
