import { useEffect, useState } from "react";

/**
 * The time of a preview in milliseconds since 1970: now, or `at` where a time was chosen. Read again each minute, so
 * that an open preview doesn't stay in yesterday; each second while something is drawn that ticks then (`ticksAt`): a
 * chosen time goes on from where it was chosen. Nothing is read while nobody can see the window.
 */
export function useNow(at: number | null, ticksAt: (now: number) => boolean): number {
  const [read, setRead] = useState(() => reading(at));
  const current = read.at === at ? read : reading(at);
  if (current !== read) setRead(current);
  const ticks = ticksAt(current.now);
  useEffect(() => {
    if (at !== null && !ticks) return undefined;
    const began = Date.now();
    const again = () => {
      if (document.visibilityState === "hidden") return;
      setRead(at === null ? reading(null) : { at, now: at + Date.now() - began });
    };
    const timer = setInterval(again, ticks ? 1_000 : 60_000);
    document.addEventListener("visibilitychange", again);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", again);
    };
  }, [at, ticks]);
  return current.now;
}

const reading = (at: number | null) => ({ at, now: at ?? Date.now() });
