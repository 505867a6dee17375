import { useEffect, useRef } from "react";
import type { OfferView } from "#shared/ipc/offer-list-views.ts";
import { studio } from "../../app/studio.ts";

/**
 * Brings the open offer's line into view when another offer is opened or the list appears; a list that a person
 * scrolls, or whose lines move by themselves, stays where it is (STUDIO.md, layout rule 10); so does one that is there
 * again as it was left (`isInPlace`).
 */
export function useRevealed(
  view: OfferView,
  openId: string | null,
  reveal: (place: number) => void,
  isInPlace: (openId: string) => boolean,
): void {
  const revealed = useRef<string | null>(null);
  const inPlace = useRef(isInPlace);
  const newest = useRef(reveal);
  useEffect(() => {
    newest.current = reveal;
  });
  useEffect(() => {
    if (openId === null || openId === revealed.current) return;
    if (revealed.current === null && inPlace.current(openId)) {
      revealed.current = openId;
      return;
    }
    let isOver = false;
    void studio.invoke("offers:place", { view, id: openId }).then(answer => {
      if (isOver || !answer.ok || answer.value === null) return;
      revealed.current = openId;
      newest.current(answer.value);
    });
    return () => {
      isOver = true;
    };
  }, [view, openId]);
}
