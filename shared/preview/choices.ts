import { z } from "zod";
import { skinThemes } from "./skin.ts";
import { surfaceSchema } from "./surfaces.ts";

export const devices = ["phone", "tablet", "desktop"] as const;
export type Device = (typeof devices)[number];

/** Text enlargements of the customer's system (design/CHANNELS.md, "Accessibility": to 200 %). */
export const textSizes = [1, 1.3, 1.5, 2] as const;
export type TextSize = (typeof textSizes)[number];

/** Who looks: an invented customer, never a real one. */
export const viewerSchema = z.object({
  /** First name, or `null`: nobody is signed in, or the channel knows no name. */
  name: z.string().nullable(),
  /** The offer is meant for them. */
  inAudience: z.boolean(),
  /** How often they can use it still; `null`: as often as the offer says. */
  usesLeft: z.int().nonnegative().nullable(),
});
export type Viewer = z.infer<typeof viewerSchema>;

/** What is drawn of a source: as whom, when, where. Each is one switch of the preview. */
export const previewChoicesSchema = z.object({
  surface: surfaceSchema,
  /** BCP 47; `null`: the offer's own. */
  language: z.string().nullable(),
  theme: z.enum(skinThemes),
  device: z.enum(devices),
  textSize: z.literal(textSizes),
  viewer: viewerSchema,
  /** Milliseconds since 1970, UTC. */
  now: z.number(),
  /** Everybody's uses are gone. */
  soldOut: z.boolean(),
});
export type PreviewChoices = z.infer<typeof previewChoicesSchema>;

export const someViewer: Viewer = { name: null, inAudience: true, usesLeft: null };

export const firstChoices = (now: number): PreviewChoices => ({
  surface: "hub.feed",
  language: null,
  theme: "light",
  device: "phone",
  textSize: 1,
  viewer: someViewer,
  now,
  soldOut: false,
});
