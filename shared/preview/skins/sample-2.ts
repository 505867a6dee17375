import type { Skin } from "../skin.ts";
import { usualSlots } from "./slots.ts";
import { ironvaleWording } from "./wording/ironvale.ts";

/** Sample skin 2, the "ledger card" of design/CHANNELS.md, for another invented partner. */
const shared = {
  format: "kigo-skin/1",
  name: "Sample skin 2",
  sample: true,
  brand: { name: "Ironvale", logo: "asset:ironvale.svg", logoDark: "asset:ironvale.svg" },
  colors: {
    light: {
      bg: "#E6E4DF",
      surface: "#F8F7F4",
      ink: "#191C1D",
      muted: "#55595A",
      line: "#C9C5BC",
      accent: "#191C1D",
      onAccent: "#F8F7F4",
      soft: "#DAD6CC",
      signal: "#B8320E",
      onSignal: "#FFFFFF",
      signalSoft: "#F9E4DB",
      good: "#1F6B3F",
      pop: "#F2651D",
      onPop: "#191C1D",
    },
    dark: {
      bg: "#121415",
      surface: "#1E2122",
      ink: "#F1EFEA",
      muted: "#A9ABA8",
      line: "#3A3E3F",
      accent: "#F1EFEA",
      onAccent: "#191C1D",
      soft: "#2B2F30",
      signal: "#FF9A7C",
      onSignal: "#2A0E06",
      signalSoft: "#3B1D14",
      good: "#7FDDA8",
      pop: "#F2651D",
      onPop: "#191C1D",
    },
  },
  type: {
    display: "archivo",
    text: "archivo",
    arabic: "readex-pro",
    code: "geist-mono",
    displayWeight: 800,
    displayWidth: 100,
    valueWidth: 66,
    brandWidth: 125,
    tracking: -0.01,
    scale: 1,
  },
  shape: { card: 3, button: 3, chip: 3, field: 3, shadow: "none" },
  slots: usualSlots,
  wording: ironvaleWording,
} as const satisfies Partial<Skin>;

export const ironvaleHubSkin: Skin = {
  ...shared,
  id: "sample-hub-2",
  channel: "hub",
  layout: { card: "ledger", detail: "hero", row: "thumb", density: "compact", gap: 14, margin: 16 },
  images: { card: "358:151", detail: "390:300", airdrop: "366:132", minWidth: 1170, scrim: "none" },
};

export const ironvaleMarketplaceSkin: Skin = {
  ...shared,
  id: "sample-marketplace-2",
  channel: "marketplace",
  layout: { card: "sheet", detail: "split", row: "thumb", density: "compact", gap: 12, margin: 16 },
  images: { card: "246:231", detail: "718:430", airdrop: "366:132", minWidth: 1170, scrim: "none" },
};
