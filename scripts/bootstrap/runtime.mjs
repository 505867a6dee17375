import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { readJson } from "./files.mjs";
import { cacheFolder, fallbackElectron, fallbackFolder, projectFolder, sqliteAddonFile } from "./places.mjs";

/**
 * The Electron to start, from what is on the disk (no network): the official one where it is installed, else the
 * fallback. `sqliteBinding` goes into the environment as KIGO_SQLITE_BINDING where that Electron cannot load the
 * SQLite package's own binary, and is null where it can. Throws one clear sentence where there is no Electron.
 */
export function electronRuntime(project = projectFolder, cache = cacheFolder()) {
  const runtime = officialElectron(project) ?? fallbackRuntime(project, cache);
  if (!runtime) throw new Error('No Electron is set up yet: run "node scripts/bootstrap.mjs".');
  return runtime;
}

/** The official Electron in node_modules, by the same signs its own installer goes by; null where incomplete. */
export function officialElectron(project) {
  const folder = path.join(project, "node_modules", "electron");
  const version = readJson(path.join(folder, "package.json"))?.version;
  const unpacked = textOf(path.join(folder, "dist", "version"))?.replace(/^v/, "");
  const executable = textOf(path.join(folder, "path.txt"));
  if (!version || unpacked !== version || !executable) return null;
  const executablePath = path.join(folder, "dist", executable);
  return existsSync(executablePath)
    ? { executablePath, version, fallback: false, sqliteBinding: null }
    : null;
}

/** The fallback Electron in the cache, with the addon built for it; null where either is missing. */
export function fallbackRuntime(project, cache) {
  const executablePath = path.join(fallbackFolder(cache), "electron");
  const sqliteBinding = sqliteAddonFile(cache, sqliteVersion(project));
  if (!existsSync(executablePath) || !existsSync(sqliteBinding)) return null;
  return { executablePath, version: fallbackElectron.version, fallback: true, sqliteBinding };
}

/** Version of the SQLite package installed in the project, "unknown" where there is none. */
export function sqliteVersion(project) {
  return readJson(path.join(project, "node_modules", "better-sqlite3", "package.json"))?.version ?? "unknown";
}

function textOf(file) {
  try {
    return readFileSync(file, "utf8").trim();
  } catch {
    return null;
  }
}
