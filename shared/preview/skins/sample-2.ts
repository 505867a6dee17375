import { samplePair } from "./sample-pair.ts";
import { ironvaleWording } from "./wording/ironvale.ts";

/** The loudest fill, the same in either theme, and what stands on it. */
const loud = { pop: "#F2651D", onPop: "#191C1D" };

/** Sample skin 2, the "ledger card" of design/CHANNELS.md, for another invented partner. */
export const [ironvaleHubSkin, ironvaleMarketplaceSkin] = samplePair({
  number: 2,
  brand: { name: "Ironvale", logo: "asset:ironvale.svg", logoDark: "asset:ironvale.svg" },
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
    ...loud,
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
    ...loud,
  },
  type: {
    display: "archivo",
    text: "archivo",
    displayWeight: 800,
    valueWidth: 66,
    brandWidth: 125,
    tracking: -0.01,
  },
  shape: { card: 3, button: 3, chip: 3, field: 3, shadow: "none" },
  density: "compact",
  margin: 16,
  scrim: "none",
  wording: ironvaleWording,
  hub: { card: "ledger", gap: 14, crops: { card: "358:151", detail: "390:300" } },
  marketplace: { card: "sheet", gap: 12, crops: { card: "246:231", detail: "718:430" } },
});
