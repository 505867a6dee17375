import { z } from "zod";
import { usualSlots } from "./skins/slots.ts";

/**
 * `kigo-skin/1`: how one channel of one partner looks, as data (design/CHANNELS.md, "A skin is data").
 * Colours are `#RRGGBB`, lengths CSS pixels, pictures `asset:` or `kigo-image:` names: no CSS, markup, URL or expression can
 * enter by a skin. Unknown keys are kept, so that a newer skin survives an older studio.
 */
const colour = z.string().regex(/^#[0-9A-Fa-f]{6}$/);
const asset = z.string().regex(/^(?:asset:[A-Za-z0-9._-]+|kigo-image:[0-9a-f]{64})$/);
const radius = z.number().min(0).max(999);
const length = z.number().min(0).max(200);
const ratio = z.string().regex(/^[1-9]\d{0,3}:[1-9]\d{0,3}$/);

export const skinColoursSchema = z.looseObject({
  bg: colour,
  surface: colour,
  ink: colour,
  muted: colour,
  line: colour,
  accent: colour,
  onAccent: colour,
  soft: colour,
  signal: colour,
  onSignal: colour,
  signalSoft: colour,
  good: colour,
  /** Only ever a fill or large type. */
  pop: colour.optional(),
  onPop: colour.optional(),
});
export type SkinColours = z.infer<typeof skinColoursSchema>;

/** The bundled families; a skin names one of these and nothing else. */
export const skinFonts = ["bricolage-grotesque", "figtree", "archivo", "readex-pro", "geist-mono"] as const;
const font = z.enum(skinFonts);
export type SkinFont = z.infer<typeof font>;

export const skinThemes = ["light", "dark"] as const;
export type SkinTheme = (typeof skinThemes)[number];

const slotSchema = z.looseObject({
  /** Lines the channel draws before it cuts. */
  lines: z.int().min(1).max(12),
  /** Characters that usually fit: a hint for the editor's counter, never the cut itself. */
  hint: z.int().positive(),
});

export const shadows = ["none", "soft"] as const;

export const skinSchema = z.looseObject({
  format: z.literal("kigo-skin/1"),
  id: z.string().min(1),
  channel: z.enum(["hub", "marketplace"]),
  name: z.string().min(1),
  sample: z.boolean(),
  brand: z.looseObject({ name: z.string(), logo: asset, logoDark: asset }),
  colors: z.looseObject({ light: skinColoursSchema, dark: skinColoursSchema }),
  type: z.looseObject({
    display: font,
    text: font,
    /** For scripts that the two have no letters of. */
    arabic: font.optional(),
    /** For codes. */
    code: font.optional(),
    displayWeight: z.number().min(100).max(900),
    /** Percent of the normal width. */
    displayWidth: z.number().min(50).max(200),
    /** The same for the value and for the brand's name, where they differ. */
    valueWidth: z.number().min(50).max(200).optional(),
    brandWidth: z.number().min(50).max(200).optional(),
    /** em */
    tracking: z.number().min(-0.1).max(0.2),
    scale: z.number().min(0.8).max(1.25),
  }),
  shape: z.looseObject({
    card: radius,
    button: radius,
    chip: radius,
    field: radius,
    shadow: z.enum(shadows),
  }),
  /** Variants are words of `layouts` below; a word that this studio doesn't know is kept and reported. */
  layout: z.looseObject({
    card: z.string().optional(),
    detail: z.string().optional(),
    row: z.string().optional(),
    density: z.string().optional(),
    gap: length,
    margin: length,
  }),
  /** Width to height of each crop. */
  images: z.looseObject({
    card: ratio,
    detail: ratio.optional(),
    airdrop: ratio.optional(),
    /** CSS pixels at 3×: what a picture must have to look sharp in the widest crop. */
    minWidth: z.int().min(1).max(10_000).optional(),
    scrim: z.string().optional(),
  }),
  slots: z.record(z.string(), slotSchema),
  /** Language → wording key → text; what is missing is read in English. */
  wording: z.record(z.string(), z.record(z.string(), z.string())),
});
export type Skin = z.infer<typeof skinSchema>;

/** The colours as they are drawn: where a skin has no pop colour, its accent stands for it. */
export function drawnColours(
  colours: SkinColours,
): SkinColours & { readonly pop: string; readonly onPop: string } {
  return { ...colours, pop: colours.pop ?? colours.accent, onPop: colours.onPop ?? colours.onAccent };
}

/** The family of each use, the studio's usual where the skin does not say. */
export function fontsOf({ type }: Pick<Skin, "type">): Readonly<Record<FontUse, SkinFont>> {
  const { display, text, arabic = usualFonts.arabic, code = usualFonts.code } = type;
  return { display, text, arabic, code };
}

export const fontUses = ["display", "text", "arabic", "code"] as const;
export type FontUse = (typeof fontUses)[number];

/** `arabic` is also what is drawn last of all: the one family that has letters of that script. */
export const usualFonts = { arabic: "readex-pro", code: "geist-mono" } as const satisfies Partial<
  Record<FontUse, SkinFont>
>;

/** Lines of a slot: the usual ones where the skin does not say; one of a slot that nobody knows. */
export function slotLines(skin: Skin, slot: string): number {
  const slots = [skin.slots, usualSlots].find(each => Object.hasOwn(each, slot));
  return slots?.[slot]?.lines ?? 1;
}

export type SkinChannel = Skin["channel"];

/** What each kind of layout may be, for a channel: the first stands in for a word nobody knows. */
export const layouts = {
  hub: {
    card: ["poster", "ledger", "tile", "sheet"],
    detail: ["hero", "split"],
    row: ["thumb", "plain"],
    density: ["roomy", "compact"],
  },
  marketplace: {
    card: ["tile", "sheet", "poster", "ledger"],
    detail: ["split", "hero"],
    row: ["thumb", "plain"],
    density: ["roomy", "compact"],
  },
} as const;

export type LayoutKind = keyof (typeof layouts)["hub"];
type Variant<Kind extends LayoutKind> = (typeof layouts)[SkinChannel][Kind][number];
export const layoutKinds = ["card", "detail", "row", "density"] as const satisfies readonly LayoutKind[];

/** The variant that is drawn: the skin's own, if this studio knows it, else the channel's first. */
export function layoutOf<Kind extends LayoutKind>(skin: Skin, kind: Kind): Variant<Kind> {
  const variants: readonly Variant<Kind>[] = layouts[skin.channel][kind];
  return variants.find(variant => variant === skin.layout[kind]) ?? layouts[skin.channel][kind][0];
}

/** Whose places a card's texts have: cards of the Hub have taller titles than tiles of the Marketplace. */
export const cardSlots = (skin: Skin): "card" | "tile" =>
  ["poster", "ledger"].includes(layoutOf(skin, "card")) ? "card" : "tile";

/** Whether values stand in solid blocks and places over a rule, not on risen paper and in chips. */
export const isPlainLayout = (skin: Skin): boolean => ["ledger", "sheet"].includes(layoutOf(skin, "card"));

export const scrims = ["auto", "none"] as const;

/** The scrim that is drawn: the skin's own, if this studio knows it. */
export const scrimOf = ({ images }: Pick<Skin, "images">): (typeof scrims)[number] =>
  scrims.find(scrim => scrim === images.scrim) ?? scrims[0];

export interface CropRatios {
  readonly card: string;
  readonly detail: string;
  readonly airdrop: string;
}

/** Width to height of each crop, the channel's usual where the skin does not say. */
export function cropsOf({ images, channel }: Skin): CropRatios {
  return {
    card: images.card,
    detail: images.detail ?? (channel === "hub" ? "390:352" : "718:430"),
    airdrop: images.airdrop ?? "366:132",
  };
}

/** Something of a skin that is not drawn as it says. */
export interface SkinFinding {
  /** `layout.card`, `images.scrim`, … */
  readonly path: string;
  readonly found: string;
  /** What is drawn instead. */
  readonly used: string;
}

/** Words of a skin that this studio doesn't know, and what it draws instead of each. */
export function skinFindings(skin: Skin): readonly SkinFinding[] {
  const findings: SkinFinding[] = [];
  for (const kind of layoutKinds) {
    const found = skin.layout[kind];
    const used = layoutOf(skin, kind);
    if (found !== undefined && found !== used) findings.push({ path: `layout.${kind}`, found, used });
  }
  const { scrim } = skin.images;
  const used = scrimOf(skin);
  if (scrim !== undefined && scrim !== used) findings.push({ path: "images.scrim", found: scrim, used });
  return findings;
}
