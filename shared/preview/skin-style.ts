import type { CSSProperties } from "react";
import type { Skin, SkinFont, SkinTheme } from "./skin.ts";

type SkinStyle = CSSProperties & Record<`--skin-${string}`, string>;

/** The skin as custom properties for `style`; the style sheets of the previews name nothing else. */
export function skinStyle(skin: Skin, theme: SkinTheme): SkinStyle {
  const colours = skin.colors[theme];
  const { type, shape, layout } = skin;
  return {
    colorScheme: theme,
    "--skin-bg": colours.bg,
    "--skin-surface": colours.surface,
    "--skin-ink": colours.ink,
    "--skin-muted": colours.muted,
    "--skin-line": colours.line,
    "--skin-accent": colours.accent,
    "--skin-on-accent": colours.onAccent,
    "--skin-soft": colours.soft,
    "--skin-display": families[type.display],
    "--skin-text": families[type.text],
    "--skin-display-weight": String(type.displayWeight),
    "--skin-display-width": `${type.displayWidth}%`,
    "--skin-tracking": `${type.tracking}em`,
    "--skin-scale": String(type.scale),
    "--skin-card": `${shape.card}px`,
    "--skin-button": `${shape.button}px`,
    "--skin-chip": `${shape.chip}px`,
    "--skin-gap": `${layout.gap}px`,
    "--skin-margin": `${layout.margin}px`,
    "--skin-shadow": shape.shadow === "soft" ? softShadow[theme] : "none",
    "--skin-card-ratio": skin.images.card.replace(":", " / "),
  };
}

const families: Record<SkinFont, string> = {
  "bricolage-grotesque": '"Bricolage Grotesque Variable"',
  figtree: '"Figtree Variable"',
};

/** In the dark a hairline lifts the card instead. */
const softShadow: Record<SkinTheme, string> = {
  light: "0 1px 2px rgb(15 33 32 / 6%), 0 10px 24px -10px rgb(15 33 32 / 16%)",
  dark: "0 0 0 1px var(--skin-line)",
};
