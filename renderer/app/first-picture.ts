import { useEffect } from "react";

let tell = () => {};

/** Resolves once the window has drawn what it opens with. What it can do without waits for this. */
export const firstPicture = new Promise<void>(resolve => {
  tell = resolve;
});

/** ms: a window that nobody sees paints nothing, and is waited for no longer. */
const longest = 200;

/** Says so, once what is drawn in the same commit was painted. */
export function useFirstPicture(isThere: boolean): void {
  useEffect(() => {
    if (!isThere) return;
    requestAnimationFrame(() => setTimeout(tell));
    setTimeout(tell, longest);
  }, [isThere]);
}
