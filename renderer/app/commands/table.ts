import { type SectionId, sections } from "../../features/editor/sections.ts";

/** Where a command can be done, and where its key acts; the help sheet has one part for each. */
export const places = [
  "everywhere",
  "offers",
  "editor",
  "preview",
  "records",
  "skins",
  "plan",
  "conflicts",
] as const;
export type Place = (typeof places)[number];

/** What stands in the one table of everything that can be done in the window. */
export interface CommandFacts {
  readonly title: string;
  readonly place: Place;
  /** As the page names keys (`Ctrl K`, `G O`, `ArrowLeft`; key-name.ts); Ctrl is ⌘ on macOS. */
  readonly key?: string;
  /** Only a key: it means nothing without the line or the field it is pressed on, so the palette leaves it out. */
  readonly keyOnly?: true;
  /** Words that find it beside those of its title. */
  readonly also?: string;
}

/**
 * Every act of the window. Keys, palette, tooltips and help sheet read this; the screens say how each is done while
 * they are there (`acts.ts`). STUDIO.md "Keys" is where the keys come from.
 */
const fixed = {
  "palette.open": { title: "Search everything", place: "everywhere", key: "Ctrl K", keyOnly: true },
  "offer.new": { title: "New offer", place: "everywhere", key: "Ctrl N", also: "create draft add" },
  "present.start": {
    title: "Present",
    place: "everywhere",
    key: "F5",
    also: "show meeting full screen slides",
  },
  "present.choose": {
    title: "Present, with choices",
    place: "everywhere",
    key: "Shift F5",
    also: "display drafts meeting",
  },
  "offer.before": {
    title: "Switch to the offer before",
    place: "everywhere",
    key: "Ctrl Tab",
    also: "recent last quick switcher back",
  },
  "history.undo": { title: "Undo", place: "everywhere", key: "Ctrl Z", also: "take back" },
  "history.redo": { title: "Redo", place: "everywhere", key: "Ctrl Shift Z", also: "again" },
  "history.export": { title: "Export the history", place: "everywhere", also: "audit csv json who did what" },
  "pane.next": { title: "Next pane", place: "everywhere", key: "F6", keyOnly: true },
  "pane.before": { title: "Pane before", place: "everywhere", key: "Shift F6", keyOnly: true },
  "go.offers": { title: "Go to offers", place: "everywhere", key: "G O" },
  "go.programs": { title: "Go to programs", place: "everywhere", key: "G P" },
  "go.campaigns": { title: "Go to campaigns", place: "everywhere", key: "G K" },
  "go.merchants": { title: "Go to merchants", place: "everywhere", key: "G M" },
  "go.partners": { title: "Go to partners", place: "everywhere" },
  "go.types": { title: "Go to offer types", place: "everywhere" },
  "go.skins": { title: "Go to skins", place: "everywhere", also: "look colours logo brand preview" },
  "go.sync": { title: "Go to sync", place: "everywhere", key: "G S", also: "plan apply send server" },
  "go.conflicts": { title: "Go to conflicts", place: "everywhere", also: "decide resolve" },
  "settings.defaults": {
    title: "Settings",
    place: "everywhere",
    key: "Ctrl ,",
    also: "preferences defaults currency zone merchant basket",
  },
  "settings.brand": {
    title: "Brand guidelines",
    place: "everywhere",
    also: "settings words maximum code format",
  },
  "settings.protection": {
    title: "Protection of this workspace",
    place: "everywhere",
    also: "settings encrypt key passphrase keychain",
  },
  "settings.appearance": {
    title: "Appearance and keys",
    place: "everywhere",
    also: "settings theme shortcuts",
  },
  "settings.connection": {
    title: "Server connection",
    place: "everywhere",
    also: "settings api token address connect",
  },
  "theme.system": { title: "Theme as the system has it", place: "everywhere", also: "dark light auto" },
  "theme.light": { title: "Light theme", place: "everywhere" },
  "theme.dark": { title: "Dark theme", place: "everywhere" },
  "keys.show": { title: "All keys", place: "everywhere", key: "?", also: "shortcuts help" },
  "top.close": { title: "Close what is on top", place: "everywhere", key: "Escape", keyOnly: true },

  "list.search": { title: "Search the list", place: "offers", key: "/", also: "find filter" },
  "preview.toggle": { title: "Show or hide the preview", place: "offers", key: "Ctrl ." },
  "table.toggle": {
    title: "Offers as a table, or as a list",
    place: "offers",
    key: "T",
    also: "columns grid",
  },
  "list.toggle": { title: "Show or hide the list", place: "offers" },
  "row.move": { title: "Move through the list", place: "offers", key: "ArrowUp ArrowDown", keyOnly: true },
  "row.open": { title: "Open the offer", place: "offers", key: "Enter", keyOnly: true },
  "row.choose": { title: "Choose it, or not", place: "offers", key: "Space", keyOnly: true },
  "row.stretch": { title: "Choose all on the way", place: "offers", key: "Shift ArrowUp", keyOnly: true },
  "row.all": { title: "Choose all", place: "offers", key: "Ctrl A", keyOnly: true },
  "row.copy": { title: "Copy as a table", place: "offers", key: "Ctrl C", keyOnly: true },
  "row.menu": { title: "What can be done", place: "offers", key: "Shift F10", keyOnly: true },

  "offer.next": {
    title: "The next step of this offer",
    place: "editor",
    key: "Ctrl Enter",
    also: "mark ready",
  },
  "offer.duplicate": { title: "Duplicate this offer", place: "editor", key: "Ctrl D", also: "copy" },
  "offer.share": {
    title: "Share this offer",
    place: "editor",
    key: "Ctrl Shift E",
    also: "export png pdf html picture preview send",
  },
  "offer.history": { title: "History of this offer", place: "editor", also: "versions restore" },
  "offer.delete": { title: "Delete this offer", place: "editor", also: "remove" },
  "problem.next": { title: "Next problem", place: "editor", key: "F8", also: "error warning" },
  "problem.before": { title: "Problem before", place: "editor", key: "Shift F8", also: "error warning" },

  "preview.hub": { title: "Preview: Hub", place: "preview", key: "1", also: "channel" },
  "preview.marketplace": { title: "Preview: Marketplace", place: "preview", key: "2", also: "channel" },
  "preview.activation": {
    title: "Preview: activation link",
    place: "preview",
    key: "3",
    also: "channel landing",
  },
  "preview.promo": { title: "Preview: promo code", place: "preview", key: "4", also: "channel entry" },
  "preview.redemption": {
    title: "Preview: redemption",
    place: "preview",
    key: "5",
    also: "channel barcode till",
  },
  "preview.soon": { title: "Preview: before it starts", place: "preview", key: "6", also: "time not yet" },
  "preview.live": { title: "Preview: while it runs", place: "preview", key: "7", also: "time live" },
  "preview.last": { title: "Preview: its last hours", place: "preview", key: "8", also: "time countdown" },
  "preview.over": {
    title: "Preview: when it is over",
    place: "preview",
    key: "9",
    also: "time expired ended",
  },
  "preview.now": { title: "Preview: now", place: "preview", key: "0", also: "time today" },
  "preview.surface.next": {
    title: "Preview: next place in the channel",
    place: "preview",
    key: "]",
    also: "surface",
  },
  "preview.surface.before": { title: "Preview: place before", place: "preview", key: "[", also: "surface" },
  "preview.language": { title: "Preview: next language", place: "preview", key: "L", also: "translation" },
  "preview.device": {
    title: "Preview: next device",
    place: "preview",
    key: "W",
    also: "phone tablet desktop width",
  },
  "preview.theme": { title: "Preview: light or dark", place: "preview", key: "D", also: "theme" },
  "preview.text": { title: "Preview: next text size", place: "preview", key: "+", also: "enlarge larger" },
  "preview.viewer": { title: "Preview: next customer", place: "preview", key: "V", also: "audience viewer" },
  "preview.soldOut": { title: "Preview: sold out or not", place: "preview", key: "S", also: "all used gone" },
  "preview.compare": {
    title: "Compare previews side by side",
    place: "preview",
    key: "C",
    also: "beside channels languages versions",
  },
  "preview.beside": {
    title: "One more preview beside",
    place: "preview",
    key: "A",
    also: "compare add column",
  },
  "preview.fewer": {
    title: "One preview less",
    place: "preview",
    key: "Shift A",
    also: "compare remove column",
  },
  "preview.comment": {
    title: "Comment on a spot of the preview",
    place: "preview",
    key: "M",
    also: "pin note say",
  },
  "preview.comments": { title: "Show or hide comments", place: "preview", key: "Shift M", also: "pins list" },
  "preview.turn": { title: "Next preview beside", place: "preview", key: "X", also: "compare column" },

  "records.search": { title: "Search the names", place: "records", key: "/", keyOnly: true },
  "record.ready": { title: "Mark this record ready", place: "records", key: "Ctrl Enter" },
  "record.share": {
    title: "Share the offers of this campaign",
    place: "records",
    key: "Ctrl Shift E",
    also: "export contact sheet pdf png html",
  },
  "record.history": { title: "History of this record", place: "records", also: "versions restore" },
  "record.delete": { title: "Delete this record", place: "records", also: "remove" },

  "skin.copy": { title: "Copy this skin", place: "skins", also: "duplicate edit own" },
  "skin.import": { title: "Import a skin", place: "skins", also: "file partner" },
  "skin.export": { title: "Export this skin", place: "skins", also: "file hand on" },
  "skin.remove": { title: "Remove this skin", place: "skins", also: "delete" },

  "plan.apply": { title: "Apply the plan", place: "plan", key: "Ctrl Enter", also: "send sync server" },

  "plan.tick": { title: "Send it, or leave it out", place: "plan", key: "Space", keyOnly: true },

  "conflict.mine": { title: "Take mine", place: "conflicts", key: "ArrowLeft" },
  "conflict.theirs": { title: "Take theirs", place: "conflicts", key: "ArrowRight" },
  "conflict.mine.all": { title: "Take mine for all fields", place: "conflicts", key: "Shift ArrowLeft" },
  "conflict.theirs.all": { title: "Take theirs for all fields", place: "conflicts", key: "Shift ArrowRight" },
  "conflict.base": { title: "Take the base", place: "conflicts", key: "B" },
  "conflict.merge": { title: "Merge the words of both", place: "conflicts", key: "M" },
  "conflict.type": { title: "Type a value", place: "conflicts", key: "E" },
  "conflict.way.1": { title: "Choose the first way on", place: "conflicts", key: "1" },
  "conflict.way.2": { title: "Choose the second way on", place: "conflicts", key: "2" },
  "conflict.way.3": { title: "Choose the third way on", place: "conflicts", key: "3" },
  "conflict.up": { title: "Field before", place: "conflicts", key: "ArrowUp", keyOnly: true },
  "conflict.down": { title: "Next field", place: "conflicts", key: "ArrowDown", keyOnly: true },
  "conflict.resolve": { title: "Resolve this conflict", place: "conflicts", key: "Ctrl Enter" },
} as const satisfies Readonly<Record<string, CommandFacts>>;

export type CommandId = keyof typeof fixed | `section.${SectionId}`;

export interface Command extends CommandFacts {
  readonly id: string;
}

const sectionCommands: readonly Command[] = sections.map(({ id, title }, index) => ({
  id: `section.${id}`,
  title: `Go to ${title}`,
  place: "editor",
  also: "section",
  ...(index < 9 && { key: `Alt ${index + 1}` }),
}));

/** All of it, in the order of the help sheet. */
export const commands: readonly Command[] = [
  ...Object.entries<CommandFacts>(fixed).map(([id, facts]) => ({ id, ...facts })),
  ...sectionCommands,
];

const byId = new Map(commands.map(command => [command.id, command]));

/** The key of a command as caps show it; empty where it has none. */
export const keyCaps = (id: CommandId): string => capsOf(byId.get(id)?.key ?? "");

/** `Ctrl Enter` → `Ctrl ⏎`. */
export const capsOf = (key: string): string =>
  key
    .split(" ")
    .map(part => caps[part] ?? part)
    .join(" ");

const caps: Readonly<Record<string, string>> = {
  Enter: "⏎",
  Escape: "Esc",
  ArrowLeft: "←",
  ArrowRight: "→",
  ArrowUp: "↑",
  ArrowDown: "↓",
};
