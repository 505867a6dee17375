export function withLock<T>(
  file: string,
  step: string,
  work: (note: (pid: number) => void) => Promise<T>,
): Promise<T>;
