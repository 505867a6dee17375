import { printCheck, runChecks } from "./checks.ts";

const results = await runChecks(printCheck);
const failed = results.filter(({ passed }) => !passed);
process.stdout.write(`${results.length - failed.length} checks passed, ${failed.length} failed\n`);
process.exitCode = failed.length === 0 ? 0 : 1;
