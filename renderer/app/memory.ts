import type { z } from "zod";

/**
 * What the window keeps between two starts. Its storage lies in the workspace's own folder, so each workspace has its
 * own; what is missing, full or not in order is as good as nothing kept.
 */
export interface Memory<T> {
  read(): T | null;
  write(value: T): void;
}

export function memoryOf<T>(name: string, schema: z.ZodType<T>): Memory<T> {
  const key = `kigo-${name}`;
  return {
    read() {
      try {
        const parsed = schema.safeParse(JSON.parse(localStorage.getItem(key) ?? "null"));
        return parsed.success ? parsed.data : null;
      } catch {
        return null;
      }
    },
    write(value) {
      try {
        localStorage.setItem(key, JSON.stringify(value));
      } catch {
        return;
      }
    },
  };
}
