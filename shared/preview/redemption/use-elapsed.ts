import { useEffect, useState } from "react";

/** Milliseconds since a scene's moment was chosen, each second anew; 0 while nothing runs. */
export function useElapsed(moment: number, runs: boolean): number {
  const [ticked, setTicked] = useState({ moment, elapsed: 0 });
  useEffect(() => {
    if (!runs) return;
    const started = performance.now();
    const timer = setInterval(() => setTicked({ moment, elapsed: performance.now() - started }), 1000);
    return () => clearInterval(timer);
  }, [moment, runs]);
  return runs && ticked.moment === moment ? ticked.elapsed : 0;
}
