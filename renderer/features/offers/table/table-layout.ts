import { type TableColumn, type TableLayout, tableColumns } from "#shared/ipc/table-views.ts";

/** Pixels that a column can be narrowed and widened to. */
export const [narrowest, widest] = [48, 900];

/** The table as it opens: what most work needs, the title in sight. */
export const firstLayout: TableLayout = {
  order: [...tableColumns],
  hidden: ["unit", "program", "usesPerCustomer", "stage"],
  pinned: ["title"],
  widths: {},
};

/** With every column exactly once and the title shown: what was kept by an older studio may lack some. */
export function wholeLayout({ order, hidden, pinned, widths }: TableLayout): TableLayout {
  const kept = unique(order);
  const missing = tableColumns.filter(column => !kept.includes(column));
  return {
    order: missing.reduce(withPlaced, kept),
    hidden: unique([...hidden, ...missing.filter(column => firstLayout.hidden.includes(column))]).filter(
      column => column !== "title",
    ),
    pinned: unique(pinned),
    widths: Object.fromEntries(
      Object.entries(widths).map(([column, width]) => [column, withinLimits(width)]),
    ),
  };
}

/** The columns on screen from left to right, pinned ones first. */
export function shownColumns({ order, hidden, pinned }: Omit<TableLayout, "widths">): readonly TableColumn[] {
  const shown = order.filter(column => !hidden.includes(column));
  return [
    ...shown.filter(column => pinned.includes(column)),
    ...shown.filter(column => !pinned.includes(column)),
  ];
}

/** One place to the left (-1) or right (1) among the shown ones; no column leaves the pinned ones or joins them so. */
export function moved(layout: TableLayout, column: TableColumn, step: -1 | 1): TableLayout {
  const shown = shownColumns(layout);
  const target = shown.includes(column) ? shown[shown.indexOf(column) + step] : undefined;
  const isPinned = layout.pinned.includes(column);
  if (target === undefined || layout.pinned.includes(target) !== isPinned) return layout;
  return { ...layout, order: beside(layout.order, column, target, step === 1) };
}

/** Put where another stands, which makes room on the side that this one came from; it is pinned as that one is. */
export function movedTo(layout: TableLayout, column: TableColumn, target: TableColumn): TableLayout {
  if (column === target) return layout;
  const shown = shownColumns(layout);
  const isAfter = shown.indexOf(column) < shown.indexOf(target);
  const order = beside(layout.order, column, target, isAfter);
  return withPinned({ ...layout, order }, column, layout.pinned.includes(target));
}

export function withPinned(layout: TableLayout, column: TableColumn, isPinned: boolean): TableLayout {
  const others = layout.pinned.filter(each => each !== column);
  return { ...layout, pinned: isPinned ? [...others, column] : others };
}

/** The title is what a row is known by: it stays. */
export function withShown(layout: TableLayout, column: TableColumn, isShown: boolean): TableLayout {
  const others = layout.hidden.filter(each => each !== column);
  return { ...layout, hidden: isShown || column === "title" ? others : [...others, column] };
}

/** `undefined`: as wide as it opens. */
export function withWidth(layout: TableLayout, column: TableColumn, width: number | undefined): TableLayout {
  const { [column]: _, ...widths } = layout.widths;
  return { ...layout, widths: width === undefined ? widths : { ...widths, [column]: withinLimits(width) } };
}

const withinLimits = (width: number) => Math.round(Math.min(Math.max(width, narrowest), widest));

function beside(
  order: readonly TableColumn[],
  column: TableColumn,
  target: TableColumn,
  isAfter: boolean,
): TableColumn[] {
  const others = order.filter(each => each !== column);
  const at = others.indexOf(target) + (isAfter ? 1 : 0);
  return others.toSpliced(at, 0, column);
}

/** After the one that it follows when the table opens. */
function withPlaced(order: TableColumn[], column: TableColumn): TableColumn[] {
  const before = tableColumns.slice(0, tableColumns.indexOf(column)).findLast(each => order.includes(each));
  return order.toSpliced(before === undefined ? 0 : order.indexOf(before) + 1, 0, column);
}

const unique = (columns: readonly TableColumn[]): TableColumn[] => [...new Set(columns)];
