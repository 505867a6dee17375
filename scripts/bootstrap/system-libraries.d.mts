interface Need {
  display: boolean;
  compiler: boolean;
}

export function wantedPackages(need: Need): string[][];
export function systemLibrariesReady(cache: string, need: Need): boolean;
export function installSystemLibraries(
  cache: string,
  need: Need,
  executable: Promise<string | null | undefined>,
): Promise<void>;
