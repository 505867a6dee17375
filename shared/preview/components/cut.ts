import { segmenter } from "../../domain/formatters.ts";

/** A text that its channel shows only in part. Counts are graphemes, as a reader counts. */
export interface TextCut {
  readonly kept: number;
  readonly total: number;
  /** The words that are not shown. */
  readonly lost: string;
  /** Middle of the text on the phone, as a share of the phone's height. */
  readonly at: number;
}

/** The text as drawn: `null` while nothing has to be cut. */
export interface Drawn {
  readonly text: string;
  readonly kept: number;
  readonly total: number;
  readonly lost: string;
  /** The first graphemes that do not fit, one more than are kept: whatever goes on behind them is cut there too. */
  readonly over: string;
}

/**
 * Finds by layout how much of a text fits into an element's lines (design/CHANNELS.md, "Slots and cuts": by
 * measured lines, at a grapheme, with `…`). Where the element shows the whole text and has room for it, that is all;
 * else what fits is found on a hidden copy beside it, from `guess` graphemes on, since each look costs a layout.
 */
export function measureCut(
  element: HTMLElement,
  text: string,
  { lines, locale }: { readonly lines: number; readonly locale: string },
  guess?: number,
): Drawn | null {
  const isWhole = element.textContent === text;
  if (isWhole && fitsIn(element, lines)) return null;
  const probe = probeOf(element);
  try {
    const fits = (content: string) => {
      probe.textContent = content;
      return fitsIn(probe, lines);
    };
    if (!isWhole && fits(text)) return null;
    const graphemes = graphemesOf(text, locale);
    const start = (count: number) => `${graphemes.slice(0, count).join("").trimEnd()}…`;
    const most = Math.min(graphemes.length, mostGraphemes);
    return cutAt(
      largest(most, count => fits(start(count)), guess),
      graphemes,
    );
  } finally {
    probe.remove();
  }
}

/** In which width and font a text stands: in another one it is cut elsewhere. */
export const roomOf = (element: HTMLElement): string =>
  `${element.clientWidth} ${getComputedStyle(element).font}`;

/**
 * The cut of a text that is the one of before, or begins as that one does and goes on behind its cut; `null` where it
 * is another.
 */
export function carriedOn(
  before: { readonly text: string; readonly drawn: Drawn },
  text: string,
  locale: string,
): Drawn | null {
  const { drawn } = before;
  if (text === before.text) return drawn;
  if (!text.startsWith(drawn.over) || text.length === drawn.over.length) return null;
  const cut = cutAt(drawn.kept, graphemesOf(text, locale));
  return cut.text === drawn.text && cut.over === drawn.over ? cut : null;
}

function cutAt(kept: number, graphemes: readonly string[]): Drawn {
  return {
    text: `${graphemes.slice(0, kept).join("").trimEnd()}…`,
    kept,
    total: graphemes.length,
    lost: graphemes.slice(kept).join("").trim(),
    over: graphemes.slice(0, kept + 1).join(""),
  };
}

function graphemesOf(text: string, locale: string): readonly string[] {
  return [...segmenter(locale).segment(text)].map(part => part.segment);
}

/** Where the middle of an element stands on its phone, as a share of the phone's height. */
export function placeOnPhone(element: HTMLElement): number {
  const phone = element.closest("[data-phone]")?.getBoundingClientRect();
  const own = element.getBoundingClientRect();
  return phone && phone.height > 0 ? (own.top + own.height / 2 - phone.top) / phone.height : 0;
}

/** No slot of a phone holds more. */
const mostGraphemes = 600;

function probeOf(element: HTMLElement): HTMLElement {
  const probe = element.ownerDocument.createElement(element.tagName);
  probe.className = element.className;
  probe.ariaHidden = "true";
  const { style } = probe;
  style.position = "absolute";
  style.visibility = "hidden";
  style.maxHeight = "none";
  style.width = getComputedStyle(element).width;
  element.after(probe);
  return probe;
}

function fitsIn(probe: HTMLElement, lines: number): boolean {
  const lineHeight = Number.parseFloat(getComputedStyle(probe).lineHeight);
  return probe.scrollHeight <= lines * lineHeight + 1 && probe.scrollWidth <= probe.clientWidth + 1;
}

/** The largest count up to `most` that passes: by halving, after a look beside the guess. */
export function largest(most: number, passes: (count: number) => boolean, guess?: number): number {
  let low = 0;
  let high = most;
  if (guess !== undefined && guess > 0 && guess < most) {
    if (!passes(guess)) high = guess - 1;
    else if (!passes(guess + 1)) return guess;
    else low = guess + 1;
  }
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (passes(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
