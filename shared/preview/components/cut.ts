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
}

/**
 * Finds by layout how much of a text fits into an element's lines (design/CHANNELS.md, "Slots and cuts": by
 * measured lines, at a grapheme, with `…`). Works on a hidden copy beside the element.
 */
export function measureCut(element: HTMLElement, text: string, lines: number, locale: string): Drawn | null {
  const probe = probeOf(element);
  try {
    const fits = (content: string) => {
      probe.textContent = content;
      return fitsIn(probe, lines);
    };
    if (fits(text)) return null;
    const graphemes = [...new Intl.Segmenter(locale).segment(text)].map(part => part.segment);
    const drawn = (count: number) => `${graphemes.slice(0, count).join("").trimEnd()}…`;
    const kept = largest(Math.min(graphemes.length, mostGraphemes), count => fits(drawn(count)));
    return { text: drawn(kept), kept, total: graphemes.length, lost: graphemes.slice(kept).join("").trim() };
  } finally {
    probe.remove();
  }
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

/** The largest count up to `most` that passes, by halving. */
function largest(most: number, passes: (count: number) => boolean): number {
  let low = 0;
  let high = most;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (passes(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
