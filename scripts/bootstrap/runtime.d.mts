export interface ElectronRuntime {
  /** Absolute path of the program to start. */
  executablePath: string;
  /** Electron's version, such as "45.4.1". */
  version: string;
  /** True where it is the registry fallback, because the official download was refused. */
  fallback: boolean;
  /** Value for KIGO_SQLITE_BINDING, or null where the SQLite package's own binary loads. */
  sqliteBinding: string | null;
}

/** The Electron to start, from what is on the disk; throws one clear sentence where there is none. */
export function electronRuntime(project?: string, cache?: string): ElectronRuntime;
export function officialElectron(project: string): ElectronRuntime | null;
export function fallbackRuntime(project: string, cache: string): ElectronRuntime | null;
export function sqliteVersion(project: string): string;
