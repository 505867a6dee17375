import { type RefObject, useLayoutEffect, useRef, useState } from "react";

/** The scale at which something `width` CSS pixels wide has room across an element: at most its own size. */
export function useRoomScale(width: number): {
  readonly ref: RefObject<HTMLElement | null>;
  readonly scale: number;
} {
  const ref = useRef<HTMLElement>(null);
  const [room, setRoom] = useState(width);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = () => {
      const style = getComputedStyle(element);
      const padding = Number.parseFloat(style.paddingInlineStart) + Number.parseFloat(style.paddingInlineEnd);
      setRoom(element.clientWidth - padding);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { ref, scale: Math.max(0.2, Math.min(1, room / width)) };
}
