import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import type { SkinFont } from "./shared/preview/skin.ts";

/**
 * The preview page (`shared/preview/page`), which draws offers wherever no studio is: one script without parts, so that
 * it can stand inside a shared file and in an answer of the server, beside the fonts and pictures that a skin may name.
 */
export default defineConfig({
  plugins: [react(), pageFiles()],
  publicDir: "resources",
  define: { "process.env.NODE_ENV": '"production"' },
  build: {
    outDir: "out/preview",
    emptyOutDir: true,
    // A shared file opens in the browsers of the last two years.
    target: ["chrome120", "firefox121", "safari17.2"],
    minify: "oxc",
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: "shared/preview/page/main.tsx",
      output: { format: "iife", entryFileNames: "page.js" },
    },
  },
});

/** Where each family that a skin may name is declared. */
const families: Readonly<Record<SkinFont, string>> = {
  "bricolage-grotesque": "@fontsource-variable/bricolage-grotesque/standard.css",
  figtree: "@fontsource-variable/figtree/index.css",
  archivo: "@fontsource-variable/archivo/standard.css",
  "readex-pro": "@fontsource-variable/readex-pro/wght.css",
  "geist-mono": "@fontsource-variable/geist-mono/index.css",
};

/** The page's document, the families' files, and `fonts.json`, which says what is in each. */
function pageFiles(): Plugin {
  return {
    name: "preview-page-files",
    generateBundle() {
      const emit = (fileName: string, source: string | Uint8Array) =>
        this.emitFile({ type: "asset", fileName, source });
      const fonts = Object.entries(families).map(([name, sheet]) => {
        const file = createRequire(import.meta.url).resolve(sheet);
        const faces = facesOf(readFileSync(file, "utf8"));
        for (const face of faces)
          emit(`fonts/${face.file}`, readFileSync(path.join(path.dirname(file), "files", face.file)));
        return [name, faces];
      });
      emit("fonts.json", JSON.stringify(Object.fromEntries(fonts)));
      emit("index.html", readFileSync("shared/preview/page/index.html", "utf8"));
    },
  };
}

/** The faces of a family's sheet, each with the characters it is for. */
function facesOf(sheet: string) {
  return [...sheet.matchAll(/@font-face\s*\{([^}]*)\}/g)].map(([, body = ""]) => {
    const said = (name: string) => new RegExp(`${name}:\\s*([^;]+);`).exec(body)?.[1]?.trim();
    return {
      file: /url\(\.\/files\/([\w-]+\.woff2)\)/.exec(body)?.[1] ?? "",
      family: said("font-family")?.replaceAll(/['"]/g, "") ?? "",
      weight: said("font-weight") ?? "normal",
      stretch: said("font-stretch") ?? "normal",
      unicodeRange: said("unicode-range") ?? "U+0-10FFFF",
    };
  });
}
