import { mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { buildIfStale, projectFolder } from "./build.ts";
import { type CheckResult, printCheck, runChecks } from "./checks.ts";
import { runNode } from "./run.ts";
import { type Count, countPlaywright, countVitest, sum, withCrash } from "./test-report.ts";

const reports = path.join(projectFolder, "out", "reports");
mkdirSync(reports, { recursive: true });
// The tests start hundreds of processes that load the same sources: types are stripped and modules compiled once.
process.env.NODE_COMPILE_CACHE = path.join(projectFolder, "out", "compile-cache");

const counts = [
  ofChecks(await runChecks(printCheck)),
  await runner("unit and contract", "vitest.json", countVitest, report => ({
    args: [
      "node_modules/vitest/vitest.mjs",
      "run",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${report}`,
    ],
  })),
  await buildAndRunWindows(),
];

const { passed, failed, failures } = sum(counts);
if (failed > 0) process.stdout.write(`\nFailed:\n${failures.map(title => `  ${title}\n`).join("")}`);
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

function ofChecks(results: readonly CheckResult[]): Count {
  const failures = results.filter(result => !result.passed).map(({ name }) => name);
  return { passed: results.length - failures.length, failed: failures.length, failures };
}

async function buildAndRunWindows(): Promise<Count> {
  try {
    buildIfStale();
  } catch (error) {
    process.stdout.write(`${error instanceof Error ? error.message : error}\n`);
    return { passed: 0, failed: 1, failures: ["the build"] };
  }
  return runner("windows", "playwright.json", countPlaywright, report => ({
    args: ["node_modules/@playwright/test/cli.js", "test", "--config", "tests/e2e/playwright.config.ts"],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  }));
}

/** Runs one runner and counts from the report it leaves; an older report is never read. */
async function runner(
  name: string,
  file: string,
  count: (report: unknown) => Count,
  command: (report: string) => { readonly args: readonly string[]; readonly env?: Record<string, string> },
): Promise<Count> {
  const report = path.join(reports, file);
  rmSync(report, { force: true });
  const { args, env = {} } = command(report);
  process.stdout.write(`\n${name}\n`);
  const { code } = await runNode(args, { show: true, env });
  return withCrash(name, code, read(report, count));
}

function read(report: string, count: (report: unknown) => Count): Count | null {
  try {
    return count(JSON.parse(readFileSync(report, "utf8")));
  } catch {
    return null;
  }
}
