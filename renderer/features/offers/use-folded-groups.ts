import { useState } from "react";
import { type ShownState, shownStates } from "#shared/domain/words.ts";

const storageKey = "kigo-folded-groups";

/** Which groups of the list are folded; kept in the window's storage. */
export function useFoldedGroups(): { folded: ReadonlySet<ShownState>; toggle: (state: ShownState) => void } {
  const [folded, setFolded] = useState(stored);
  return {
    folded,
    toggle: state => {
      const next = new Set(folded);
      if (!next.delete(state)) next.add(state);
      localStorage.setItem(storageKey, [...next].join(" "));
      setFolded(next);
    },
  };
}

function stored(): ReadonlySet<ShownState> {
  const words = (localStorage.getItem(storageKey) ?? "").split(" ");
  return new Set(shownStates.filter(state => words.includes(state)));
}
