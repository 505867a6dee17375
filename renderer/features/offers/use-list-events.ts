import { type FocusEvent, type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from "react";
import type { ShownState } from "#shared/domain/words.ts";
import type { OfferRow } from "#shared/ipc/views.ts";
import { chooseByKey } from "./choice-keys.ts";
import type { OfferGridProps } from "./grid-props.ts";
import type { ListLayout } from "./list-layout.ts";
import { asksForMenu, menuUnder } from "./menu-key.ts";
import { stepTo } from "./step-to.ts";

interface ListEventsOptions extends Pick<OfferGridProps, "offers" | "choosing" | "onOpen" | "onMenu"> {
  readonly layout: ListLayout;
  /** The one line that takes part in the Tab order. */
  readonly activeIndex: number;
  readonly toggle: (state: ShownState) => void;
  /** The focus goes to another line, which may not be drawn yet. */
  readonly go: (index: number) => void;
  /** The focus is there already. */
  readonly activate: (index: number) => void;
}

/** What happens on the list's lines, heard in one place: a line has no listener of its own and stays as it is. */
export function useListEvents(options: ListEventsOptions) {
  const newest = useRef(options);
  useEffect(() => {
    newest.current = options;
  });
  const [events] = useState(() => ({
    onKeyDown: (event: KeyboardEvent) => onKey(event, newest.current),
    onFocus: (event: FocusEvent) => {
      const index = lineAt(event.target);
      if (index !== null) newest.current.activate(index);
    },
    onMouseDown: (event: MouseEvent) => {
      // The line that was active stays so until the stretch is known.
      if (event.shiftKey && lineAt(event.target) !== null) event.preventDefault();
    },
    onClick: (event: MouseEvent) => onClick(event, newest.current),
    onContextMenu: (event: MouseEvent) => {
      const place = placeAt(lineAt(event.target), newest.current);
      if (place === null) event.stopPropagation();
      else newest.current.onMenu(place);
    },
  }));
  return events;
}

/** A click opens; with Ctrl it chooses, with Shift all from the line that was active. */
function onClick(event: MouseEvent, options: ListEventsOptions): void {
  const { choosing, offers, activeIndex, onOpen } = options;
  const place = placeAt(lineAt(event.target), options);
  if (place === null) return;
  if (event.shiftKey) choosing.stretch(placeAt(activeIndex, options) ?? place, place);
  else if (event.ctrlKey || event.metaKey) choosing.toggle(place);
  else {
    const row = offers.row(place);
    if (row) onOpen(row.id);
  }
}

function onKey(event: KeyboardEvent, options: ListEventsOptions): void {
  const index = lineAt(event.target);
  if (index === null) return;
  if (asksForMenu(event) && placeAt(index, options) !== null) {
    event.preventDefault();
    const asked = event.target;
    // After this key is over: the menu would take it for one that closes it.
    if (asked instanceof HTMLElement)
      requestAnimationFrame(() => asked.dispatchEvent(menuUnder(asked, indent)));
    return;
  }
  if (chooseByKey(event, options.layout, index, options.choosing)) return;
  if (!event.ctrlKey && !event.metaKey && !event.altKey && moves(event, index, options))
    event.preventDefault();
}

/** Whether the key folds, opens or goes to another line. */
function moves({ key }: KeyboardEvent, index: number, options: ListEventsOptions): boolean {
  const { layout, offers, onOpen, toggle, go } = options;
  const line = layout.at(index);
  if (line?.kind === "group" && key === (line.open ? "ArrowLeft" : "ArrowRight")) {
    toggle(line.state);
    return true;
  }
  if (line?.kind === "offer" && key === "Enter") {
    const row = offers.row(line.place);
    if (row) onOpen(row.id);
    return true;
  }
  const to = stepTo(key, index, layout.length);
  if (to !== null) go(to);
  return to !== null;
}

/** Pixels from a line's edge to its title. */
const indent = 34;

function lineAt(target: EventTarget): number | null {
  const line =
    target instanceof Element ? target.closest<HTMLElement>("[data-line]")?.dataset.line : undefined;
  return line === undefined ? null : Number(line);
}

/** Place in the view of an offer that is here. */
function placeAt(index: number | null, { layout, offers }: ListEventsOptions): number | null {
  const line = index === null ? null : layout.at(index);
  const row: OfferRow | null = line?.kind === "offer" ? offers.row(line.place) : null;
  return row !== null && line?.kind === "offer" ? line.place : null;
}
