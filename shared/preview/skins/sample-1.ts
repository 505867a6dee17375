import { slotHints } from "../../domain/channel-texts.ts";
import type { Skin } from "../skin.ts";
import { flowWording } from "../wording/flow.ts";
import { sampleWording } from "./sample-1-wording.ts";

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
    displayWeight: 720,
    displayWidth: 100,
    tracking: -0.02,
    scale: 1,
  },
  shape: { card: 24, button: 16, chip: 999, field: 20, shadow: "soft" },
  images: { card: "358:218" },
  wording: {
    en: { ...sampleWording.en, ...flowWording.en },
    de: { ...sampleWording.de, ...flowWording.de },
    es: { ...sampleWording.es, ...flowWording.es },
    fr: { ...sampleWording.fr, ...flowWording.fr },
    ar: flowWording.ar,
  },
} as const satisfies Partial<Skin>;

export const sampleHubSkin: Skin = {
  ...shared,
  id: "sample-hub-1",
  channel: "hub",
  layout: { card: "poster", gap: 16, margin: 18 },
  slots: {
    "card.title": { lines: 2, hint: slotHints["card.title"] },
    "card.merchant": { lines: 1, hint: 19 },
    "card.value": { lines: 1, hint: 7 },
    "card.suffix": { lines: 1, hint: 12 },
  },
};

export const sampleMarketplaceSkin: Skin = {
  ...shared,
  id: "sample-marketplace-1",
  channel: "marketplace",
  layout: { row: "thumb", gap: 12, margin: 18 },
  slots: {
    "row.title": { lines: 1, hint: slotHints["row.title"] },
    "row.merchant": { lines: 1, hint: 24 },
    "row.value": { lines: 1, hint: 7 },
    "row.suffix": { lines: 1, hint: 8 },
  },
};
