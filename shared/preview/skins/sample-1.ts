import type { Skin } from "../skin.ts";
import { usualSlots } from "./slots.ts";
import { sampleWording } from "./wording/sample.ts";

/** Sample skin 1, the "poster card" of design/CHANNELS.md, for an invented partner. */
const shared = {
  format: "kigo-skin/1",
  name: "Sample skin 1",
  sample: true,
  brand: { name: "Nordhaven", logo: "asset:nordhaven.svg", logoDark: "asset:nordhaven-dark.svg" },
  colors: {
    light: {
      bg: "#EDF2F1",
      surface: "#FFFFFF",
      ink: "#0F2120",
      muted: "#4F6462",
      line: "#DBE4E2",
      accent: "#0A5C54",
      onAccent: "#FFFFFF",
      soft: "#DCEDEA",
      signal: "#BE3215",
      onSignal: "#FFFFFF",
      signalSoft: "#FDE9E2",
      good: "#17724A",
    },
    dark: {
      bg: "#0A1413",
      surface: "#142220",
      ink: "#EEF5F3",
      muted: "#A3B7B4",
      line: "#263835",
      accent: "#7BE3CF",
      onAccent: "#06231F",
      soft: "#1D3531",
      signal: "#FF9A7C",
      onSignal: "#2A0E06",
      signalSoft: "#3B1D14",
      good: "#7FDDA8",
    },
  },
  type: {
    display: "bricolage-grotesque",
    text: "figtree",
    arabic: "readex-pro",
    code: "geist-mono",
    displayWeight: 720,
    displayWidth: 100,
    tracking: -0.02,
    scale: 1,
  },
  shape: { card: 24, button: 16, chip: 999, field: 20, shadow: "soft" },
  slots: usualSlots,
  wording: sampleWording,
} as const satisfies Partial<Skin>;

export const sampleHubSkin: Skin = {
  ...shared,
  id: "sample-hub-1",
  channel: "hub",
  layout: { card: "poster", detail: "hero", row: "thumb", density: "roomy", gap: 16, margin: 18 },
  images: { card: "358:218", detail: "390:352", airdrop: "366:132", minWidth: 1170, scrim: "auto" },
};

export const sampleMarketplaceSkin: Skin = {
  ...shared,
  id: "sample-marketplace-1",
  channel: "marketplace",
  layout: { card: "tile", detail: "split", row: "thumb", density: "roomy", gap: 12, margin: 18 },
  images: { card: "358:220", detail: "718:430", airdrop: "366:132", minWidth: 1170, scrim: "auto" },
};
