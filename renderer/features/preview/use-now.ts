import { useEffect, useState } from "react";

/** The time in milliseconds since 1970, read again each minute: an open preview must not stay in yesterday. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 60_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
