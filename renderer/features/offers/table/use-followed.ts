import { useEffect, useRef } from "react";
import { studio } from "../../../app/studio.ts";
import type { ListLayout } from "../list-layout.ts";
import type { ShownPages } from "../offer-pages.ts";
import { placeOf } from "../use-lines.ts";
import type { PagedOffers } from "../use-offer-pages.ts";
import type { CellPlace } from "./use-cell-focus.ts";

interface FollowedOptions {
  readonly offers: PagedOffers;
  readonly pages: ShownPages["pages"];
  readonly layout: ListLayout;
  readonly active: CellPlace;
  readonly go: (to: CellPlace) => void;
  readonly reveal: (line: number) => void;
}

export interface Followed {
  /** An edit may move this offer's line: the person goes with it. */
  follow(id: string): void;
  /** The person went elsewhere. */
  end(): void;
}

/** Keeps the focus on an offer that was edited in its row, wherever its new value puts it. */
export function useFollowed({ offers, pages, layout, active, go, reveal }: FollowedOptions): Followed {
  const followed = useRef<string | null>(null);
  const seen = useRef(pages);
  const newest = useRef({ active, go, reveal, layout });
  useEffect(() => {
    newest.current = { active, go, reveal, layout };
  });

  useEffect(() => {
    if (seen.current === pages) return;
    seen.current = pages;
    const id = followed.current;
    if (id === null) return;
    const take = (place: number | null) => {
      const { active: now, go: goTo, reveal: show, layout: lines } = newest.current;
      const line = place === null || followed.current !== id ? null : lines.indexOf(place);
      if (line === null || line === now.line) return;
      show(line);
      goTo({ ...now, line });
    };
    const here = placeOf(pages, id);
    if (here !== null) return take(here);
    void studio
      .invoke("offers:place", { view: offers.view, id })
      .then(answer => answer.ok && take(answer.value));
  }, [pages, offers.view]);

  return {
    follow(id) {
      followed.current = id;
    },
    end() {
      followed.current = null;
    },
  };
}
