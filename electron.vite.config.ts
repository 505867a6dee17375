import react from "@vitejs/plugin-react";
import { defineConfig } from "electron-vite";
import { cspNonceMark } from "./electron/platform/csp.ts";
import { contract, events } from "./shared/ipc/contract.ts";
import { firstQuestions } from "./shared/ipc/first-questions.ts";

/** Node 20 and Chromium 130 are what the fallback Electron brings (`scripts/bootstrap/places.mjs`). */
const node = "node20.18";
const chrome = "chrome130";

/** What is read at a start is half as long. */
const minify = "oxc";

/** What the page that asks for a key needs too: parsing and the contract with the main process. */
const talking = /node_modules\/zod\/|\/shared\/|renderer\/app\/(studio|parsing)\.ts/;

/** Native modules and WebAssembly cannot be bundled; they are found in `node_modules` at run time. The rest is bundled. */
const native = ["better-sqlite3", "wasm-vips"];

const channelNames = JSON.stringify(Object.keys(contract));

export default defineConfig({
  main: {
    // What takes the window's calls is read before the schemas that they are judged by.
    define: { CHANNELS: channelNames },
    build: {
      outDir: "out/main",
      target: node,
      minify,
      externalizeDeps: false,
      rolldownOptions: {
        input: {
          main: "electron/main.ts",
          "act-thread": "electron/workers/act-thread.ts",
          "rekey-thread": "electron/workers/rekey-thread.ts",
          "picture-decoder": "electron/services/pictures/decoder-thread.ts",
        },
        external: native,
        output: { format: "cjs", entryFileNames: "[name].cjs", chunkFileNames: "chunks/[name]-[hash].cjs" },
      },
    },
  },
  preload: {
    // The preload knows the names of the contract, not its schemas: parsing is the business of both ends.
    define: {
      CHANNELS: channelNames,
      EVENTS: JSON.stringify(Object.keys(events)),
      FIRST_QUESTIONS: JSON.stringify(
        firstQuestions.map(([asked, input]) => [asked, JSON.stringify(input) ?? null]),
      ),
    },
    build: {
      outDir: "out/preload",
      target: node,
      minify,
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: "electron/preload.ts" },
        // A sandboxed preload is one CommonJS file: it can require nothing but Electron.
        output: { format: "cjs", entryFileNames: "[name].cjs", codeSplitting: false },
      },
    },
  },
  renderer: {
    root: "renderer",
    plugins: [react()],
    // The window's policy takes a worker from a file of its own, and only as a module does it load parts.
    worker: { format: "es" },
    html: { cspNonce: cspNonceMark },
    build: {
      outDir: "out/renderer",
      target: chrome,
      minify,
      // The renderer fetches nothing but its own files: no inlined data: URLs for fonts (font-src 'self').
      assetsInlineLimit: 0,
      emptyOutDir: true,
      rolldownOptions: {
        input: {
          index: "renderer/index.html",
          problem: "renderer/problem/index.html",
          unlock: "renderer/unlock/index.html",
          present: "renderer/present/index.html",
        },
        // Each file of the first picture is asked of the main process, which has a workspace to open meanwhile: two do.
        output: {
          codeSplitting: {
            groups: [
              { name: "contract", priority: 2, tags: ["$initial"], test: talking },
              {
                name: "window",
                priority: 1,
                tags: ["$initial"],
                test: id => !/renderer\/(unlock|problem|present)\//.test(id),
              },
            ],
          },
        },
      },
    },
  },
});
