import { defaultRangeExtractor, type Range } from "@tanstack/react-virtual";
import type { ListLayout } from "./list-layout.ts";

/**
 * The lines to draw: those on screen, the head of the group in view (it sticks), and the line that has the focus
 * (it must not vanish when it is scrolled away).
 */
export function stickyRange(layout: ListLayout, range: Range, active: number): number[] {
  const extra = [layout.headOf(range.startIndex), active].filter(
    index => index >= 0 && index < layout.length,
  );
  return [...new Set([...extra, ...defaultRangeExtractor(range)])].toSorted((a, b) => a - b);
}
