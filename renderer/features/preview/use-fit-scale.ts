import { type RefObject, useLayoutEffect, useState } from "react";

interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * The scale at which something of `size` fits into an element with `margin` around it, in CSS pixels: at most
 * full size, and no smaller than the width asks for once it would be hard to read (the element scrolls then).
 */
export function useFitScale(ref: RefObject<HTMLElement | null>, size: Size, margin: Size): number {
  const [room, setRoom] = useState<Size | null>(null);
  const { width: marginX, height: marginY } = margin;
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = () =>
      setRoom({ width: element.clientWidth - 2 * marginX, height: element.clientHeight - 2 * marginY });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref, marginX, marginY]);
  return room === null ? readable : fitScale(size, room);
}

function fitScale(size: Size, room: Size): number {
  const across = Math.max(smallest, Math.min(1, room.width / size.width));
  return Math.min(across, Math.max(room.height / size.height, readable));
}

const readable = 0.5;
const smallest = 0.15;
