import { z } from "zod";
import { previewChoicesSchema } from "../choices.ts";
import { previewSourceSchema } from "../source.ts";
import { surfaceSchema } from "../surfaces.ts";

/**
 * What the preview page is given to draw, as JSON: by the studio for its exports, inside a shared file, and in an
 * answer of the server. Data only: a text in it is shown as text, whatever it looks like.
 */
export const shownOfferSchema = z.object({
  source: previewSourceSchema,
  /** Not, or not so, what customers have: every page that leaves the studio says so. */
  draft: z.boolean(),
  /** What people noted for each other; printed where speaker notes are. */
  notes: z.array(z.string()),
});
export type ShownOffer = z.infer<typeof shownOfferSchema>;

/** One file of a family, as `FontFace` takes it. */
export const pageFontSchema = z.object({
  family: z.string(),
  /** Of the page's own, or a `data:` URL. */
  url: z.string(),
  weight: z.string(),
  stretch: z.string(),
  unicodeRange: z.string(),
});
export type PageFont = z.infer<typeof pageFontSchema>;

const common = {
  offers: z.array(shownOfferSchema),
  fonts: z.array(pageFontSchema),
  /** Where each picture lies that an offer or a skin names: of the page's own, or a `data:` URL. */
  pictures: z.record(z.string(), z.string()),
  /** Milliseconds since 1970: when it was made. */
  madeAt: z.number(),
  /** IANA zone and BCP 47 tag of who made it, for what is said around the previews. */
  timeZone: z.string(),
};

const frameSchema = z.object({
  /** Which of the offers. */
  offer: z.int().nonnegative(),
  choices: previewChoicesSchema,
});
export type Frame = z.infer<typeof frameSchema>;

/** Previews in a row, as one picture shows them. */
const boardSchema = z.object({ kind: z.literal("board"), ...common, frames: z.array(frameSchema) });

/** A4 pages, one an offer as long as its surfaces have room. */
const pagesSchema = z.object({
  kind: z.literal("pages"),
  ...common,
  frames: z.array(frameSchema),
});

/** A campaign's offers, six a page, with the speaker's notes. */
const sheetSchema = z.object({
  kind: z.literal("sheet"),
  ...common,
  title: z.string(),
  choices: previewChoicesSchema,
});

/** A page to look around in: every switch works. */
const shareSchema = z.object({
  kind: z.literal("share"),
  ...common,
  title: z.string(),
  surfaces: z.array(surfaceSchema).min(1),
  choices: previewChoicesSchema,
});

export const pageDataSchema = z.discriminatedUnion("kind", [
  boardSchema,
  pagesSchema,
  sheetSchema,
  shareSchema,
]);
export type PageData = z.infer<typeof pageDataSchema>;
export type BoardData = z.infer<typeof boardSchema>;
export type PagesData = z.infer<typeof pagesSchema>;
export type SheetData = z.infer<typeof sheetSchema>;
export type ShareData = z.infer<typeof shareSchema>;

/** Where a page finds its data. */
export const pageDataId = "kigo-preview";

/** What the page offers to who drives it from outside. */
export interface PageDriver {
  /**
   * Resolves once everything is drawn as it stays, with the size of it in CSS pixels. `mark` stands under it
   * (`frame-mark.ts`); `null`: nothing does.
   */
  draw(data: unknown, mark: number | null): Promise<{ readonly width: number; readonly height: number }>;
  /** Resolves once the page is shown at the size that its window has now. */
  settled(): Promise<null>;
}
