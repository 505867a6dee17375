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
  /** Pixels of all of it. */
  readonly height: number;
  /** Pixels above a line. */
  startOf(index: number): number;
  /** The line at so many pixels from the top; the first or last one beyond it, -1 where there is none. */
  indexAt(y: number): number;
}

interface Stretch {
  /** Index of the head; -1: none. */
  readonly head: number;
  /** Pixels above it. */
  readonly top: number;
  readonly firstLine: number;
  readonly firstPlace: number;
  /** Offers that have a line: none while folded. */
  readonly lines: number;
  readonly count: number;
  readonly state: ShownState | null;
}

/** A list in one piece. */
export const plainLayout = (count: number): ListLayout =>
  layoutOf([{ head: -1, top: 0, firstLine: 0, firstPlace: 0, lines: count, count, state: null }], count);

/** Groups in their order, each under its head; a folded one is its head alone. */
export function groupedLayout(
  groups: readonly { readonly shown: ShownState; readonly count: number }[],
  folded: ReadonlySet<ShownState>,
): ListLayout {
  const stretches: Stretch[] = [];
  let [line, place, top] = [0, 0, 0];
  for (const { shown, count } of groups) {
    const lines = folded.has(shown) ? 0 : count;
    stretches.push({ head: line, top, firstLine: line + 1, firstPlace: place, lines, count, state: shown });
    line += 1 + lines;
    place += count;
    top += groupHeight + lines * offerHeight;
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
    height: bottomOf(stretches.at(-1)),
    startOf(index) {
      const stretch = stretchAt(index);
      if (stretch === null) return 0;
      const { head, top, firstLine } = stretch;
      return index === head ? top : top + headOf(stretch) + (index - firstLine) * offerHeight;
    },
    indexAt(y) {
      const stretch = stretches.findLast(({ top }) => y >= top) ?? stretches[0];
      if (stretch === undefined || length === 0) return -1;
      const { head, top, firstLine, lines } = stretch;
      const line = Math.floor((y - top - headOf(stretch)) / offerHeight);
      const first = head === -1 ? firstLine : head;
      return line < 0 ? first : Math.max(first, firstLine + Math.min(line, lines - 1));
    },
  };
}

/** Pixels: STUDIO.md "Heights". */
export const groupHeight = 27;
const offerHeight = 31;

const headOf = ({ head }: Stretch) => (head === -1 ? 0 : groupHeight);

const bottomOf = (last: Stretch | undefined) =>
  last === undefined ? 0 : last.top + headOf(last) + last.lines * offerHeight;

export const lineHeight = (line: ListLine | null): number =>
  line?.kind === "group" ? groupHeight : offerHeight;
