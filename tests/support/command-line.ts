import { execFile } from "node:child_process";
import path from "node:path";
import { projectFolder } from "../../scripts/build.ts";

/** Runs the command line (CONTRACT.md) as a process of its own on a workspace; answers its JSON document. */
export function runCommand(
  workspace: string,
  args: readonly string[],
  {
    options = [],
    env = {},
  }: { readonly options?: readonly string[]; readonly env?: Record<string, string> } = {},
): Promise<unknown> {
  const program = path.join(projectFolder, "electron", "cli-main.ts");
  const line = [program, "--workspace", workspace, "--json", ...options, ...args];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, line, { env: { ...process.env, ...env } }, (error, stdout, stderr) => {
      if (error) reject(new Error(`${args.join(" ")}: ${stderr}`));
      else resolve(JSON.parse(stdout));
    });
  });
}
