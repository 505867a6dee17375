import { create } from "zustand";
import { type TableLayout, tableLayoutSchema } from "#shared/ipc/table-views.ts";
import { firstLayout, wholeLayout } from "./table-layout.ts";

interface TableState {
  readonly layout: TableLayout;
  /** The workspace's folder: each keeps its own columns. */
  readonly workspace: string | null;
}

const useTableStore = create<TableState>()(() => ({ layout: firstLayout, workspace: null }));

export const useTableLayout = (): TableLayout => useTableStore(({ layout }) => layout);
export const tableLayout = (): TableLayout => useTableStore.getState().layout;

/** Takes up the columns as this workspace had them. */
export function rememberTableFor(workspace: string): void {
  if (useTableStore.getState().workspace !== workspace)
    useTableStore.setState({ layout: stored(workspace), workspace });
}

export function arrangeTable(layout: TableLayout): void {
  useTableStore.setState({ layout });
  const { workspace } = useTableStore.getState();
  if (workspace !== null) localStorage.setItem(keyOf(workspace), JSON.stringify(layout));
}

function stored(workspace: string): TableLayout {
  try {
    return wholeLayout(tableLayoutSchema.parse(JSON.parse(localStorage.getItem(keyOf(workspace)) ?? "")));
  } catch {
    return firstLayout;
  }
}

const keyOf = (workspace: string) => `kigo-table:${workspace}`;
