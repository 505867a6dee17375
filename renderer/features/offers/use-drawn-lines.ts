import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { drawnLines, type Sight, sameLines } from "./drawn-lines.ts";
import { groupHeight, type ListLayout, lineHeight } from "./list-layout.ts";

/** Pixels of the column heads and of a group's head, which stay on top. */
export const headHeight = 26;

/**
 * Which lines of a list exist, as it is scrolled. The lines' heights are known, so that nothing has to be measured and
 * a hundred thousand of them cost what a hundred do. The first draw takes the window's height for the list's own.
 */
export function useDrawnLines(scroller: RefObject<HTMLElement | null>, layout: ListLayout, active: number) {
  const [sight, setSight] = useState<Sight>(() => ({ top: 0, height: window.innerHeight }));
  const newest = useRef(layout);
  useEffect(() => {
    newest.current = layout;
  });
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const look = () => {
      const now = { top: element.scrollTop, height: element.clientHeight };
      setSight(before => (sameLines(newest.current, before, now) ? before : now));
    };
    const onScroll = () => flushSync(look);
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener("scroll", onScroll, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener("scroll", onScroll);
    };
  }, [scroller]);

  /** Scrolls no further than it has to. */
  const scrollToIndex = useCallback(
    (index: number) => {
      const element = scroller.current;
      if (element === null) return;
      const { current } = newest;
      const start = headHeight + current.startOf(index);
      const end = start + lineHeight(current.at(index));
      const covered = headHeight + groupHeight;
      if (end > element.scrollTop + element.clientHeight) element.scrollTop = end - element.clientHeight;
      else if (start < element.scrollTop + covered) element.scrollTop = start - covered;
    },
    [scroller],
  );

  return { ...drawnLines(layout, sight, active), scrollToIndex };
}
