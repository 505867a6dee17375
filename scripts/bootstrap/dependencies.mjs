import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { readJson, writeJson } from "./files.mjs";
import { runAllowedScripts } from "./install-scripts.mjs";
import { withLock } from "./lock.mjs";
import { nodeRuntimePresent, requireNodeRuntime } from "./node-runtime.mjs";
import { complaint, runNpm } from "./processes.mjs";
import { SetUpFailure, say, withProgress } from "./progress.mjs";

const step = "dependencies";

const npmOptions = [
  // A production environment would leave the build tools out.
  "--include=dev",
  "--include=optional",
  // Only one install script matters, and it is run by name: npm 10 would run all, one of which asks for Python.
  "--ignore-scripts",
  "--no-audit",
  "--no-fund",
  "--loglevel=error",
];

/** True when node_modules is what the lockfile says, by the stamp of the last install: one hash, two stats. */
export function dependenciesReady(project) {
  const stamp = readJson(stampFile(project));
  return stamp !== null && stamp.lock === lockDigest(project) && nodeRuntimePresent(project, stamp.node);
}

/** Brings node_modules to the state of package-lock.json, with a Node of today in it. Throws SetUpFailure. */
export async function installDependencies(project, cache) {
  const lock = path.join(cache, "locks", `${digest(project).slice(0, 16)}.lock`);
  await withLock(lock, step, async note => {
    // Another set-up may have done it while this one waited.
    if (dependenciesReady(project)) return;
    if (matchesLockfile(project))
      say(step, "node_modules already matches package-lock.json, nothing to install");
    else await install(project, note);
    const node = await requireNodeRuntime(project);
    await runAllowedScripts(project);
    writeJson(stampFile(project), { lock: lockDigest(project), node });
  });
}

/**
 * Which npm command installs. `npm ci` first deletes node_modules, which Windows refuses while this very script
 * runs on the Node in there; `npm install` then changes only what differs.
 */
export function installCommand({ hasLockfile, platform, execPath, project }) {
  const runsInside = execPath.startsWith(path.join(project, "node_modules") + path.sep);
  return hasLockfile && !(platform === "win32" && runsInside) ? "ci" : "install";
}

/**
 * True when every package of the lockfile that is not optional is in node_modules in its exact version, by npm's
 * own record of its last whole install. Serves installs made by hand.
 */
export function matchesLockfile(project) {
  const wanted = readJson(path.join(project, "package-lock.json"))?.packages;
  const installed = readJson(npmRecord(project))?.packages;
  if (!wanted || !installed) return false;
  const present = Object.entries(installed).every(
    ([place, entry]) => wanted[place]?.version === entry.version,
  );
  const complete = Object.entries(wanted).every(([place, entry]) => {
    if (place === "" || (!installed[place] && (entry.optional || entry.devOptional || entry.peer)))
      return true;
    if (installed[place]?.integrity !== entry.integrity) return false;
    return existsSync(path.join(project, place, "package.json"));
  });
  return present && complete;
}

async function install(project, note) {
  const hasLockfile = existsSync(path.join(project, "package-lock.json"));
  const command = installCommand({
    hasLockfile,
    platform: process.platform,
    execPath: process.execPath,
    project,
  });
  say(step, `npm ${command}, because ${reason(project, hasLockfile)} (about a minute)`);
  // From here on nothing may look whole until it is: npm deletes in no particular order.
  rmSync(stampFile(project), { force: true });
  rmSync(npmRecord(project), { force: true });
  const { code, output } = await withProgress(
    step,
    runNpm([command, ...npmOptions], { cwd: project, started: child => child.pid && note(child.pid) }),
    seconds => `npm ${command} at work for ${seconds} s`,
    10_000,
  );
  if (code === 0) return;
  const outOfStep = /can only install packages when your package\.json and package-lock\.json/.test(output);
  throw new SetUpFailure(
    outOfStep
      ? "dependencies: package.json and package-lock.json do not belong together. Nothing was installed; run npm install, then start again."
      : `dependencies: npm ${command} failed (${complaint(output)}). Nothing else was changed; check the network and npm's registry, then start again.`,
  );
}

function reason(project, hasLockfile) {
  if (!hasLockfile) return "there is no package-lock.json";
  if (!existsSync(path.join(project, "node_modules"))) return "node_modules is missing";
  return "node_modules differs from package-lock.json";
}

function lockDigest(project) {
  const file = path.join(project, "package-lock.json");
  return existsSync(file) ? digest(readFileSync(file)) : null;
}

function digest(content) {
  return createHash("sha256").update(content).digest("hex");
}

function stampFile(project) {
  return path.join(project, "node_modules", ".bootstrap-stamp");
}

function npmRecord(project) {
  return path.join(project, "node_modules", ".package-lock.json");
}
