import { drawnPictureWidth } from "../../domain/picture.ts";
import type { Skin, SkinColours } from "../skin.ts";
import { usualSlots } from "./slots.ts";

/** In what the looks of the sample skins differ. */
interface SampleLook {
  /** `1`, `2`: the sample's number in its name and its ids. */
  readonly number: number;
  readonly brand: Skin["brand"];
  readonly light: SkinColours;
  readonly dark: Pick<
    SkinColours,
    "bg" | "surface" | "ink" | "muted" | "line" | "accent" | "onAccent" | "soft" | "pop" | "onPop"
  >;
  readonly type: Pick<
    Skin["type"],
    "display" | "text" | "displayWeight" | "valueWidth" | "brandWidth" | "tracking"
  >;
  /** Of every corner, and whether cards throw a shadow. */
  readonly shape: Skin["shape"];
  readonly density: "roomy" | "compact";
  readonly margin: number;
  readonly scrim: "auto" | "none";
  readonly wording: Skin["wording"];
  readonly hub: ChannelLook;
  readonly marketplace: ChannelLook;
}

interface ChannelLook {
  readonly card: string;
  readonly gap: number;
  /** Width to height of a card's picture and of an opened offer's. */
  readonly crops: { readonly card: string; readonly detail: string };
}

/** A sample skin for each kind of channel, in one look: what two looks have in common is said here alone. */
export function samplePair(look: SampleLook): readonly [hub: Skin, marketplace: Skin] {
  return [sampleOf(look, "hub", "hero"), sampleOf(look, "marketplace", "split")];
}

function sampleOf(look: SampleLook, channel: Skin["channel"], detail: "hero" | "split"): Skin {
  const { number, brand, light, dark, type, shape, density, margin, scrim, wording } = look;
  const { card, gap, crops } = look[channel];
  return {
    format: "kigo-skin/1",
    id: `sample-${channel}-${number}`,
    channel,
    name: `Sample skin ${number}`,
    sample: true,
    brand,
    colors: { light, dark: { ...darkSigns, ...dark } },
    type: { ...commonType, ...type },
    shape,
    layout: { card, detail, row: "thumb", density, gap, margin },
    images: { ...crops, airdrop: "366:132", minWidth: drawnPictureWidth, scrim },
    slots: usualSlots,
    wording,
  };
}

/** In the dark, what warns and what is well looks alike in both. */
const darkSigns = { signal: "#FF9A7C", onSignal: "#2A0E06", signalSoft: "#3B1D14", good: "#7FDDA8" };

const commonType = { arabic: "readex-pro", code: "geist-mono", displayWidth: 100, scale: 1 } as const;
