import type { HeldPicture } from "#shared/ipc/picture-views.ts";
import { pictureAddress } from "../../app/pictures.ts";

/**
 * Where the pictures lie that a preview may draw: the bundled ones by their `asset:` names, the one that the offer
 * `names`, by name or address, if it is `held` in the workspace, and the logos of skins, which always are. Nothing else
 * is loaded.
 */
export function assetsWith(names: string | null, held: HeldPicture | null): (ref: string) => string | null {
  return ref => {
    const bundled = bundledArt(ref);
    if (bundled !== null || ref !== names) return bundled ?? pictureAddress(ref);
    return held === null ? null : pictureAddress(held.name);
  };
}

const files = import.meta.glob<string>("../../../resources/art/*.svg", {
  eager: true,
  query: "?url",
  import: "default",
});

const bundled = new Map(
  Object.entries(files).map(([path, url]) => [`asset:${path.slice(path.lastIndexOf("/") + 1)}`, url]),
);

/** Where a bundled picture lies, by its `asset:` name; `null`: there is none of that name. */
export const bundledArt = (ref: string): string | null => bundled.get(ref) ?? null;
