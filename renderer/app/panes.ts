/** Widths of STUDIO.md "Panes at 1440", in pixels. */
export const paneLimits = {
  list: { initial: 384, min: 300, max: 560 },
  editor: { min: 520 },
  preview: { initial: 384, min: 320 },
} as const;

/** What a person asked to see; what there is room for is `panesFor`. */
export interface PaneWish {
  /** In a window with room for all three. */
  readonly preview: boolean;
  /** In a narrower one: what stands beside the editor, or in its place. */
  readonly beside: "list" | "preview" | "none";
}

export interface PanesShown {
  readonly list: boolean;
  readonly editor: boolean;
  readonly preview: boolean;
  /** Which toggles the title bar offers at this width. */
  readonly toggles: { readonly list: boolean; readonly preview: boolean };
}

/**
 * Which panes a window of this width shows. From 1200 all three; under it the preview is a toggle and the list
 * yields to it; under 900 one pane at a time, the editor unless another was asked for.
 */
export function panesFor(width: number, wish: PaneWish): PanesShown {
  if (width >= 1200) {
    return { list: true, editor: true, preview: wish.preview, toggles: { list: false, preview: true } };
  }
  if (width >= 900) {
    const preview = wish.beside === "preview";
    return { list: !preview, editor: true, preview, toggles: { list: false, preview: true } };
  }
  return {
    list: wish.beside === "list",
    editor: wish.beside === "none",
    preview: wish.beside === "preview",
    toggles: { list: true, preview: true },
  };
}

/** `Ctrl .`: the preview comes or goes, whatever the width. */
export function togglePreview(width: number, wish: PaneWish): PaneWish {
  if (width >= 1200) return { ...wish, preview: !wish.preview };
  return { ...wish, beside: wish.beside === "preview" ? "none" : "preview" };
}

/** The list comes or goes where it is a toggle. */
export function toggleList(wish: PaneWish): PaneWish {
  return { ...wish, beside: wish.beside === "list" ? "none" : "list" };
}
