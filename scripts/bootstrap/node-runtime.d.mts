type RecordedNode = { version: string } | { size: number };

export function runsScripts(version: string): boolean;
export function nodeRuntimePresent(project: string, recorded: unknown): boolean;
export function requireNodeRuntime(project: string): Promise<RecordedNode>;
