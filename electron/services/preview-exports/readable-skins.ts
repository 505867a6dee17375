import { judgeSkin } from "#shared/preview/contrast.ts";
import { skinOf } from "#shared/preview/page/colophon.ts";
import type { Skin } from "#shared/preview/skin.ts";
import { UnreadableSkin } from "./failures.ts";
import type { Drawn } from "./job.ts";

/** Throws at the first skin that has a text nobody could read (CHANNELS.md "Accessibility"); each is judged once. */
export function readableSkins(): (drawn: Drawn) => void {
  const judged = new Set<Skin>();
  return ({ offer, choices }) => {
    for (const { surface } of choices) {
      const skin = skinOf(offer.source, surface);
      if (judged.has(skin)) continue;
      judged.add(skin);
      judge(skin);
    }
  };
}

function judge(skin: Skin): void {
  const pair = judgeSkin(skin).find(({ passes }) => !passes);
  if (pair === undefined) return;
  const { text, ground, theme, ratio, least, nearest } = pair;
  // Rounded down: what fails must not read as what passes.
  const shown = Math.floor(ratio * 10) / 10;
  throw new UnreadableSkin(
    `${skin.name} cannot leave the studio: in its ${theme} theme, ${text} on ${ground} has a contrast of ${shown}:1 and needs ${least}:1. ${nearest} would do. Nothing was made.`,
  );
}
