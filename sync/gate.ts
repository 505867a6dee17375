import type { Pacer } from "./pacer.ts";
import type { Clock } from "./ports.ts";

/** Places for requests under way: as many as the pacer allows, however many operations there are. */
export interface Gate {
  /** Places taken. */
  readonly taken: number;
  /** Some wait for a place: those that are free will all be taken. */
  readonly isCrowded: boolean;
  /** Does `work` on a place, which is free again when it ends. */
  on<T>(kind: "read" | "write", work: () => Promise<T>): Promise<T>;
}

/**
 * Each kind is admitted in the order in which it came, and writes before readings: a write stands on a reading that
 * grows old (SYNC.md U5). A free place is given away after a turn, so that who has just read may go on first.
 */
export function createGate({ pacer, clock }: { readonly pacer: Pacer; readonly clock: Clock }): Gate {
  const waiting: Record<"read" | "write", (() => void)[]> = { read: [], write: [] };
  let taken = 0;

  const goesOn = (kind: "read" | "write"): boolean =>
    taken < pacer.width && waiting.write.length === 0 && (kind === "write" || waiting.read.length === 0);

  const admit = () => {
    while (taken < pacer.width) {
      const next = waiting.write.shift() ?? waiting.read.shift();
      if (next === undefined) return;
      taken += 1;
      next();
    }
  };

  const leave = () => {
    taken -= 1;
    if (waiting.write.length + waiting.read.length > 0) void clock.turn().then(admit);
  };

  return {
    get taken() {
      return taken;
    },
    get isCrowded() {
      return waiting.write.length + waiting.read.length > 0;
    },
    async on(kind, work) {
      if (goesOn(kind)) taken += 1;
      else await new Promise<void>(resolve => void waiting[kind].push(resolve));
      try {
        return await work();
      } finally {
        leave();
      }
    },
  };
}
