import { useEffect } from "react";

/** The offers that are chosen in the list just now: what an act of the window on several is about. */
let chosen: ReadonlySet<string> = new Set();

export const chosenOffers = (): ReadonlySet<string> => chosen;

/** The list tells what is chosen in it, for as long as it is there. */
export function useTellChosen(ids: ReadonlySet<string>): void {
  useEffect(() => {
    chosen = ids;
    return () => {
      chosen = new Set();
    };
  }, [ids]);
}
