/** What `F6` walks through: elements marked `data-pane`, in the order of the page. */
const panes = "[data-pane]";
const focusable =
  'a[href], button:not(:disabled), input:not(:disabled), textarea:not(:disabled), select:not(:disabled), [tabindex="0"]';

/** Where the focus was in each pane when it left. */
const lastIn = new WeakMap<Element, HTMLElement>();

/** Moves the focus to the next (or previous) visible pane: to where it was there, else to its first control. */
export function focusNextPane(step: 1 | -1): void {
  const all = [...document.querySelectorAll<HTMLElement>(panes)].filter(isVisible);
  const here = document.activeElement?.closest(panes) ?? null;
  if (here && document.activeElement instanceof HTMLElement) lastIn.set(here, document.activeElement);
  const from = here instanceof HTMLElement ? all.indexOf(here) : -1;
  const next = all.at(from === -1 ? (step === 1 ? 0 : -1) : (from + step) % all.length);
  if (next) targetIn(next).focus();
}

function targetIn(pane: HTMLElement): HTMLElement {
  const last = lastIn.get(pane);
  if (last && pane.contains(last) && isVisible(last)) return last;
  return [...pane.querySelectorAll<HTMLElement>(focusable)].find(isVisible) ?? pane;
}

const isVisible = (element: HTMLElement) => element.checkVisibility();
