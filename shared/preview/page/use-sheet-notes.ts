import { useCallback, useState } from "react";

/** How many pages of their own the notes of each sheet take; known only once they are laid out. */
export interface SheetNotes {
  pagesOf(first: number): number;
  /** `first`: the number of the sheet's first offer. */
  readonly tell: (first: number, pages: number) => void;
}

export function useSheetNotes(): SheetNotes {
  const [told, setTold] = useState<ReadonlyMap<number, number>>(new Map());
  const tell = useCallback((first: number, pages: number) => {
    setTold(known => ((known.get(first) ?? 0) === pages ? known : new Map(known).set(first, pages)));
  }, []);
  return { pagesOf: first => told.get(first) ?? 0, tell };
}
