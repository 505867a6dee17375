import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/**
 * Runs a program to its end. Resolves to `{ code, output }`: `code` is null when it could not be started or was
 * ended by a signal; `output` holds both streams, unless `show` sends them to this process's stderr.
 * `started(child)` is called at once, for those who watch or end it.
 */
export function run(command, args, { cwd, env = process.env, show = false, shell = false, started } = {}) {
  return new Promise(resolve => {
    const child = spawn(command, args, {
      cwd,
      env,
      shell,
      stdio: ["ignore", show ? 2 : "pipe", show ? 2 : "pipe"],
    });
    const pieces = [];
    child.stdout?.on("data", piece => pieces.push(piece));
    child.stderr?.on("data", piece => pieces.push(piece));
    child.on("error", error => resolve({ code: null, output: error.message }));
    child.on("close", code => resolve({ code, output: Buffer.concat(pieces).toString("utf8") }));
    started?.(child);
  });
}

/**
 * How to call npm: the very npm that runs this script where there is one (an npm script names it in its
 * environment), else the one on the PATH.
 */
export function npmCommand(env = process.env, platform = process.platform, execPath = process.execPath) {
  const script = env.npm_execpath;
  if (script && /npm-cli\.[cm]?js$/.test(script)) {
    const node =
      env.npm_node_execpath && existsSync(env.npm_node_execpath) ? env.npm_node_execpath : execPath;
    return { command: node, args: [script], shell: false };
  }
  // npm is a command file on Windows, which only a shell can start.
  return { command: platform === "win32" ? "npm.cmd" : "npm", args: [], shell: platform === "win32" };
}

/** Runs npm with `args`; see `run`. */
export function runNpm(args, options = {}) {
  const npm = npmCommand(options.env);
  return run(npm.command, [...npm.args, ...args], { ...options, shell: npm.shell });
}

/** The Node the project brings with it (`node_modules/.bin/node`), or the one running this where it is missing. */
export function projectNode(project) {
  const own = path.join(
    project,
    "node_modules",
    "node",
    "bin",
    process.platform === "win32" ? "node.exe" : "node",
  );
  return existsSync(own) ? own : process.execPath;
}

/** Whether a program of this name is on the PATH. */
export function onPath(name, env = process.env) {
  return (env.PATH ?? "")
    .split(path.delimiter)
    .some(folder => folder !== "" && existsSync(path.join(folder, name)));
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

/**
 * A name for a running process that its pid alone is not, since pids are used again: on Linux pid and start time.
 * Null when there is no such process (or it is a zombie).
 */
export function identityOf(pid) {
  if (!isAlive(pid)) return null;
  if (process.platform !== "linux") return String(pid);
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? [];
    return fields[0] === "Z" ? null : `${pid}@${fields[19]}`;
  } catch {
    return null;
  }
}

/** The one line of a program's output that names its trouble, else its last one; empty where it said nothing. */
export function complaint(output) {
  const lines = output
    .split("\n")
    .map(line => line.trim())
    .filter(line => line !== "");
  return lines.find(line => /\berror\b|^E:/i.test(line)) ?? lines.at(-1) ?? "";
}
