import type { HeldPicture } from "#shared/ipc/picture-views.ts";
import { pictureAddress } from "../../app/pictures.ts";

/**
 * Where the pictures lie that a preview may draw: the bundled ones by their `asset:` names, and the one that the offer
 * `names`, by name or address, if it is `held` in the workspace. Nothing else is loaded.
 */
export function assetsWith(names: string | null, held: HeldPicture | null): (ref: string) => string | null {
  return ref => bundled.get(ref) ?? (held !== null && ref === names ? pictureAddress(held.name) : null);
}

const files = import.meta.glob<string>("../../../resources/art/*.svg", {
  eager: true,
  query: "?url",
  import: "default",
});

const bundled = new Map(
  Object.entries(files).map(([path, url]) => [`asset:${path.slice(path.lastIndexOf("/") + 1)}`, url]),
);
