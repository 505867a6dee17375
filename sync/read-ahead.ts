/** A reading that may begin before its turn. What it throws is thrown to whoever takes it, and else to nobody. */
export interface ReadAhead<T> {
  /** Once, however often it is said. */
  begin(): void;
  /** What was read; begins it if nobody has. */
  take(): Promise<T>;
  /** Resolves when nothing of it is under way. */
  ended(): Promise<void>;
}

export function createReadAhead<T>(read: () => Promise<T>): ReadAhead<T> {
  let begun: Promise<T> | null = null;
  const begin = () => {
    begun ??= read();
    begun.catch(() => undefined);
    return begun;
  };
  return {
    begin: () => void begin(),
    take: begin,
    ended: async () => {
      await begun?.catch(() => undefined);
    },
  };
}
