import { useEffect } from "react";

let tell = () => {};

/** Resolves once the window has drawn what it opens with. What it can do without waits for this. */
export const firstPicture = new Promise<void>(resolve => {
  tell = resolve;
});

/** Says so, once what is drawn in the same commit was painted. */
export function useFirstPicture(isThere: boolean): void {
  useEffect(() => {
    if (isThere) tell();
  }, [isThere]);
}
