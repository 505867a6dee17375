import { parentPort } from "node:worker_threads";
import Vips from "wasm-vips";
import { maxPicturePixels } from "#shared/domain/picture.ts";
import type { DecoderAnswer, ReencodeTask } from "./decoder.ts";

/**
 * Decodes and encodes in WebAssembly: what a hostile file does to the decoder stays in its memory, and the thread can be
 * ended at any moment. libvips as a native library would clash with the GLib that Electron loads on Linux.
 */
const starting = Vips({
  dynamicLibraries: ["vips-heif.wasm"],
  preRun: quiet => {
    // What is wrong with a file is answered, not printed.
    quiet.ENV.VIPS_WARNING = "0";
  },
}).then(vips => {
  vips.concurrency(1);
  vips.Cache.max(0);
  vips.operationBlock("VipsForeignLoad", true);
  for (const loader of ["Jpeg", "Png", "Webp", "Nsgif", "Heif"])
    vips.operationBlock(`VipsForeignLoad${loader}`, false);
  return vips;
});

parentPort?.on("message", (task: ReencodeTask) => {
  void reencode(task).then(answer => parentPort?.postMessage(answer));
});

async function reencode({ bytes, kind, largestSide }: ReencodeTask): Promise<DecoderAnswer> {
  const vips = await starting;
  const opened: { delete(): void }[] = [];
  try {
    const header = vips.Image.newFromBuffer(bytes);
    opened.push(header);
    const { width, height } = header;
    if (width * height > maxPicturePixels) return { fault: { kind: "pixels", width, height } };
    // Upright by its orientation tag, in sRGB by its own profile; never larger than it came; an animation's first frame.
    const picture = vips.Image.thumbnailBuffer(bytes, largestSide, {
      height: largestSide,
      size: "down",
      ...(header.interpretation === "cmyk" && { input_profile: "cmyk" }),
      output_profile: "srgb",
      // As an option of the loader: thumbnails don't hand on their own.
      option_string: "[fail_on=error]",
    });
    opened.push(picture);
    // Drawings keep their edges where that is cheap; photographs and what is large are photographs.
    const lossless = (kind === "png" || kind === "gif") && picture.width * picture.height <= losslessPixels;
    const encoded = picture.webpsaveBuffer({
      keep: "none",
      ...(lossless ? { lossless, effort: 3 } : { Q: 86, alpha_q: 100, smart_subsample: true, effort: 2 }),
    });
    return { bytes: encoded, width: picture.width, height: picture.height };
  } catch {
    return { fault: { kind: "unreadable" } };
  } finally {
    for (const image of opened) image.delete();
  }
}

const losslessPixels = 1_000_000;
