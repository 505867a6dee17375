import { z } from "zod";
import { maxPictureBytes } from "../domain/picture.ts";

/** A picture that lies in the workspace. */
export const heldPictureSchema = z.object({
  /** `kigo-image:…`, its name on this computer. */
  name: z.string(),
  /** Pixels. */
  width: z.int().positive(),
  height: z.int().positive(),
  /** Bytes. */
  weight: z.int().positive(),
});
export type HeldPicture = z.infer<typeof heldPictureSchema>;

/** A file, a paste or a drop, as it came. What it is, is told by its content. */
export const pictureFileSchema = z.object({
  bytes: z
    .instanceof(Uint8Array)
    .refine(bytes => bytes.byteLength <= maxPictureBytes, { error: "the picture is larger than 25 MB" }),
});

/** A name on this computer or an address. */
export const pictureTextSchema = z.string().max(4096);
