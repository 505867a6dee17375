import { fontFilesSchema, fontsFor } from "./font-files.ts";
import { pageDataId, type ShareData } from "./page-data.ts";

/** The files of the built page, by their names. */
export interface PageFiles {
  text(name: string): string;
  base64(name: string): string;
}

export interface Standalone {
  readonly html: string;
  /** For a `Content-Security-Policy` of whoever answers with it; the document itself carries it too. */
  readonly policy: string;
}

/**
 * A page that is all in one document: script, style, fonts and pictures. It asks for nothing and nothing can be added to
 * it: its policy names the one script by its hash. What offers say stands in it as data. It names an icon, since a browser
 * asks for one otherwise.
 * @param sha256 in base64, of a text in UTF-8
 * @param pictureSources beyond what the document holds, where its pictures may come from
 */
export function standalonePage(
  data: Omit<ShareData, "fonts">,
  files: PageFiles,
  sha256: (text: string) => string,
  pictureSources: readonly string[] = [],
): Standalone {
  const fontFiles = fontFilesSchema.parse(JSON.parse(files.text("fonts.json")));
  const fonts = fontsFor(fontFiles, data, file => `data:font/woff2;base64,${files.base64(`fonts/${file}`)}`);
  const script = asScript(files.text("page.js"));
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${sha256(script)}'`,
    "font-src data:",
    ["img-src data:", ...pictureSources].join(" "),
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<link rel="icon" href="data:,">
<title>${escaped(data.title)}</title>
</head>
<body>
<noscript>This page draws its previews with the script that it carries. Allow scripts for it, and open it again.</noscript>
<script type="application/json" id="${pageDataId}">${asJson({ ...data, fonts })}</script>
<script>${script}</script>
</body>
</html>
`;
  return { html, policy };
}

/** JSON in which nothing can be taken for markup. */
const asJson = (data: ShareData): string => JSON.stringify(data).replaceAll("<", "\\u003c");

/**
 * The script with nothing in its texts that would end its element, and with the line ends that a browser makes of any:
 * its hash is of what the browser reads.
 */
const asScript = (script: string): string =>
  script
    .replaceAll(/<\/(script)/gi, "<\\/$1")
    .replaceAll("<!--", "\\x3c!--")
    .replaceAll(/\r\n?/g, "\n");

const escaped = (text: string): string =>
  text.replaceAll(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`);
