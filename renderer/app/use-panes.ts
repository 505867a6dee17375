import { useShallow } from "zustand/react/shallow";
import { changePanes, usePaneStore } from "./pane-store.ts";
import { type PanesShown, panesFor, toggleList, togglePreview } from "./panes.ts";
import { useWindowWidth } from "./use-window-width.ts";

export interface Panes {
  readonly shown: PanesShown;
  readonly toggleList: () => void;
  readonly togglePreview: () => void;
  /** After an offer was opened: brings the editor where the list stood in its place. */
  readonly showEditor: () => void;
}

/** Which panes this window shows now, and how to change that. */
export function usePanes(): Panes {
  const width = useWindowWidth();
  const wish = usePaneStore(useShallow(({ preview, beside }) => ({ preview, beside })));
  const shown = panesFor(width, wish);
  return {
    shown,
    toggleList: () => changePanes(toggleList(wish)),
    togglePreview: () => changePanes(togglePreview(width, wish)),
    showEditor: () => {
      if (!shown.editor) changePanes({ beside: "none" });
    },
  };
}
