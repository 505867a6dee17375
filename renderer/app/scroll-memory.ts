import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import { z } from "zod";
import { memoryOf } from "./memory.ts";

const placeSchema = z.object({
  /** Pixels. */
  top: z.number().nonnegative(),
  /** What was open beside it. */
  open: z.string().nullable(),
});
const memory = memoryOf("scroll", z.record(z.string(), placeSchema));

/**
 * What scrolls is where it was when it was last there, before a restart too. Answers whether it is where `openId` was
 * looked at, so that nobody has to bring that one into view.
 */
export function useScrollMemory(
  name: string,
  scroller: RefObject<HTMLElement | null>,
  openId: string | null,
): (openId: string) => boolean {
  const [before] = useState(() => memory.read()?.[name] ?? { top: 0, open: null });
  const open = useRef(openId);
  useEffect(() => {
    open.current = openId;
  }, [openId]);
  // Read when it goes, while it is still there: to ask at each turn of the wheel would lay the page out once more.
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    // To be told that it is at its top, the page would be laid out once more.
    if (before.top > 0) element.scrollTop = before.top;
    const keep = () => {
      const place = { top: element.scrollTop, open: open.current };
      memory.write({ ...memory.read(), [name]: place });
    };
    window.addEventListener("pagehide", keep);
    return () => {
      window.removeEventListener("pagehide", keep);
      keep();
    };
  }, [name, scroller, before]);
  return id => before.open === id && before.top > 0;
}
