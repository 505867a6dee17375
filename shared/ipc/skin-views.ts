import { z } from "zod";
import { type SkinChannel, skinSchema } from "../preview/skin.ts";

/** Skins as the window lists, edits and wears them. */
const id = z.string().min(1).max(64);
export const skinChannels = ["hub", "marketplace"] as const satisfies readonly SkinChannel[];
const channel = z.enum(skinChannels);
/** A program by its name, as offers name it; `''`: every offer whose program has no skin of its own. */
const program = z.string().max(200);

const headSchema = z.object({
  id,
  channel,
  name: z.string(),
  /** Whose look it is. */
  brand: z.string(),
  /** An invented partner's: whatever leaves the studio says so. */
  sample: z.boolean(),
  /** Comes with the studio: it can be copied, not changed. */
  shipped: z.boolean(),
  /** ISO 8601, UTC; `null` for a shipped one. */
  changedAt: z.string().nullable(),
  who: z.string().nullable(),
});
export type SkinHead = z.infer<typeof headSchema>;

const wornSchema = z.object({ program, channel, skin: id });
export type WornSkin = z.infer<typeof wornSchema>;

export const skinListSchema = z.object({
  /** Shipped ones first, own ones by name. */
  skins: z.array(headSchema),
  /** What was chosen. A skin that is removed is not among them. */
  worn: z.array(wornSchema),
});
export type SkinList = z.infer<typeof skinListSchema>;

/** One for each kind of channel, as `PreviewSource` wants them. */
export const wornSkinsSchema = z.object({ hub: skinSchema, marketplace: skinSchema });
export type WornSkins = z.infer<typeof wornSkinsSchema>;

export const skinRequests = {
  one: id,
  program: program.nullable(),
  /** `skin: null`: as every other program. */
  assign: z.object({ program, channel, skin: id.nullable() }),
} as const;

export const importedSkinSchema = z.object({
  skin: skinSchema,
  /** What is drawn otherwise than the file says, a sentence each. */
  notices: z.array(z.string()),
});
export type ImportedSkin = z.infer<typeof importedSkinSchema>;

/** Who wore a skin that was removed: by name, `''` for every other program. They have the default now. */
export const removedSkinSchema = z.object({ list: skinListSchema, wornBy: z.array(program) });
