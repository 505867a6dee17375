// The default application of the fallback Electron: loads the application named first on the command line, a folder
// with a package.json or a script, as the official Electron's own default application does.
import { existsSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { app } from "electron";

const requireFrom = createRequire(path.join(process.cwd(), "/"));

const { target, preloads } = readCommandLine(process.argv.slice(1));
if (!target) {
  process.stderr.write("This Electron starts an application folder: electron FOLDER\n");
  app.exit(1);
} else if (!existsSync(target)) {
  process.stderr.write(`There is no application at ${target}\n`);
  app.exit(1);
} else {
  Object.defineProperty(process, "defaultApp", { value: true, enumerable: true });
  for (const preload of preloads) requireFrom(preload);
  await import(pathToFileURL(entryOf(target)).href);
}

/** Electron's own order: options before the application are Electron's, what follows is the application's. */
function readCommandLine(args) {
  const found = { target: null, preloads: [] };
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index];
    if (arg === "-r" || arg === "--require") {
      index += 1;
      found.preloads.push(args[index]);
    } else if (!arg.startsWith("-")) {
      found.target = path.resolve(arg);
      break;
    }
  }
  return found;
}

/** The script to run; for a folder also makes its package.json the application's identity. */
function entryOf(place) {
  if (!statSync(place).isDirectory()) return place;
  const manifest = JSON.parse(readFileSync(path.join(place, "package.json"), "utf8"));
  app.setName(manifest.productName ?? manifest.name ?? "Electron");
  if (manifest.version) app.setVersion(manifest.version);
  if (manifest.desktopName) app.setDesktopName(manifest.desktopName);
  app.setAppPath(place);
  return createRequire(path.join(place, "/")).resolve(path.resolve(place, manifest.main ?? "index.js"));
}
