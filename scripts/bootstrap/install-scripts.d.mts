export function allowedScripts(project: string): string[];
