import type { Playlist, Presented, PresentRequest } from "#shared/ipc/present-views.ts";
import type { LocalStore } from "../store/index.ts";
import { previewSource } from "./preview-source.ts";
import type { SkinService } from "./skins.ts";

/** What a presentation shows, taken as it is now: a meeting goes on with what was started. */
export interface PlaylistService {
  make(request: Pick<PresentRequest, "ids" | "drafts">): {
    readonly playlist: Playlist;
    readonly presented: Presented;
  };
}

export function createPlaylistService(options: {
  readonly store: LocalStore;
  readonly skins: Pick<SkinService, "forProgram">;
  /** ms since the epoch. */
  readonly now: () => number;
}): PlaylistService {
  const { store, skins, now } = options;
  return {
    make({ ids, drafts }) {
      const there = ids.flatMap(id => store.offers.get(id) ?? []).filter(({ deleted }) => !deleted);
      const isLeftOut = ({ stage }: { readonly stage: string }) => stage === "draft" && !drafts;
      const items = there
        .filter(offer => !isLeftOut(offer))
        .map(offer => ({ id: offer.id, source: previewSource(store, offer, skins.forProgram) }));
      return {
        playlist: { items, now: now() },
        presented: {
          shown: items.length,
          leftOut: there.filter(isLeftOut).map(({ fields }) => fields.offerTitle),
        },
      };
    },
  };
}
