import { type RefObject, useLayoutEffect, useState } from "react";

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Around the preview, CSS px. */
const margin = 16;

/** The scale at which the whole of it is in sight, at most its full size: a skin is judged at a glance. */
export function useFit(ref: RefObject<HTMLElement | null>, { width, height }: Size): number {
  const [room, setRoom] = useState<Size | null>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = () => setRoom({ width: element.clientWidth, height: element.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  if (room === null) return 0;
  const fits = Math.min((room.width - 2 * margin) / width, (room.height - 2 * margin) / height, 1);
  return Math.max(fits, 0.1);
}
