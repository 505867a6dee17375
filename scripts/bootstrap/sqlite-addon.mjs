import { copyFileSync, existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { inPartialFolder, publishFolder } from "./files.mjs";
import { fallbackElectron, sqliteAddonFile } from "./places.mjs";
import { complaint, projectNode, run } from "./processes.mjs";
import { SetUpFailure, say, withProgress } from "./progress.mjs";
import { sqliteVersion } from "./runtime.mjs";

const step = "SQLite addon";

const sqliteFlags = ["-w", "-O2", "-fPIC", "-fvisibility=hidden", "-DNDEBUG", "-maes", "-msse4.2"];

const addonFlags = [
  ...["-w", "-std=c++20", "-O2", "-fPIC", "-fvisibility=hidden", "-fvisibility-inlines-hidden", "-DNDEBUG"],
  // The code keeps references to strings, which Node-API 9 allows only in its experimental mode (this version): without
  // it the package's own binary crashes there. That mode has a rule of its own: see the header.
  "-DNAPI_VERSION=2147483647",
  ...["-include", fileURLToPath(new URL("post-finalizer.h", import.meta.url))],
  "-DNAPI_DISABLE_CPP_EXCEPTIONS",
  "-DNODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS",
  "-DBUILDING_NODE_EXTENSION",
];

/**
 * Opens, writes and reads a database through the addon named by its argument, and lets the garbage collector take
 * statements, functions and a database: an addon built for another Node-API crashes in one or the other.
 */
const trial = `
const Database = require("better-sqlite3");
const open = () => new Database(":memory:", { nativeBinding: process.argv[1] });
let db = open();
db.function("twice", n => n * 2);
db.exec("create table t (x integer) strict");
for (let i = 0; i < 100; i++) db.prepare("insert into t values (@i)").run({ i });
if (db.prepare("select sum(twice(x)) s from t").get().s !== 9900) process.exit(1);
db = open();
gc();
setImmediate(() => { gc(); db.close(); });`;

/** Builds the SQLite addon for the fallback Electron's Node-API into the cache. Throws SetUpFailure. */
export async function buildSqliteAddon(project, cache) {
  const target = sqliteAddonFile(cache, sqliteVersion(project));
  if (existsSync(target)) return;
  say(
    step,
    `compiling it for Node-API ${fallbackElectron.nodeApi}, because Electron ${fallbackElectron.version} cannot load the package's own (about 45 s)`,
  );
  await inPartialFolder(path.join(cache, "sqlite-objects"), async objects => {
    const built = path.join(objects, "better_sqlite3.node");
    await withProgress(
      step,
      compile(project, objects, built),
      seconds => `compiling for ${seconds} s`,
      15_000,
    );
    await requireWorking(project, projectNode(project), built);
    await publishFolder(path.dirname(target), folder =>
      copyFileSync(built, path.join(folder, path.basename(target))),
    );
  });
}

/** Starts `program` (Node, or an Electron as Node) on the addon. Throws SetUpFailure where it does not work in it. */
export async function requireWorking(project, program, addon) {
  const { code, output } = await run(program, ["--expose-gc", "-e", trial, addon], {
    cwd: project,
    env: { ...process.env, ELECTRON_RUN_AS_NODE: "1" },
  });
  if (code === 0) return;
  throw new SetUpFailure(
    `SQLite addon: ${addon} does not work in ${program} (${complaint(output) || "it crashed"}). Delete the folder of that addon and start again.`,
  );
}

/** The value of `-D` for each entry of the package's list of SQLite settings (a Python literal, one a line). */
export function definesOf(gypi) {
  return [...gypi.matchAll(/^\s*'([A-Z0-9_]+(?:=[^']*)?)',$/gm)].map(match => `-D${match[1]}`);
}

async function compile(project, objects, built) {
  const source = path.join(project, "node_modules", "better-sqlite3");
  const sqlite = path.join(source, "deps", "sqlite3");
  const defines = definesOf(readFileSync(path.join(source, "deps", "defines.gypi"), "utf8"));
  const modules = path.join(project, "node_modules");
  const headers = [
    sqlite,
    path.join(modules, "node-addon-api"),
    path.join(modules, "node-api-headers", "include"),
  ];
  const sqliteObject = path.join(objects, "sqlite3.o");
  const addonObject = path.join(objects, "better_sqlite3.o");
  await Promise.all([
    tool("gcc", [...sqliteFlags, ...defines, "-c", path.join(sqlite, "sqlite3.c"), "-o", sqliteObject]),
    tool("g++", [
      ...addonFlags,
      ...headers.map(folder => `-I${folder}`),
      ...["-c", path.join(source, "src", "better_sqlite3.cpp"), "-o", addonObject],
    ]),
  ]);
  await tool("g++", [
    "-shared",
    "-Wl,-Bsymbolic",
    "-o",
    built,
    addonObject,
    sqliteObject,
    "-lpthread",
    "-ldl",
  ]);
}

async function tool(command, args) {
  const { code, output } = await run(command, args);
  if (code === 0) return;
  throw new SetUpFailure(
    `SQLite addon: ${command} failed (${complaint(output)}). Everything else is kept; install a C++ compiler with C++20 (Debian: apt-get install g++) and start again.`,
  );
}
