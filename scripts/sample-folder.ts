import path from "node:path";

/**
 * Where `npm start` keeps its sample server's data and its sample workspace: with the person's other application data,
 * apart from any real workspace. Pure: a function of the platform, the environment and the home folder.
 */
export function sampleFolder(
  platform: string,
  env: Readonly<Record<string, string | undefined>>,
  home: string,
): string {
  const { join } = platform === "win32" ? path.win32 : path.posix;
  return join(dataFolder(platform, env, home, join), "kigo-offer-studio", "sample");
}

function dataFolder(
  platform: string,
  env: Readonly<Record<string, string | undefined>>,
  home: string,
  join: (...parts: string[]) => string,
): string {
  if (platform === "win32") return env.LOCALAPPDATA || join(home, "AppData", "Local");
  if (platform === "darwin") return join(home, "Library", "Application Support");
  // The XDG base directory specification: a relative path there is to be ignored.
  return env.XDG_DATA_HOME?.startsWith("/") ? env.XDG_DATA_HOME : join(home, ".local", "share");
}
