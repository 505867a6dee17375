import { useEffect, useRef } from "react";
import type { ListItem } from "./list-items.ts";

/**
 * Brings the open offer's line into view when another offer is opened or the list appears; a list that a person
 * scrolls, or whose lines move by themselves, stays where it is (STUDIO.md, layout rule 10).
 */
export function useRevealed(
  items: readonly ListItem[],
  openId: string | null,
  reveal: (index: number) => void,
): void {
  const revealed = useRef<string | null>(null);
  useEffect(() => {
    if (openId === revealed.current) return;
    const index = items.findIndex(item => item.kind === "offer" && item.row.id === openId);
    if (openId !== null && index < 0) return;
    revealed.current = openId;
    if (index >= 0) reveal(index);
  }, [items, openId, reveal]);
}
