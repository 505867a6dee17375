import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

export const projectFolder = path.resolve(import.meta.dirname, "..");

const sources = [
  "electron",
  "renderer",
  "resources",
  "shared",
  "sync",
  "electron.vite.config.ts",
  "preview-page.config.ts",
  "package-lock.json",
];
const stamp = path.join(projectFolder, "out", ".built");

/** Builds `out/` where a source is newer than the last build that succeeded. Throws one sentence where it fails. */
export function buildIfStale(): void {
  const newest = Math.max(...sources.map(source => newestIn(path.join(projectFolder, source))));
  if (existsSync(stamp) && statSync(stamp).mtimeMs > newest) return;
  const started = Date.now();
  run([electronVite, "build"]);
  run(previewPageBuild);
  writeFileSync(stamp, "");
  process.stderr.write(`Built the studio in ${((Date.now() - started) / 1000).toFixed(1)} s.\n`);
}

/** The page that draws previews alone, without the studio around it: what the server needs of the build. */
export function buildPreviewPageIfStale(): void {
  const page = path.join(projectFolder, "out", "preview", "index.html");
  const newest = Math.max(...pageSources.map(source => newestIn(path.join(projectFolder, source))));
  if (!existsSync(page) || statSync(page).mtimeMs <= newest) run(previewPageBuild);
}

function run(args: readonly string[]): void {
  const build = spawnSync(process.execPath, [...args], { cwd: projectFolder, encoding: "utf8" });
  if (build.status !== 0) throw new Error(`The build failed:\n${build.stdout}${build.stderr}`);
}

const previewPageBuild = [
  path.join(projectFolder, "node_modules", "vite", "bin", "vite.js"),
  "build",
  "--config",
  "preview-page.config.ts",
];
const pageSources = ["resources", "shared", "preview-page.config.ts", "package-lock.json"];
const electronVite = path.join(projectFolder, "node_modules", "electron-vite", "bin", "electron-vite.js");

/** ms since the epoch; 0 for what isn't there. */
function newestIn(place: string): number {
  if (!existsSync(place)) return 0;
  const { mtimeMs } = statSync(place);
  if (!statSync(place).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(place).map(name => newestIn(path.join(place, name))));
}
