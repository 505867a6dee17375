// For whoever changes dependencies behind a registry that lacks packages of other platforms: npm then leaves them out
// of package-lock.json, and `npm ci` refuses that file everywhere. This adds what is missing, by version and platform:
// `node scripts/bootstrap/complete-lockfile.mjs`, after `npm install`.
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { projectFolder } from "./places.mjs";

const systems = "aix android darwin freebsd linux netbsd openbsd openharmony sunos win32".split(" ");
const processors = "arm arm64 ia32 loong64 mips64el ppc64 riscv64 s390x wasm32 x64".split(" ");

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const file = path.join(projectFolder, "package-lock.json");
  const { lockfile, added } = completed(JSON.parse(readFileSync(file, "utf8")));
  if (added.length > 0) writeFileSync(file, `${JSON.stringify(lockfile, null, 2)}\n`);
  process.stderr.write(
    `package-lock.json: ${added.length} added${added.map(name => `\n  ${name}`).join("")}\n`,
  );
}

/**
 * The lockfile with an entry for each optional dependency that had none, and the names added. Such an entry has no
 * digest: nobody could compute one here, and npm installs it only on the platform it names.
 */
export function completed(lockfile) {
  const packages = { ...lockfile.packages };
  const added = [];
  for (const [place, entry] of Object.entries(lockfile.packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      if (isLocked(packages, place, name)) continue;
      packages[`node_modules/${name}`] = platformEntry(name, version, entry.dev);
      added.push(name);
    }
  }
  const sorted = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)));
  return { lockfile: { ...lockfile, packages: sorted }, added };
}

/** Node's own search: beside the package that wants it, or in any node_modules above. */
function isLocked(packages, place, name) {
  for (let at = place; ; at = at.slice(0, Math.max(at.lastIndexOf("/node_modules/"), 0))) {
    if (packages[`${at === "" ? "" : `${at}/`}node_modules/${name}`]) return true;
    if (at === "") return false;
  }
}

/** Platform packages carry their platform in their name, such as "binding-linux-x64-musl". */
function platformEntry(name, version, dev) {
  const words = name.split("/").at(-1).split("-");
  const os = systems.filter(system => words.includes(system));
  const cpu = processors.filter(processor => words.includes(processor));
  if (os.length + cpu.length === 0 || !/^\d/.test(version)) {
    throw new Error(
      `package-lock.json: ${name}@${version} names neither a platform nor an exact version; lock it by hand.`,
    );
  }
  const libc = /musl/.test(words.at(-1)) ? "musl" : "glibc";
  return {
    version,
    ...(cpu.length > 0 && { cpu }),
    ...(dev && { dev }),
    ...(os.includes("linux") && { libc: [libc] }),
    optional: true,
    ...(os.length > 0 && { os }),
  };
}
