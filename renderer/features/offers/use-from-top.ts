import { type RefObject, useEffect, useRef } from "react";
import type { OfferView } from "#shared/ipc/offer-list-views.ts";

/** Another view is shown from its top. */
export function useFromTop(view: OfferView, scroller: RefObject<HTMLElement | null>): void {
  const shown = useRef(view);
  useEffect(() => {
    if (shown.current === view) return;
    shown.current = view;
    scroller.current?.scrollTo({ top: 0 });
  }, [view, scroller]);
}
