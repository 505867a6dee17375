import { judgeSkin, ratioText } from "#shared/preview/contrast.ts";
import type { Skin } from "#shared/preview/skin.ts";

/**
 * The first pair of a skin's colours that nobody could read (CHANNELS.md "Accessibility"), in words and with a colour that
 * would do, and how many more there are; `null`: all can be read. Such a skin stays in the studio.
 */
export function unreadableColours(skin: Skin): string | null {
  const [first, ...more] = judgeSkin(skin).filter(({ passes }) => !passes);
  if (first === undefined) return null;
  const { theme, text, ground, ratio, least, nearest } = first;
  const others = more.length === 0 ? "" : ` ${more.length} more can't be read either.`;
  return `${text} on ${ground} in the ${theme} theme reads at ${ratioText(ratio)} and needs ${least}:1; ${nearest} would pass.${others}`;
}
