import { globSync } from "node:fs";
import { availableParallelism } from "node:os";
import { projectFolder } from "./build.ts";
import { runNode } from "./run.ts";

interface Check {
  readonly name: string;
  readonly args: readonly string[];
}

export interface CheckResult {
  readonly name: string;
  readonly passed: boolean;
  readonly output: string;
  readonly seconds: number;
}

const bin = (program: string) => `node_modules/${program}`;

/** Folders with code of ours, as the architecture rules see them. */
const folders = ["electron", "renderer", "shared", "sync", "server", "scripts", "tests"];

/** Everything that is said about the code without running it: types, lint and format, architecture, dead code. */
function allChecks(): readonly Check[] {
  const projects = globSync("{electron,renderer,server,shared,sync,tests}/**/tsconfig.json", {
    cwd: projectFolder,
  });
  return [
    { name: "lint and format", args: [bin("@biomejs/biome/bin/biome"), "ci", "--colors=off", "."] },
    {
      name: "architecture",
      args: [
        bin("dependency-cruiser/bin/dependency-cruiser.mjs"),
        "--config",
        ".dependency-cruiser.cjs",
        ...folders,
      ],
    },
    { name: "dead code", args: [bin("knip/bin/knip.js"), "--no-progress"] },
    ...projects.sort().map(project => ({
      name: `types of ${project.replace("/tsconfig.json", "")}`,
      args: [bin("typescript/bin/tsc"), "--pretty", "false", "-p", project],
    })),
  ];
}

/** Runs every check, as many at once as there are cores; `report` hears of each as it ends. */
export async function runChecks(report: (result: CheckResult) => void): Promise<readonly CheckResult[]> {
  const waiting = [...allChecks()];
  const results: CheckResult[] = [];
  const worker = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const { code, output, seconds } = await runNode(check.args);
      const result = { name: check.name, passed: code === 0, output: output.trim(), seconds };
      results.push(result);
      report(result);
    }
  };
  await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, worker));
  return results;
}

/** One line a check, and under a failed one what it had to say. */
export function printCheck({ name, passed, output, seconds }: CheckResult): void {
  process.stdout.write(`${passed ? "✓" : "✗"} ${name} (${seconds.toFixed(1)} s)\n`);
  if (!passed) process.stdout.write(`${output.replaceAll(/^/gm, "    ")}\n`);
}
