import { type RefObject, useEffect, useRef, useState } from "react";

/** Puts the focus on a line once it is drawn; `go` says which. */
export function useLineFocus(scroller: RefObject<HTMLElement | null>, initial: number, length: number) {
  const [active, setActive] = useState<number | null>(null);
  const wanted = useRef<number | null>(null);
  useEffect(() => {
    const line = wanted.current === null ? null : lineElement(scroller.current, wanted.current);
    if (line === null) return;
    wanted.current = null;
    line.focus({ preventScroll: true });
  });
  return {
    activeIndex: Math.min(active ?? initial, length - 1),
    activate: setActive,
    go(index: number, reveal: (index: number) => void) {
      wanted.current = index;
      setActive(index);
      reveal(index);
    },
  };
}

/** A group's line has the focus on its button. */
function lineElement(list: HTMLElement | null, index: number): HTMLElement | null {
  const line = list?.querySelector<HTMLElement>(`[data-line="${index}"]`) ?? null;
  return line?.querySelector<HTMLElement>("[aria-expanded]") ?? line;
}
