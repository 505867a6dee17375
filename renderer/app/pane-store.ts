import { z } from "zod";
import { create } from "zustand";
import { paneLimits } from "./panes.ts";

const paneStateSchema = z.object({
  listWidth: z.number().min(paneLimits.list.min).max(paneLimits.list.max),
  previewWidth: z.number().min(paneLimits.preview.min).max(1200),
  preview: z.boolean(),
  beside: z.enum(["list", "preview", "none"]).catch("list"),
});
type Remembered = z.infer<typeof paneStateSchema>;

interface PaneState extends Remembered {
  /** The workspace's folder: each remembers its own panes. */
  readonly workspace: string | null;
}

const initial: Remembered = {
  listWidth: paneLimits.list.initial,
  previewWidth: paneLimits.preview.initial,
  preview: true,
  beside: "list",
};

export const usePaneStore = create<PaneState>()(() => ({ ...initial, workspace: null }));

/** Takes up the panes as this workspace had them. */
export function rememberPanesFor(workspace: string): void {
  if (usePaneStore.getState().workspace !== workspace) {
    usePaneStore.setState({ ...stored(workspace), workspace });
  }
}

export function changePanes(change: Partial<Remembered>): void {
  usePaneStore.setState(change);
  const { workspace, listWidth, previewWidth, preview, beside } = usePaneStore.getState();
  if (workspace === null) return;
  localStorage.setItem(keyOf(workspace), JSON.stringify({ listWidth, previewWidth, preview, beside }));
}

function stored(workspace: string): Remembered {
  try {
    return paneStateSchema.parse(JSON.parse(localStorage.getItem(keyOf(workspace)) ?? ""));
  } catch {
    return initial;
  }
}

const keyOf = (workspace: string) => `kigo-panes:${workspace}`;
