import { type RefObject, useLayoutEffect, useState } from "react";

/**
 * How many of a row's children stand in its first line: the row wraps, and only its first line is seen. `content`: what
 * changes when the children do.
 */
export function useFitting(row: RefObject<HTMLElement | null>, content: string): number {
  const [fitting, setFitting] = useState(Number.POSITIVE_INFINITY);
  useLayoutEffect(() => {
    const element = row.current;
    // A start has nothing to measure, and waits for no layout.
    if (!element || content === "") return undefined;
    const measure = () => {
      const children = Array.from(element.children).filter(child => child instanceof HTMLElement);
      const top = children[0]?.offsetTop ?? 0;
      setFitting(children.filter(child => child.offsetTop === top).length);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    // A count that comes makes its tab wider.
    for (const child of element.children) observer.observe(child);
    return () => observer.disconnect();
  }, [row, content]);
  return fitting;
}
