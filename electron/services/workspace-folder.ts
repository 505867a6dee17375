import { homedir } from "node:os";
import path from "node:path";

/** The desktop's own workspace, which the command line opens too unless it is told another (CONTRACT.md). */
export function defaultWorkspaceFolder(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
): string {
  const join = platform === "win32" ? path.win32.join : path.posix.join;
  return join(settingsFolder(platform, env, join), "kigo-offer-studio", "workspace");
}

function settingsFolder(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
  join: (...parts: string[]) => string,
): string {
  if (platform === "win32") return env.APPDATA || join(env.USERPROFILE || homedir(), "AppData", "Roaming");
  const home = env.HOME || homedir();
  if (platform === "darwin") return join(home, "Library", "Application Support");
  return env.XDG_CONFIG_HOME || join(home, ".config");
}
