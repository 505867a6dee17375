import type { Skin } from "../skin.ts";

/** An activation link as the partner might send it, under `.example`: nobody's real address is claimed (RFC 2606). */
export function sampleLink(skin: Pick<Skin, "brand">): string {
  const brand = skin.brand.name
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "");
  return `go.${brand === "" ? "" : `${brand}.`}example/a/7QK2`;
}
