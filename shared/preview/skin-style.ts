import type { CSSProperties } from "react";
import { slabOf } from "./contrast.ts";
import {
  cropsOf,
  drawnColours,
  fontsOf,
  type Skin,
  type SkinFont,
  type SkinTheme,
  usualFonts,
} from "./skin.ts";

type SkinStyle = CSSProperties & Record<`--skin-${string}`, string>;

/** The skin as custom properties for `style`; the style sheets of the previews name nothing else. */
export function skinStyle(skin: Skin, theme: SkinTheme): SkinStyle {
  const { type, shape, layout } = skin;
  const crops = cropsOf(skin);
  const fonts = fontsOf(skin);
  return {
    colorScheme: theme,
    ...colourStyle(skin, theme),
    "--skin-display": stack(fonts.display, fonts.arabic),
    "--skin-text": stack(fonts.text, fonts.arabic),
    "--skin-code": stack(fonts.code, fonts.arabic),
    "--skin-display-weight": String(type.displayWeight),
    "--skin-display-width": `${type.displayWidth}%`,
    "--skin-value-width": `${type.valueWidth ?? type.displayWidth}%`,
    "--skin-brand-width": `${type.brandWidth ?? type.displayWidth}%`,
    "--skin-tracking": `${type.tracking}em`,
    "--skin-scale": String(type.scale),
    "--skin-card": `${shape.card}px`,
    "--skin-button": `${shape.button}px`,
    "--skin-chip": `${shape.chip}px`,
    "--skin-field": `${shape.field}px`,
    "--skin-gap": `${layout.gap}px`,
    "--skin-margin": `${layout.margin}px`,
    "--skin-shadow": shape.shadow === "soft" ? softShadow[theme] : "none",
    "--skin-card-ratio": crops.card.replace(":", " / "),
    "--skin-detail-ratio": crops.detail.replace(":", " / "),
    "--skin-airdrop-ratio": crops.airdrop.replace(":", " / "),
  };
}

function colourStyle(skin: Skin, theme: SkinTheme): Record<`--skin-${string}`, string> {
  const said = skin.colors[theme];
  const colours = drawnColours(said);
  const slab = slabOf(said);
  return {
    "--skin-bg": colours.bg,
    "--skin-surface": colours.surface,
    "--skin-ink": colours.ink,
    "--skin-muted": colours.muted,
    "--skin-line": colours.line,
    "--skin-accent": colours.accent,
    "--skin-on-accent": colours.onAccent,
    "--skin-soft": colours.soft,
    "--skin-signal": colours.signal,
    "--skin-on-signal": colours.onSignal,
    "--skin-signal-soft": colours.signalSoft,
    "--skin-good": colours.good,
    "--skin-pop": colours.pop,
    "--skin-on-pop": colours.onPop,
    "--skin-slab": colours[slab],
    "--skin-on-slab": colours[slab === "ink" ? "surface" : "ink"],
    /** Large type on the slab: the accent is only sure to be read on paper. */
    "--skin-slab-value": said.pop ?? colours[slab === "ink" ? "surface" : "ink"],
  };
}

/** Letters that the first family lacks are taken from the next; no letter is the system's own. */
function stack(font: SkinFont, arabic: SkinFont): string {
  return [...new Set([font, arabic, usualFonts.arabic])].map(name => families[name]).join(", ");
}

const families: Record<SkinFont, string> = {
  "bricolage-grotesque": '"Bricolage Grotesque Variable"',
  figtree: '"Figtree Variable"',
  archivo: '"Archivo Variable"',
  "readex-pro": '"Readex Pro Variable"',
  "geist-mono": '"Geist Mono Variable"',
};

/** In the dark a hairline lifts the card instead. */
const softShadow: Record<SkinTheme, string> = {
  light: "0 1px 2px rgb(15 33 32 / 6%), 0 10px 24px -10px rgb(15 33 32 / 16%)",
  dark: "0 0 0 1px var(--skin-line)",
};
