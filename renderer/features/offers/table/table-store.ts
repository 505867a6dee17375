import { create } from "zustand";
import { type TableLayout, tableLayoutSchema } from "#shared/ipc/table-views.ts";
import { memoryOf } from "../../../app/memory.ts";
import { firstLayout, wholeLayout } from "./table-layout.ts";

/** The columns as this workspace had them when the window was closed. */
const memory = memoryOf("table", tableLayoutSchema);

const useTableStore = create<TableLayout>()(() => wholeLayout(memory.read() ?? firstLayout));

export const useTableLayout = (): TableLayout => useTableStore();
export const tableLayout = (): TableLayout => useTableStore.getState();

export function arrangeTable(layout: TableLayout): void {
  useTableStore.setState(layout);
  memory.write(layout);
}
