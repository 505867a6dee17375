import { statSync } from "node:fs";
import { projectNode, run, runNpm } from "./processes.mjs";
import { SetUpFailure, say, withProgress } from "./progress.mjs";

/** The first Node of each line that runs TypeScript as it is, which the scripts do. */
const leastMinor = new Map([
  [22, 18],
  [23, 6],
]);
const newestListed = 23;
const wanted = "24 (or 22.18)";
const step = "Node";

/** Whether a Node of this version ("22.18.0") can run the project's scripts. */
export function runsScripts(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major > newestListed || minor >= (leastMinor.get(major) ?? Number.POSITIVE_INFINITY);
}

/**
 * True when the Node recorded by `requireNodeRuntime` is still there. `recorded` is its answer: `{ size }`, or
 * `{ version }` of the running Node where the machine's own is new enough.
 */
export function nodeRuntimePresent(project, recorded) {
  if (recorded?.version) return recorded.version === process.version;
  if (!recorded?.size) return false;
  return statSync(projectNode(project), { throwIfNoEntry: false })?.size === recorded.size;
}

/**
 * Makes sure npm's scripts run on a Node of today: the `node` package in node_modules (its install script fetches the
 * binary for this platform), else the machine's own. Returns what `nodeRuntimePresent` checks. Throws SetUpFailure.
 */
export async function requireNodeRuntime(project) {
  if (!(await suffices(project))) {
    say(step, `npm rebuild node, because the scripts need Node ${wanted} and this is ${process.version}`);
    const work = runNpm(["rebuild", "node", "--no-ignore-scripts", "--loglevel=error"], { cwd: project });
    await withProgress(step, work, seconds => `fetching it for ${seconds} s`);
    if (!(await suffices(project))) throw unavailable();
  }
  const node = projectNode(project);
  return node === process.execPath && !node.startsWith(project)
    ? { version: process.version }
    : { size: statSync(node).size };
}

async function suffices(project) {
  const { code, output } = await run(projectNode(project), ["-p", "process.versions.node"]);
  return code === 0 && runsScripts(output.trim());
}

function unavailable() {
  return new SetUpFailure(
    `Node: the scripts need Node ${wanted} or newer, this is ${process.version}, and the npm package "node" brought none for ${process.platform} ${process.arch}. Dependencies are kept; install such a Node and start again.`,
  );
}
