/** How many requests may be under way at once; learned from the server's answers. */
export interface Pacer {
  readonly width: number;
  /** An answer came after `ms`. */
  answered(ms: number): void;
  /** The server asked to slow down. */
  slowDown(): void;
}

export interface PacerConfig {
  readonly first: number;
  readonly most: number;
}

/**
 * Additive increase, multiplicative decrease (Chiu and Jain, 1989): one more after a width's worth of good answers
 * (twice as many until the first sign that it is enough, as TCP starts), half after a 429. Answers that take over three times the quickest seen, and over 100 ms, mean that more at once
 * only queue: then one less.
 */
export function createPacer({ first, most }: PacerConfig): Pacer {
  let width = first;
  let good = 0;
  let isStarting = true;
  let quickest = Number.POSITIVE_INFINITY;
  return {
    get width() {
      return width;
    },
    answered(ms) {
      quickest = Math.min(quickest, ms);
      const queues = ms > 3 * quickest && ms > 100;
      if (queues) {
        width = Math.max(1, width - 1);
        isStarting = false;
        good = 0;
      } else {
        good += 1;
        if (good < width || width >= most) return;
        width = Math.min(most, isStarting ? 2 * width : width + 1);
        good = 0;
      }
    },
    slowDown() {
      width = Math.max(1, Math.floor(width / 2));
      isStarting = false;
      good = 0;
    },
  };
}

/**
 * Does `work` for each item, as many at once as the pacer allows, begun in order. After a throw nothing new is begun;
 * what is under way ends before the first error is thrown on, so that no write is left without its acknowledgement.
 */
export async function inParallel<T>(
  pacer: Pick<Pacer, "width">,
  items: Iterable<T>,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const rest = items[Symbol.iterator]();
  const failures: unknown[] = [];
  let active = 0;
  await new Promise<void>(resolve => {
    const next = () => {
      while (active < pacer.width && failures.length === 0) {
        const item = rest.next();
        if (item.done === true) break;
        active += 1;
        work(item.value)
          .catch((error: unknown) => failures.push(error))
          .finally(() => {
            active -= 1;
            next();
          });
      }
      if (active === 0) resolve();
    };
    next();
  });
  if (failures.length > 0) throw failures[0];
}
