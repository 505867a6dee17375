import path from "node:path";

/** How the program was started. */
export type Launch =
  /** `--cli …`: the command line, without a window. */
  | { readonly kind: "command"; readonly args: readonly string[] }
  | {
      readonly kind: "desktop";
      /** Absolute path of the workspace's folder; it may not exist yet. */
      readonly workspace: string;
      readonly keyFile: string | null;
      /** Presets of the connection: the address replaces none that the workspace is bound to. */
      readonly api: string | null;
      readonly token: string | null;
    };

export type DesktopLaunch = Extract<Launch, { kind: "desktop" }>;

export interface LaunchSurroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly defaultWorkspace: string;
}

/**
 * Reads what follows the program (and, in a clone, the application's folder) on the command line. Options that are
 * not ours belong to Chromium and are passed over.
 */
export function readLaunch(
  args: readonly string[],
  { env, cwd, defaultWorkspace }: LaunchSurroundings,
): Launch {
  const command = args.indexOf("--cli");
  if (command >= 0) return { kind: "command", args: args.slice(command + 1) };
  const keyFile = optionOf(args, "--key-file") ?? given(env.KIGO_KEY_FILE);
  return {
    kind: "desktop",
    workspace: path.resolve(cwd, optionOf(args, "--workspace") ?? defaultWorkspace),
    keyFile: keyFile === null ? null : path.resolve(cwd, keyFile),
    api: given(env.KIGO_API_URL),
    token: given(env.KIGO_API_TOKEN),
  };
}

/** `--name value` or `--name=value`. */
function optionOf(args: readonly string[], name: string): string | null {
  const index = args.findIndex(arg => arg === name || arg.startsWith(`${name}=`));
  const arg = args[index];
  if (arg === undefined) return null;
  return given(arg === name ? args[index + 1] : arg.slice(name.length + 1));
}

function given(value: string | undefined): string | null {
  return value ? value : null;
}
