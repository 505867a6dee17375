import path from "node:path";
import { inPartialFolder, readJson, sizeOf, writeJson } from "./files.mjs";
import { projectNode, run } from "./processes.mjs";
import { say, withProgress } from "./progress.mjs";
import { officialElectron } from "./runtime.mjs";

const step = "Electron";
const dayMs = 24 * 60 * 60 * 1000;
/** A download that brings nothing for so long is given up: some networks swallow what they refuse. */
const stalledAfterMs = 90_000;

/**
 * True where the official download was refused within the last day (same version, same mirror), so that asking again
 * would only cost time. `now` in milliseconds since the epoch.
 */
export function recentlyRefused(project, cache, now = Date.now(), env = process.env) {
  const refusal = readJson(refusalFile(cache));
  if (refusal?.version !== wantedVersion(project) || refusal?.mirror !== mirrorOf(env)) return false;
  const age = now - Date.parse(refusal.at);
  return age >= 0 && age < dayMs;
}

/** Installs the official Electron by its own installer. Returns null, or why it could not be had. */
export async function installOfficialElectron(project, cache) {
  if (officialElectron(project)) return null;
  const version = wantedVersion(project);
  say(step, `downloading the official Electron ${version} (about 120 MB), because it is not installed`);
  const { code, output } = await inPartialFolder(path.join(cache, "electron-download"), folder =>
    runInstaller(project, folder),
  );
  if (code === 0 && officialElectron(project)) return null;
  const reason = reasonOf(output);
  writeJson(refusalFile(cache), {
    version,
    mirror: mirrorOf(process.env),
    at: new Date().toISOString(),
    reason,
  });
  return reason;
}

/** The installer's stack trace in a few words. */
export function reasonOf(output) {
  const message = /\b\w*Error: (.+)/.exec(output)?.[1].trim();
  if (message === "fetch failed") return "no connection to its server";
  return message ?? "the download stood still";
}

async function runInstaller(project, folder) {
  const electron = path.join(project, "node_modules", "electron");
  const received = () => sizeOf(folder) + sizeOf(path.join(electron, "dist"));
  let watch;
  const env = {
    ...process.env,
    // The installer downloads below the temporary folder: there its growth can be seen.
    TMPDIR: folder,
    TMP: folder,
    TEMP: folder,
    ELECTRON_GET_NO_PROGRESS: "1",
  };
  const work = run(projectNode(project), [path.join(electron, "install.js")], {
    cwd: project,
    env,
    started: child => {
      watch = endWhenStalled(child, received);
    },
  });
  try {
    return await withProgress(step, work, seconds => `${megabytes(received())} MB after ${seconds} s`);
  } finally {
    clearInterval(watch);
  }
}

function endWhenStalled(child, received) {
  let seen = -1;
  let since = Date.now();
  return setInterval(() => {
    const now = received();
    if (now !== seen) since = Date.now();
    seen = now;
    if (Date.now() - since > stalledAfterMs) child.kill();
  }, 1_000);
}

function megabytes(bytes) {
  return Math.round(bytes / 1_000_000);
}

function wantedVersion(project) {
  return readJson(path.join(project, "node_modules", "electron", "package.json"))?.version ?? "unknown";
}

/** A mirror the user names is another place to ask than the one that refused. */
function mirrorOf(env) {
  return env.ELECTRON_MIRROR ?? env.npm_config_electron_mirror ?? "";
}

function refusalFile(cache) {
  return path.join(cache, "electron-refused.json");
}
