import type { PageFont } from "./page-data.ts";

const known = new Map<string, FontFace>();

/** Makes families known to the document, each file once; it is read when a text needs it. */
export function declareFonts(fonts: readonly PageFont[]): void {
  for (const { family, url, weight, stretch, unicodeRange } of fonts) {
    if (known.has(url)) continue;
    const source = `url("${url}") format("woff2")`;
    const face = new FontFace(family, source, { weight, stretch, unicodeRange, display: "block" });
    known.set(url, face);
    document.fonts.add(face);
  }
}

/** Reads all of them, so that nothing is laid out in another font first. */
export async function fontsRead(): Promise<void> {
  await Promise.all([...known.values()].map(face => face.load().catch(() => undefined)));
}
