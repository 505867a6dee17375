import { useShallow } from "zustand/react/shallow";
import { changePanes, usePaneStore } from "./pane-store.ts";
import { type PanesShown, panesFor, toggleEditor, toggleList, togglePreview, toggleTable } from "./panes.ts";
import { useWindowWidth } from "./use-window-width.ts";

export interface Panes {
  readonly shown: PanesShown;
  readonly toggleList: () => void;
  readonly togglePreview: () => void;
  readonly toggleTable: () => void;
  /** The editor at the table's side. */
  readonly toggleEditor: () => void;
  /** After an offer was opened: brings the editor where the list stood in its place. */
  readonly showEditor: () => void;
}

/** Which panes this window shows now, and how to change that. */
export function usePanes(): Panes {
  const width = useWindowWidth();
  const wish = usePaneStore(useShallow(({ preview, beside, table }) => ({ preview, beside, table })));
  const shown = panesFor(width, wish);
  return {
    shown,
    toggleList: () => changePanes(toggleList(wish)),
    togglePreview: () => changePanes(togglePreview(width, wish)),
    toggleTable: () => changePanes(toggleTable(wish)),
    toggleEditor: () => changePanes(toggleEditor(wish)),
    showEditor: () => {
      if (shown.editor) return;
      changePanes(wish.table === "off" ? { beside: "none" } : { table: "edited" });
    },
  };
}
