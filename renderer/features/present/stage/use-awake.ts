import { useEffect, useRef, useState } from "react";

/** ms for which strip and pointer stay after the last movement. */
export const awakeFor = 2_000;

/**
 * Whether a hand is at the pointer. A page that is laid out anew tells of a pointer that moved by nothing, and a clicker
 * moves none: neither wakes it, and a key puts it to sleep. Tab alone wakes it: it leads into the strip.
 */
export function useAwake(): boolean {
  const [isAwake, setAwake] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    const sleep = () => {
      clearTimeout(timer.current);
      setAwake(false);
    };
    const wake = () => {
      clearTimeout(timer.current);
      timer.current = setTimeout(sleep, awakeFor);
      setAwake(true);
    };
    const moved = (event: PointerEvent) => {
      if (event.movementX !== 0 || event.movementY !== 0) wake();
    };
    window.addEventListener("pointermove", moved);
    window.addEventListener("pointerdown", wake);
    const pressed = (event: KeyboardEvent) => (event.key === "Tab" ? wake() : sleep());
    window.addEventListener("keydown", pressed);
    return () => {
      clearTimeout(timer.current);
      window.removeEventListener("pointermove", moved);
      window.removeEventListener("pointerdown", wake);
      window.removeEventListener("keydown", pressed);
    };
  }, []);
  return isAwake;
}
