import { samplePair } from "./sample-pair.ts";
import { sampleWording } from "./wording/sample.ts";

/** Sample skin 1, the "poster card" of design/CHANNELS.md, for an invented partner. */
export const [sampleHubSkin, sampleMarketplaceSkin] = samplePair({
  number: 1,
  brand: { name: "Nordhaven", logo: "asset:nordhaven.svg", logoDark: "asset:nordhaven-dark.svg" },
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
  },
  type: { display: "bricolage-grotesque", text: "figtree", displayWeight: 720, tracking: -0.02 },
  shape: { card: 24, button: 16, chip: 999, field: 20, shadow: "soft" },
  density: "roomy",
  margin: 18,
  scrim: "auto",
  wording: sampleWording,
  hub: { card: "poster", gap: 16, crops: { card: "358:218", detail: "390:352" } },
  marketplace: { card: "tile", gap: 12, crops: { card: "358:220", detail: "718:430" } },
});
