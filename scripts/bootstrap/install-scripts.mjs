import { existsSync } from "node:fs";
import path from "node:path";
import { readJson } from "./files.mjs";
import { complaint, runNpm } from "./processes.mjs";
import { SetUpFailure, say } from "./progress.mjs";

const step = "dependencies";

/**
 * The packages whose install scripts package.json allows and that are here on this platform. `node` is left out: it
 * has a step of its own.
 */
export function allowedScripts(project) {
  const allowed = readJson(path.join(project, "package.json"))?.allowScripts ?? {};
  return Object.keys(allowed).filter(
    name => allowed[name] === true && name !== "node" && existsSync(path.join(project, "node_modules", name)),
  );
}

/** Runs them: `npm ci` ran none. Throws SetUpFailure. */
export async function runAllowedScripts(project) {
  const names = allowedScripts(project);
  if (names.length === 0) return;
  say(
    step,
    `npm rebuild ${names.join(" ")}, because the package is not usable before its install script ran`,
  );
  const { code, output } = await runNpm(["rebuild", ...names, "--no-ignore-scripts", "--loglevel=error"], {
    cwd: project,
  });
  if (code === 0) return;
  throw new SetUpFailure(
    `dependencies: npm rebuild ${names.join(" ")} failed (${complaint(output)}). The other packages are kept; start again.`,
  );
}
