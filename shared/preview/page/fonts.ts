import type { PageFont } from "./page-data.ts";

const known = new Set<string>();

/** Makes families known to the document, each file once; it is read when a text needs it. */
export function declareFonts(fonts: readonly PageFont[]): void {
  for (const { family, url, weight, stretch, unicodeRange } of fonts) {
    if (known.has(url)) continue;
    known.add(url);
    const source = `url("${url}") format("woff2")`;
    document.fonts.add(new FontFace(family, source, { weight, stretch, unicodeRange, display: "block" }));
  }
}
