import { useEffect, useState } from "react";
import { everyOffer } from "#shared/ipc/offer-list-views.ts";
import { studio } from "../../app/studio.ts";

export interface FoundOffer {
  readonly id: string;
  readonly title: string;
}

/** The first offers with this text, found by the same index as the list; of no text, the newest. */
export function useFoundOffers(text: string): readonly FoundOffer[] {
  const [found, setFound] = useState<readonly FoundOffer[]>([]);
  useEffect(() => {
    let isWanted = true;
    const view = {
      ...everyOffer,
      search: text.slice(0, 500),
      sort: { by: "updated", descending: true } as const,
    };
    void studio.invoke("offers:page", { view, from: 0, count: 12 }).then(answer => {
      if (isWanted && answer.ok)
        setFound(
          answer.value.rows.map(({ id, title }) => ({ id, title: title?.trim() || "Untitled offer" })),
        );
    });
    return () => {
      isWanted = false;
    };
  }, [text]);
  return found;
}
