import { z } from "zod";
import { create } from "zustand";
import { type PaneWish, paneLimits } from "./panes.ts";

const paneStateSchema = z.object({
  listWidth: z.number().min(paneLimits.list.min).max(paneLimits.list.max),
  previewWidth: z.number().min(paneLimits.preview.min).max(1200),
  tableEditorWidth: z
    .number()
    .min(paneLimits.tableEditor.min)
    .max(paneLimits.tableEditor.max)
    .default(paneLimits.tableEditor.initial),
  preview: z.boolean(),
  /** Whether the offers were a table when the window was left. */
  isTable: z.boolean().default(false),
  beside: z.enum(["list", "preview", "none"]).catch("list"),
});
type Remembered = z.infer<typeof paneStateSchema>;

interface PaneState extends Omit<Remembered, "isTable"> {
  readonly table: PaneWish["table"];
  /** The workspace's folder: each remembers its own panes. */
  readonly workspace: string | null;
}

const initial: Omit<Remembered, "isTable"> = {
  listWidth: paneLimits.list.initial,
  previewWidth: paneLimits.preview.initial,
  tableEditorWidth: paneLimits.tableEditor.initial,
  preview: true,
  beside: "list",
};

export const usePaneStore = create<PaneState>()(() => ({
  ...initial,
  table: "off",
  workspace: null,
}));

/** Takes up the panes as this workspace had them. */
export function rememberPanesFor(workspace: string): void {
  if (usePaneStore.getState().workspace !== workspace) {
    const { isTable, ...panes } = stored(workspace);
    usePaneStore.setState({ ...panes, table: isTable ? "alone" : "off", workspace });
  }
}

export function changePanes(change: Partial<Omit<PaneState, "workspace">>): void {
  usePaneStore.setState(change);
  const { workspace, table, ...panes } = usePaneStore.getState();
  if (workspace === null) return;
  const remembered: Remembered = { ...panes, isTable: table !== "off" };
  localStorage.setItem(keyOf(workspace), JSON.stringify(remembered));
}

function stored(workspace: string): Remembered {
  try {
    return paneStateSchema.parse(JSON.parse(localStorage.getItem(keyOf(workspace)) ?? ""));
  } catch {
    return { ...initial, isTable: false };
  }
}

const keyOf = (workspace: string) => `kigo-panes:${workspace}`;
