import { statSync } from "node:fs";
import path from "node:path";
import { readJson, writeJson } from "./files.mjs";
import { complaint, onPath, run } from "./processes.mjs";
import { SetUpFailure, say, withProgress } from "./progress.mjs";

const step = "system libraries";
const dpkgStatus = "/var/lib/dpkg/status";

/** "libnss3 ii" a line. Split, since the dollar is dpkg's here. */
const dpkgFormat = ["-f=$", "{Package} $", "{db:Status-Abbrev}\n"].join("");

/** What Chromium, notifications and the keychain link to or load. Newer releases renamed some: first name known wins. */
const desktopPackages = [
  ["libgtk-3-0t64", "libgtk-3-0"],
  ["libnss3"],
  ["libasound2t64", "libasound2"],
  ["libgbm1"],
  ["libnotify4"],
  ["libxss1"],
  ["libsecret-1-0"],
  ["dbus"],
  ["dbus-x11"],
  ["fonts-dejavu-core"],
];
const virtualDisplayPackages = [["xvfb"], ["xauth"]];
const compilerPackages = [["g++"]];

/**
 * The groups of Debian packages wanted here, each a list of names of which one suffices. A virtual display only where
 * there is no real one, a compiler only where something must be compiled.
 */
export function wantedPackages({ display, compiler }) {
  return [
    ...desktopPackages,
    ...(display ? [] : virtualDisplayPackages),
    ...(compiler ? compilerPackages : []),
  ];
}

/** True where nothing was installed or removed since everything wanted was seen in place; other systems need nothing. */
export function systemLibrariesReady(cache, need) {
  if (process.platform !== "linux") return true;
  const stamp = readJson(stampFile(cache));
  return stamp?.key === stampKey(need) && !lacksDisplay(need) && (!need.compiler || onPath("g++"));
}

/**
 * Installs what is missing on Debian and its kin as root; elsewhere on Linux says what is missing.
 * `need`: `{ display: boolean, compiler: boolean }`. Throws SetUpFailure only where something cannot do without.
 * `executable` resolves to the Electron whose libraries count where the package list does not decide.
 */
export async function installSystemLibraries(cache, need, executable) {
  if (systemLibrariesReady(cache, need)) return;
  const missing = await missingPackages(wantedPackages(need));
  const isRoot = process.getuid?.() === 0;
  const lacking = missing === null || missing.length > 0;
  const failure = missing && lacking && isRoot ? await aptInstall(missing) : null;
  if (lacking && (failure || !isRoot || missing === null)) {
    await requireEssentials({ missing, need, executable, failure });
  }
  writeJson(stampFile(cache), { key: stampKey(need) });
}

/** Groups of which no package is installed, or null on a system without dpkg. */
async function missingPackages(wanted) {
  const { code, output } = await run("dpkg-query", ["-W", dpkgFormat, ...wanted.flat()]);
  if (code === null) return null;
  const installed = new Set();
  for (const line of output.split("\n")) {
    const [name, status] = line.split(" ");
    if (status?.startsWith("ii")) installed.add(name);
  }
  return wanted.filter(names => !names.some(name => installed.has(name)));
}

/** Null, or what apt-get complained about. */
async function aptInstall(missing) {
  const listed = missing.map(names => names.at(-1)).join(" ");
  say(step, `apt-get install ${listed}, because Electron and its display need them`);
  const work = (async () => {
    const failure = await apt(["update"]);
    if (failure) return failure;
    return apt(["install", "-y", "--no-install-recommends", ...(await knownNames(missing))]);
  })();
  return await withProgress(step, work, seconds => `apt-get at work for ${seconds} s`, 15_000);
}

/** One name a group: the first that this release knows. */
async function knownNames(groups) {
  const { output } = await run("apt-cache", ["pkgnames"]);
  const known = new Set(output.split("\n"));
  return groups.map(names => names.find(name => known.has(name)) ?? names[0]);
}

/** Null, or what apt-get complained about. */
async function apt(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const command = ["-q", "-o", "DPkg::Lock::Timeout=300", ...args];
  let { code, output } = await run("apt-get", command, { env });
  if (code !== 0 && /dpkg --configure -a/.test(output)) {
    say(step, "dpkg --configure -a, because an installation was interrupted");
    await run("dpkg", ["--configure", "-a"], { env });
    ({ code, output } = await run("apt-get", command, { env }));
  }
  return code === 0 ? null : complaint(output) || "no message";
}

/**
 * Where the packages could not be installed: what Electron itself cannot load, and the display. The rest only gets a
 * line. `failure` is apt-get's complaint, where it was tried.
 */
async function requireEssentials({ missing, need, executable, failure }) {
  const program = await executable;
  const lacks = program ? await missingLibraries(program) : [];
  if (lacksDisplay(need)) lacks.push("Xvfb (a virtual display; there is no DISPLAY)");
  const command = missing && `apt-get update && apt-get install -y ${(await knownNames(missing)).join(" ")}`;
  const why = failure ? ` (apt-get failed: ${failure})` : "";
  if (lacks.length > 0) {
    const remedy = command
      ? `Install them as root, then start again: ${command}`
      : "Install them with your system's package manager, then start again.";
    throw new SetUpFailure(
      `system libraries: Electron lacks ${lacks.join(", ")}${why}. Everything set up so far is kept. ${remedy}`,
    );
  }
  if (command) say(step, `what Electron must have is here; for the rest${why}, as root: ${command}`);
}

async function missingLibraries(program) {
  const { output } = await run("ldd", [program], {
    env: { ...process.env, LD_LIBRARY_PATH: path.dirname(program) },
  });
  return [...output.matchAll(/^\s*(\S+) => not found$/gm)].map(match => match[1]);
}

function lacksDisplay(need) {
  return !need.display && !onPath("Xvfb");
}

function stampKey({ display }) {
  const status = statSync(dpkgStatus, { throwIfNoEntry: false });
  return `${JSON.stringify(wantedPackages({ display, compiler: false }))} ${status?.mtimeMs ?? 0} ${status?.size ?? 0}`;
}

function stampFile(cache) {
  return path.join(cache, "system-libraries.json");
}
