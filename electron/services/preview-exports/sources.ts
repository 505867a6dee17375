import type { WornSkins } from "#shared/ipc/skin-views.ts";
import type { ShownOffer } from "#shared/preview/page/page-data.ts";
import type { LocalStore, StoredOffer } from "../../store/index.ts";
import { previewSource } from "../preview-source.ts";

export interface SourceOptions {
  readonly store: LocalStore;
  /** What the offers of a program wear; `null`: of none. */
  readonly skinsFor: (program: string | null) => WornSkins;
}

/** An offer as the preview page takes it. */
export function shownOffer({ store, skinsFor }: SourceOptions, stored: StoredOffer): ShownOffer {
  return {
    source: previewSource(store, stored, skinsFor),
    draft: stored.state !== "synced",
    notes: store.notes.of(stored.id).map(({ text }) => text),
  };
}
