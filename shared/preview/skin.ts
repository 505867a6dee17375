import { z } from "zod";

/**
 * `kigo-skin/1`: how one channel of one partner looks, as data (design/CHANNELS.md, "A skin is data").
 * Colours are `#RRGGBB`, lengths CSS pixels, pictures `asset:` or `kigo-image:` names: no CSS, markup, URL or expression can
 * enter by a skin. Unknown keys are kept, so that a newer skin survives an older studio.
 */
const colour = z.string().regex(/^#[0-9A-Fa-f]{6}$/);
const asset = z.string().regex(/^(?:asset:[A-Za-z0-9._-]+|kigo-image:[0-9a-f]{64})$/);
const radius = z.number().min(0).max(999);
const length = z.number().min(0).max(200);
const ratio = z.string().regex(/^\d{1,4}:\d{1,4}$/);

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
export const skinFonts = ["bricolage-grotesque", "figtree"] as const;
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
    displayWeight: z.number().min(100).max(900),
    /** Percent of the normal width. */
    displayWidth: z.number().min(50).max(200),
    /** em */
    tracking: z.number().min(-0.1).max(0.2),
    scale: z.number().min(0.8).max(1.25),
  }),
  shape: z.looseObject({
    card: radius,
    button: radius,
    chip: radius,
    field: radius,
    shadow: z.enum(["none", "soft"]),
  }),
  layout: z.looseObject({ gap: length, margin: length }),
  /** Width to height of each crop. */
  images: z.looseObject({ card: ratio }),
  slots: z.record(z.string(), slotSchema),
  /** Language → wording key → text; what is missing is read in English. */
  wording: z.record(z.string(), z.record(z.string(), z.string())),
});
export type Skin = z.infer<typeof skinSchema>;

/** Lines of a slot; one where the skin does not say. */
export function slotLines(skin: Skin, slot: string): number {
  return skin.slots[slot]?.lines ?? 1;
}
