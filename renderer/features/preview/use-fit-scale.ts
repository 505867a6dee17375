import { type RefObject, useLayoutEffect, useState } from "react";

interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * The scale at which something of `size` fits into an element with `margin` around it, in CSS pixels: at most
 * full size, and never so small that it can't be read (the element scrolls then).
 */
export function useFitScale(ref: RefObject<HTMLElement | null>, size: Size, margin: Size): number {
  const [scale, setScale] = useState(smallest);
  const { width, height } = size;
  const { width: marginX, height: marginY } = margin;
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = () => {
      const room = [
        (element.clientWidth - 2 * marginX) / width,
        (element.clientHeight - 2 * marginY) / height,
      ];
      setScale(Math.max(smallest, Math.min(1, ...room)));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref, width, height, marginX, marginY]);
  return scale;
}

const smallest = 0.5;
