// Makes this checkout ready to run: `node scripts/bootstrap.mjs [--only deps]`. Needs Node >= 20 and npm, nothing
// installed. Speaks on stderr only, does only what is missing, and may be interrupted at any moment.
import { dependenciesReady } from "./bootstrap/dependencies.mjs";
import { cacheFolder, projectFolder } from "./bootstrap/places.mjs";

process.exitCode = await main(process.argv.slice(2));

async function main(args) {
  const onlyDependencies = args[0] === "--only" && args[1] === "deps" && args.length === 2;
  if (args.length > 0 && !onlyDependencies) {
    process.stderr.write("set-up: usage: node scripts/bootstrap.mjs [--only deps]\n");
    return 2;
  }
  try {
    const cache = cacheFolder();
    if (!dependenciesReady(projectFolder)) {
      const { installDependencies } = await import("./bootstrap/dependencies.mjs");
      await installDependencies(projectFolder, cache);
    }
    if (onlyDependencies) return 0;
    const { prepareDesktop } = await import("./bootstrap/desktop.mjs");
    return await prepareDesktop(projectFolder, cache);
  } catch (error) {
    process.stderr.write(`set-up: ${error instanceof Error ? error.message : error}\n`);
    return 1;
  }
}
