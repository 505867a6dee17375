export const projectFolder: string;
export const fallbackElectron: {
  version: string;
  nodeApi: number;
  package: string;
  packageVersion: string;
  integrity: string;
  megabytes: number;
  archive: string;
  root: string;
};
export function cacheFolder(
  env?: Readonly<Record<string, string | undefined>>,
  platform?: string,
  home?: string,
): string;
export function fallbackFolder(cache: string): string;
export function sqliteAddonFile(cache: string, version: string): string;
