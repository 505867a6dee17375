import { nearestPassing, slabOf } from "#shared/preview/contrast.ts";
import { type Skin, type SkinColours, skinThemes } from "#shared/preview/skin.ts";

export const hasPop = ({ colors }: Skin): boolean =>
  skinThemes.some(theme => colors[theme].pop !== undefined || colors[theme].onPop !== undefined);

/** With a pop colour in both themes to begin with: the one nearest to the accent that can be read where it is drawn. */
export const withPop = (skin: Skin): Skin => inBothThemes(skin, popFor);

/** The accent stands for it again. */
export const withoutPop = (skin: Skin): Skin =>
  inBothThemes(skin, () => ({ pop: undefined, onPop: undefined }));

function popFor(colours: SkinColours): Pick<SkinColours, "pop" | "onPop"> {
  const pop = nearestPassing(colours.accent, colours[slabOf(colours)], 3);
  return { pop, onPop: nearestPassing(colours.onAccent, pop, 4.5) };
}

function inBothThemes(skin: Skin, change: (colours: SkinColours) => Partial<SkinColours>): Skin {
  const { light, dark } = skin.colors;
  const colors = { light: { ...light, ...change(light) }, dark: { ...dark, ...change(dark) } };
  return { ...skin, colors: { ...skin.colors, ...colors } };
}
