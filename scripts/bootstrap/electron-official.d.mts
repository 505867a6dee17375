export function recentlyRefused(
  project: string,
  cache: string,
  now?: number,
  env?: Readonly<Record<string, string | undefined>>,
): boolean;
export function installOfficialElectron(project: string, cache: string): Promise<string | null>;
export function reasonOf(output: string): string;
