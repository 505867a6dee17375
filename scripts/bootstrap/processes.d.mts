interface RunOptions {
  cwd?: string;
  env?: Readonly<Record<string, string | undefined>>;
  show?: boolean;
  shell?: boolean;
  started?: (child: import("node:child_process").ChildProcess) => void;
}

export function run(
  command: string,
  args: string[],
  options?: RunOptions,
): Promise<{ code: number | null; output: string }>;
export function runNpm(
  args: string[],
  options?: RunOptions,
): Promise<{ code: number | null; output: string }>;
export function onPath(name: string, env?: Readonly<Record<string, string | undefined>>): boolean;
export function npmCommand(
  env?: Readonly<Record<string, string | undefined>>,
  platform?: string,
  execPath?: string,
): { command: string; args: string[]; shell: boolean };
export function projectNode(project: string): string;
export function identityOf(pid: number): string | null;
export function complaint(output: string): string;
