export function buildSqliteAddon(project: string, cache: string): Promise<void>;
export function requireWorking(project: string, program: string, addon: string): Promise<void>;
export function definesOf(gypi: string): string[];
