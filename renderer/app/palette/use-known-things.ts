import { useEffect, useState } from "react";
import type { HistoryState } from "#shared/ipc/history-views.ts";
import type { SavedView } from "#shared/ipc/offer-list-views.ts";
import type { OfferDetail } from "#shared/ipc/views.ts";
import { createLatest } from "./latest.ts";
import type { Query, Scope } from "./ranking.ts";
import type { NamedRecord } from "./rows.ts";
import {
  type AboutFound,
  aboutFound,
  type CountedTag,
  type FoundOffers,
  findOffers,
  lastOpened,
  namedRecords,
  nextTurns,
  offerById,
  savedViews,
  tags,
} from "./sources.ts";

/** What the palette has been told so far; `null`: not yet. */
export interface KnownThings {
  readonly recent: readonly OfferDetail[] | null;
  readonly found: FoundOffers | null;
  /** Of a find, maybe of the one before. */
  readonly about: AboutFound | null;
  readonly byId: { readonly text: string; readonly offer: OfferDetail | null } | null;
  readonly names: readonly NamedRecord[] | null;
  readonly views: readonly SavedView[] | null;
  readonly tags: readonly CountedTag[] | null;
  /** What undo and redo would turn back. */
  readonly turns: HistoryState | null;
}

const nothing: KnownThings = {
  recent: null,
  found: null,
  about: null,
  byId: null,
  names: null,
  views: null,
  tags: null,
  turns: null,
};

/** Reads what a query may find, each thing once an opening and only when it is looked for; offers at each keystroke. */
export function useKnownThings({ scope, text }: Query): KnownThings {
  const [known, setKnown] = useState(nothing);
  const [lookers] = useState(() => {
    const put = (more: Partial<KnownThings>) => setKnown(before => ({ ...before, ...more }));
    const about = createLatest(aboutFound, told => put({ about: told }));
    return {
      about,
      offers: createLatest(findOffers, found => {
        put({ found });
        about.want(found);
      }),
      ids: createLatest(offerById, (offer, asked) => put({ byId: { text: asked, offer } })),
      once: createOnce(put),
    };
  });
  useEffect(
    () => () => {
      lookers.offers.stop();
      lookers.about.stop();
      lookers.ids.stop();
    },
    [lookers],
  );
  useEffect(() => {
    lookers.once(scope, text);
    if (text === "") return;
    if (scope === "all" || scope === "tags") lookers.offers.want(text);
    if (scope === "tags") lookers.ids.want(text);
  }, [lookers, scope, text]);
  return known;
}

function createOnce(put: (more: Partial<KnownThings>) => void) {
  const asked = new Set<keyof KnownThings>();
  const ask = <K extends keyof KnownThings>(name: K, read: () => Promise<Pick<KnownThings, K>>) => {
    if (asked.has(name)) return;
    asked.add(name);
    void read().then(put);
  };
  return (scope: Scope, text: string) => {
    if (scope === "all") ask("recent", async () => ({ recent: await lastOpened() }));
    if (scope === "all" || scope === "commands") ask("turns", async () => ({ turns: await nextTurns() }));
    if (scope === "tags") ask("tags", async () => ({ tags: await tags() }));
    if (scope === "names" || (scope === "all" && text !== "")) {
      ask("names", async () => ({ names: await namedRecords() }));
      ask("views", async () => ({ views: await savedViews() }));
    }
  };
}
