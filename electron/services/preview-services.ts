import type { Sharing } from "#shared/ipc/share-views.ts";
import type { LocalStore } from "../store/index.ts";
import type { PictureService } from "./pictures/pictures.ts";
import { createPlaylistService, type PlaylistService } from "./playlists.ts";
import type { PreviewMeans } from "./preview-exports/means.ts";
import { createPreviewExports, type PreviewExports } from "./preview-exports/preview-exports.ts";
import { createSkinFiles, type SkinFiles } from "./skin-files.ts";
import { createSkinService, type SkinService } from "./skins.ts";

/** What shows offers as their customers see them. */
export interface PreviewServices {
  /** The looks of channels. */
  readonly skins: SkinService;
  readonly skinFiles: SkinFiles;
  /** What presentations show. */
  readonly playlists: PlaylistService;
  readonly previewExports: PreviewExports;
}

export function createPreviewServices(options: {
  readonly store: LocalStore;
  readonly pictures: PictureService;
  readonly newId: () => string;
  readonly now: () => number;
  /** `null`: this program has no windows. */
  readonly means: PreviewMeans | null;
  readonly onProgress: (sharing: Sharing | null) => void;
}): PreviewServices {
  const { store, pictures, newId, now, means, onProgress } = options;
  const skins = createSkinService({ store, newId });
  return {
    skins,
    skinFiles: createSkinFiles({ skins, pictures }),
    playlists: createPlaylistService({ store, skins, now }),
    previewExports: createPreviewExports({
      store,
      pictures,
      skinsFor: skins.forProgram,
      means,
      now,
      onProgress,
    }),
  };
}
