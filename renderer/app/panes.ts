/** Widths of STUDIO.md "Panes at 1440", in pixels. */
export const paneLimits = {
  list: { initial: 384, min: 300, max: 560 },
  editor: { min: 520 },
  preview: { initial: 384, min: 320 },
  /** The editor beside the table. */
  tableEditor: { initial: 560, min: 520, max: 900 },
} as const;

/** A list that has so many pixels shows its columns. */
const tableFrom = 720;
const railWidth = 48;

/** What a person asked to see; what there is room for is `panesFor`. */
export interface PaneWish {
  /** In a window with room for all three. */
  readonly preview: boolean;
  /** In a narrower one: what stands beside the editor, or in its place. */
  readonly beside: "list" | "preview" | "none";
  /** The offers as a table over the whole width: alone, or with the editor at its side (in a narrow window: over it). */
  readonly table: "off" | "alone" | "edited";
}

export interface PanesShown {
  readonly list: boolean;
  readonly editor: boolean;
  readonly preview: boolean;
  /** The list is wide enough for its columns. */
  readonly table: boolean;
  /** Which toggles the title bar offers at this width. */
  readonly toggles: { readonly list: boolean; readonly preview: boolean; readonly editor: boolean };
}

/**
 * Which panes a window of this width shows. From 1200 all three; under it the preview is a toggle and the list
 * yields to it; under 900 one pane at a time, the editor unless another was asked for.
 */
export function panesFor(width: number, wish: PaneWish): PanesShown {
  if (wish.table !== "off") return withTable(width, wish.table === "edited");
  if (width >= 1200) {
    return { list: true, editor: true, preview: wish.preview, table: false, toggles: wide };
  }
  if (width >= 900) {
    const preview = wish.beside === "preview";
    return { list: !preview, editor: true, preview, table: false, toggles: wide };
  }
  return {
    list: wish.beside === "list",
    editor: wish.beside === "none",
    preview: wish.beside === "preview",
    table: width - railWidth >= tableFrom,
    toggles: { list: true, preview: true, editor: false },
  };
}

const wide = { list: false, preview: true, editor: false };

function withTable(width: number, editor: boolean): PanesShown {
  const hasRoom = width - railWidth >= tableFrom + paneLimits.tableEditor.min;
  return {
    list: hasRoom || !editor,
    editor,
    preview: false,
    table: true,
    toggles: { list: false, preview: false, editor: true },
  };
}

/** Pixels of each pane beside the widest one. */
export interface SideWidths {
  readonly list: number;
  readonly preview: number;
  readonly tableEditor: number;
}

/**
 * How wide the panes are in a window of this width: as a person left them, or narrower where the editor (or the table)
 * would have less than it needs. Each gives as much as it can in proportion.
 */
export function fittingWidths(width: number, shown: PanesShown, wished: SideWidths): SideWidths {
  const { list, editor, preview, tableEditor } = paneLimits;
  if (!shown.editor || !(shown.list || shown.preview)) return wished;
  if (shown.table) {
    const share = shareToGive(width, tableFrom, [[wished.tableEditor, tableEditor.min]]);
    return { ...wished, tableEditor: narrowed(wished.tableEditor, tableEditor.min, share) };
  }
  const beside: readonly Side[] = [
    ...(shown.list ? [[wished.list, list.min] as const] : []),
    ...(shown.preview ? [[wished.preview, preview.min] as const] : []),
  ];
  const share = shareToGive(width, editor.min, beside);
  return {
    ...wished,
    list: narrowed(wished.list, list.min, share),
    preview: narrowed(wished.preview, preview.min, share),
  };
}

type Side = readonly [wished: number, min: number];

/** Of what they could give, between 0 and 1; each has a line at its edge. */
function shareToGive(width: number, middle: number, sides: readonly Side[]): number {
  const wanted = sides.reduce((sum, [wished]) => sum + wished + 1, railWidth + middle);
  const most = sides.reduce((sum, [wished, min]) => sum + wished - min, 0);
  return most <= 0 ? 0 : Math.min(1, Math.max(0, (wanted - width) / most));
}

const narrowed = (wished: number, min: number, share: number): number =>
  Math.floor(wished - (wished - min) * share);

/** `T`: the table comes, alone, or the panes come back. */
export const toggleTable = (wish: PaneWish): PaneWish => ({
  ...wish,
  table: wish.table === "off" ? "alone" : "off",
});

/** The editor at the table's side comes or goes. */
export const toggleEditor = (wish: PaneWish): PaneWish => ({
  ...wish,
  table: wish.table === "edited" ? "alone" : "edited",
});

/** `Ctrl .`: the preview comes or goes, whatever the width. */
export function togglePreview(width: number, wish: PaneWish): PaneWish {
  if (wish.table !== "off") return { preview: true, beside: "preview", table: "off" };
  if (width >= 1200) return { ...wish, preview: !wish.preview };
  return { ...wish, beside: wish.beside === "preview" ? "none" : "preview" };
}

/** The list comes or goes where it is a toggle. */
export function toggleList(wish: PaneWish): PaneWish {
  return { ...wish, beside: wish.beside === "list" ? "none" : "list" };
}
