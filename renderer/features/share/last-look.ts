import { z } from "zod";
import { shareFormats } from "#shared/ipc/share-views.ts";
import { previewChoicesSchema, someViewer } from "#shared/preview/choices.ts";
import { surfaceSchema } from "#shared/preview/surfaces.ts";
import { memoryOf } from "../../app/memory.ts";

const shareLookSchema = z.object({
  format: z.enum(shareFormats),
  surfaces: z.array(surfaceSchema),
  together: z.boolean(),
  look: previewChoicesSchema.omit({ surface: true, language: true, now: true }),
});
/** What a person chose for an export, but for its languages, which differ from offer to offer. */
export type ShareLook = z.infer<typeof shareLookSchema>;

const firstLook: ShareLook = {
  format: "png2",
  surfaces: ["hub.feed", "market.list"],
  together: false,
  look: { theme: "light", device: "phone", textSize: 1, viewer: someViewer, soldOut: false },
};

const memory = memoryOf("share", shareLookSchema);

/** What was chosen last on this computer. */
export const lastLook = (): ShareLook => memory.read() ?? firstLook;

export const keepLook = (look: ShareLook): void => memory.write(look);
