export function dependenciesReady(project: string): boolean;
export function installDependencies(project: string, cache: string): Promise<void>;
export function matchesLockfile(project: string): boolean;
export function installCommand(situation: {
  hasLockfile: boolean;
  platform: string;
  execPath: string;
  project: string;
}): "ci" | "install";
