import { type Failure, fail, ok, type Result } from "#shared/domain/result.ts";

export type PictureKind = "png" | "jpeg" | "webp" | "gif" | "avif";

/** What bytes are, by how they begin: names and declared types are not believed. `invalid`: why not, in a sentence. */
export function pictureKind(bytes: Uint8Array): Result<PictureKind, Failure<"invalid">> {
  if (bytes.byteLength === 0) return fail("invalid", "The file is empty.");
  const head = Buffer.from(bytes.subarray(0, 512)).toString("latin1");
  const kind = taken.find(({ begins }) => begins.test(head))?.kind;
  if (kind !== undefined) return ok(kind);
  const other = known.find(({ begins }) => begins.test(head.replace(/^\u00EF\u00BB\u00BF/, "").trimStart()));
  return fail("invalid", other?.message ?? `This is no picture. ${wanted}`);
}

const wanted = "Use a PNG, JPEG, WebP, GIF or AVIF.";

const taken: readonly { readonly kind: PictureKind; readonly begins: RegExp }[] = [
  { kind: "png", begins: /^\x89PNG\r\n\x1A\n/ },
  { kind: "jpeg", begins: /^\xFF\xD8\xFF/ },
  { kind: "webp", begins: /^RIFF.{4}WEBP/s },
  { kind: "gif", begins: /^GIF8[79]a/ },
  { kind: "avif", begins: /^.{4}ftyp(avif|avis|mif1.{4,40}avif)/s },
];

const known: readonly { readonly begins: RegExp; readonly message: string }[] = [
  {
    begins: /^(<\?xml|<!--|<!doctype svg|<svg)/i,
    message: "An SVG can hold programs and addresses, so it is not taken. Save it as a PNG, then use that.",
  },
  { begins: /^.{4}ftyp(hei|hev|mif1|msf1)/s, message: `HEIC pictures can't be read here. ${wanted}` },
  { begins: /^(II\*\0|MM\0\*)/, message: `TIFF pictures are not taken. ${wanted}` },
  { begins: /^BM/, message: `BMP pictures are not taken. ${wanted}` },
  { begins: /^%PDF/, message: `A PDF is a document, not a picture. ${wanted}` },
  { begins: /^(\xFF\x0A|\0\0\0\x0CJXL )/, message: `JPEG XL pictures are not taken. ${wanted}` },
  { begins: /^(<!doctype html|<html|<head|<body)/i, message: "This is a web page, not a picture." },
];
