/** The part of the timers a throttle needs; `setTimeout` and `clearTimeout` by default. */
export interface Timers {
  now(): number;
  after(ms: number, run: () => void): () => void;
}

/**
 * Lets a value through at once and then at most once in `interval` ms; of those in between, the last one goes out at
 * the end of the interval, so that what people see always ends true. `flush` sends what is held back right away; after
 * `stop` nothing is sent any more.
 */
export function throttle<T>(send: (value: T) => void, interval: number, timers: Timers = systemTimers) {
  let lastSent = Number.NEGATIVE_INFINITY;
  let held: { readonly value: T } | null = null;
  let cancel: (() => void) | null = null;
  let stopped = false;

  function flush() {
    cancel?.();
    cancel = null;
    if (!held) return;
    const { value } = held;
    held = null;
    lastSent = timers.now();
    send(value);
  }

  return {
    push(value: T) {
      if (stopped) return;
      held = { value };
      const wait = lastSent + interval - timers.now();
      if (wait <= 0) flush();
      else cancel ??= timers.after(wait, flush);
    },
    flush,
    stop() {
      stopped = true;
      held = null;
      cancel?.();
      cancel = null;
    },
  };
}

const systemTimers: Timers = {
  now: () => performance.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};
