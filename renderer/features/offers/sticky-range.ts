import { defaultRangeExtractor, type Range } from "@tanstack/react-virtual";
import type { ListItem } from "./list-items.ts";

/**
 * The lines to draw: those on screen, the head of the group in view (it sticks), and the line that has the focus
 * (it must not vanish when it is scrolled away).
 */
export function stickyRange(items: readonly ListItem[], range: Range, active: number): number[] {
  const head = items.findLastIndex((item, index) => item.kind === "group" && index <= range.startIndex);
  const extra = [head, active].filter(index => index >= 0 && index < items.length);
  return [...new Set([...extra, ...defaultRangeExtractor(range)])].toSorted((a, b) => a - b);
}
