import type { ShownState } from "#shared/domain/words.ts";

/** One line of the list: the head of a group, or an offer by its place in the view. */
export type ListLine =
  | { readonly kind: "group"; readonly state: ShownState; readonly count: number; readonly open: boolean }
  | { readonly kind: "offer"; readonly place: number };

/** Where the lines of a list stand, however many there are. */
export interface ListLayout {
  readonly length: number;
  at(index: number): ListLine | null;
  /** Of an offer by its place in the view; `null` while its group is folded. */
  indexOf(place: number): number | null;
  /** The head of the group that a line is in; -1 without groups. */
  headOf(index: number): number;
}

interface Stretch {
  /** Index of the head; -1: none. */
  readonly head: number;
  readonly firstLine: number;
  readonly firstPlace: number;
  /** Offers that have a line: none while folded. */
  readonly lines: number;
  readonly count: number;
  readonly state: ShownState | null;
}

/** A list in one piece. */
export const plainLayout = (count: number): ListLayout =>
  layoutOf([{ head: -1, firstLine: 0, firstPlace: 0, lines: count, count, state: null }], count);

/** Groups in their order, each under its head; a folded one is its head alone. */
export function groupedLayout(
  groups: readonly { readonly shown: ShownState; readonly count: number }[],
  folded: ReadonlySet<ShownState>,
): ListLayout {
  const stretches: Stretch[] = [];
  let [line, place] = [0, 0];
  for (const { shown, count } of groups) {
    const lines = folded.has(shown) ? 0 : count;
    stretches.push({ head: line, firstLine: line + 1, firstPlace: place, lines, count, state: shown });
    line += 1 + lines;
    place += count;
  }
  return layoutOf(stretches, line);
}

function layoutOf(stretches: readonly Stretch[], length: number): ListLayout {
  const stretchAt = (index: number) =>
    stretches.findLast(({ head, firstLine }) => index >= (head === -1 ? firstLine : head)) ?? null;
  return {
    length,
    at(index) {
      if (index < 0 || index >= length) return null;
      const stretch = stretchAt(index);
      if (stretch === null) return null;
      const { head, firstLine, firstPlace, lines, count, state } = stretch;
      if (index === head && state !== null) return { kind: "group", state, count, open: lines === count };
      return { kind: "offer", place: firstPlace + index - firstLine };
    },
    indexOf(place) {
      const stretch = stretches.find(
        ({ firstPlace, lines }) => place >= firstPlace && place < firstPlace + lines,
      );
      return stretch ? stretch.firstLine + place - stretch.firstPlace : null;
    },
    headOf: index => stretchAt(index)?.head ?? -1,
  };
}

/** Pixels: STUDIO.md "Heights". */
export const lineHeight = (line: ListLine | null): number => (line?.kind === "group" ? 27 : 31);
