export function readJson(file: string): unknown;
export function writeJson(file: string, value: unknown): void;
export function partialOf(target: string): string;
export function inPartialFolder<T>(target: string, work: (folder: string) => Promise<T>): Promise<T>;
export function publishFolder(target: string, fill: (folder: string) => unknown): Promise<void>;
export function removeLeftovers(folder: string): void;
export function sizeOf(target: string): number;
