import type { ListLayout } from "./list-layout.ts";

/** What of a list is in sight, in pixels from its top. */
export interface Sight {
  readonly top: number;
  readonly height: number;
}

export interface DrawnLines {
  /** Of the lines to draw, in their order. */
  readonly indices: readonly number[];
  /** The head of the group in sight, which sticks; -1 without groups. */
  readonly stuck: number;
}

/** Lines beyond the edge that are drawn too: one turn of the wheel. */
const beyond = 12;

/**
 * The lines to draw: those in sight and some around them, the head of the group in sight (it sticks), and the line that
 * has the focus (it must not vanish when it is scrolled away).
 */
export function drawnLines(layout: ListLayout, sight: Sight, active: number): DrawnLines {
  const [first, last] = stretchOf(layout, sight);
  if (first === -1) return { indices: [], stuck: -1 };
  const [from, to] = [Math.max(0, first - beyond), Math.min(layout.length - 1, last + beyond)];
  const indices = Array.from({ length: to - from + 1 }, (_, at) => from + at);
  const stuck = layout.headOf(first);
  const apart = (index: number) => index >= 0 && index < layout.length && (index < from || index > to);
  const more = [...new Set([stuck, active])].filter(apart);
  return { indices: more.length === 0 ? indices : [...more, ...indices].toSorted((a, b) => a - b), stuck };
}

/** The same lines would be drawn. */
export function sameLines(layout: ListLayout, before: Sight, now: Sight): boolean {
  const [a, b] = [stretchOf(layout, before), stretchOf(layout, now)];
  return a[0] === b[0] && a[1] === b[1];
}

const stretchOf = (layout: ListLayout, { top, height }: Sight) =>
  [layout.indexAt(top), layout.indexAt(top + height)] as const;
