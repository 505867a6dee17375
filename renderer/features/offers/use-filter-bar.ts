import { useState } from "react";

const storageKey = "kigo-filter-bar";

/** Whether the filters of the list are shown; kept in the window's storage. */
export function useFilterBar(): { isShown: boolean; toggle: () => void } {
  const [isShown, setShown] = useState(() => localStorage.getItem(storageKey) === "shown");
  return {
    isShown,
    toggle: () => {
      localStorage.setItem(storageKey, isShown ? "hidden" : "shown");
      setShown(!isShown);
    },
  };
}
