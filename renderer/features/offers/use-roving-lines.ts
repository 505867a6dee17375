import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { ShownState } from "#shared/domain/words.ts";
import type { ListLayout } from "./list-layout.ts";
import { stepTo } from "./step-to.ts";

interface RovingOptions {
  readonly layout: ListLayout;
  /** Line of the open offer, where it is known. */
  readonly openIndex: number | null;
  readonly onOpen: (place: number) => void;
  readonly onToggle: (state: ShownState) => void;
}

/** One line of the grid takes part in the Tab order; the arrows move it. Lines register the element to focus. */
export function useRovingLines({ layout, openIndex, onOpen, onToggle }: RovingOptions) {
  const [active, setActive] = useState<number | null>(null);
  const elements = useRef(new Map<number, HTMLElement>());
  const wanted = useRef<number | null>(null);
  const activeIndex = Math.min(active ?? openIndex ?? 1, layout.length - 1);

  /* The line moved to may be drawn only now. */
  useEffect(() => {
    const element = wanted.current === null ? undefined : elements.current.get(wanted.current);
    if (!element) return;
    wanted.current = null;
    element.focus({ preventScroll: true });
  });

  const onKeyDown = (event: KeyboardEvent, reveal: (index: number) => void) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const line = layout.at(activeIndex);
    if (line?.kind === "group" && event.key === (line.open ? "ArrowLeft" : "ArrowRight")) {
      event.preventDefault();
      onToggle(line.state);
      return;
    }
    if (line?.kind === "offer" && event.key === "Enter") {
      event.preventDefault();
      onOpen(line.place);
      return;
    }
    const index = stepTo(event.key, activeIndex, layout.length);
    if (index === null) return;
    event.preventDefault();
    wanted.current = index;
    setActive(index);
    reveal(index);
  };

  return {
    activeIndex,
    activate: setActive,
    onKeyDown,
    register: (index: number) => (element: HTMLElement | null) => {
      if (element) elements.current.set(index, element);
      else elements.current.delete(index);
    },
  };
}
