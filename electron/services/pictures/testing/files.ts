import Vips from "wasm-vips";

/** Real files of each kind, made by an encoder at the time of the test. */
export interface PictureFiles {
  /** Left half red, right half blue, `#c83214` and `#1432c8`. */
  halves(width?: number, height?: number): Vips.Image;
  jpeg(image: Vips.Image, options?: Record<string, unknown>): Uint8Array;
  png(image: Vips.Image, options?: Record<string, unknown>): Uint8Array;
  webp(image: Vips.Image, options?: Record<string, unknown>): Uint8Array;
  gif(image: Vips.Image): Uint8Array;
  avif(image: Vips.Image): Uint8Array;
  /** Frames above each other, as libvips has animations. */
  animated(frames: readonly Vips.Image[]): Vips.Image;
  /** With EXIF that says who, where and by what, and how to turn it. */
  withExif(image: Vips.Image, orientation?: number): Vips.Image;
  open(bytes: Uint8Array): Vips.Image;
  /** The red, green and blue of a pixel, 0–255. */
  colourAt(image: Vips.Image, x: number, y: number): number[];
  readonly vips: typeof Vips;
}

export async function pictureFiles(): Promise<PictureFiles> {
  const vips = await Vips({ dynamicLibraries: ["vips-heif.wasm"], printErr: () => undefined });
  const plain = (width: number, height: number, colour: number[]) =>
    vips.Image.black(width, height, { bands: 3 }).add(colour).cast("uchar").copy({ interpretation: "srgb" });
  return {
    vips,
    halves: (width = 64, height = 32) =>
      plain(width / 2, height, red).join(plain(width / 2, height, blue), "horizontal"),
    jpeg: (image, options = { Q: 95 }) => image.jpegsaveBuffer(options),
    png: (image, options = {}) => image.pngsaveBuffer(options),
    webp: (image, options = { lossless: true }) => image.webpsaveBuffer(options),
    gif: image => image.gifsaveBuffer(),
    avif: image => image.heifsaveBuffer({ compression: "av1", Q: 90, effort: 1 }),
    animated(frames) {
      const [first] = frames;
      const all = vips.Image.arrayjoin([...frames], { across: 1 }).copy();
      all.setInt("page-height", first?.height ?? 0);
      return all;
    },
    withExif(image, orientation = 1) {
      const marked = image.copy();
      marked.setInt("orientation", orientation);
      marked.setString("exif-ifd0-Copyright", "Ada Lovelace");
      marked.setString("exif-ifd3-GPSLatitude", "51/1 30/1 0/1");
      return marked;
    },
    open: bytes => vips.Image.newFromBuffer(bytes),
    colourAt: (image, x, y) => image.getpoint(x, y).slice(0, 3),
  };
}

export const red = [200, 50, 20];
export const blue = [20, 50, 200];
