import { useEffect, useState } from "react";

/** Rises each time fonts arrive: what was measured before then was measured in another font. */
export function useFontLoads(): number {
  const [loads, setLoads] = useState(0);
  useEffect(() => {
    const arrived = () => setLoads(count => count + 1);
    document.fonts.addEventListener("loadingdone", arrived);
    return () => document.fonts.removeEventListener("loadingdone", arrived);
  }, []);
  return loads;
}
