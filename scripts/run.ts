import { spawn } from "node:child_process";
import { projectFolder } from "./build.ts";

export interface Run {
  readonly code: number | null;
  readonly output: string;
  readonly seconds: number;
}

/** Runs a Node program of the project with this Node and waits. `show` passes its output on while it runs. */
export function runNode(
  args: readonly string[],
  {
    show = false,
    env = {},
  }: { readonly show?: boolean; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<Run> {
  const started = performance.now();
  return new Promise(resolve => {
    const child = spawn(process.execPath, [...args], {
      cwd: projectFolder,
      env: { ...process.env, ...env },
      stdio: ["ignore", show ? "inherit" : "pipe", show ? "inherit" : "pipe"],
    });
    let output = "";
    const keep = (chunk: Buffer) => {
      output += chunk.toString("utf8");
    };
    child.stdout?.on("data", keep);
    child.stderr?.on("data", keep);
    child.once("error", error => {
      output += error.message;
    });
    child.once("close", code => resolve({ code, output, seconds: (performance.now() - started) / 1000 }));
  });
}
