import { skinOf } from "#shared/preview/page/colophon.ts";
import type { Skin } from "#shared/preview/skin.ts";
import { unreadableColours } from "../skin-contrast.ts";
import { RefusedExport } from "./failures.ts";
import type { Drawn } from "./job.ts";

/** Throws at the first skin that has a text nobody could read; each is judged once. */
export function readableSkins(): (drawn: Drawn) => void {
  const judged = new Set<Skin>();
  return ({ offer, choices }) => {
    for (const { surface } of choices) {
      const skin = skinOf(offer.source, surface);
      if (judged.has(skin)) continue;
      judged.add(skin);
      const words = unreadableColours(skin);
      if (words !== null)
        throw new RefusedExport(`${skin.name} cannot leave the studio: ${words} Nothing was made.`);
    }
  };
}
