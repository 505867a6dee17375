import type { RunningStudio } from "./studio.ts";

/** The main process times its own turns: asking it over and over would be work of the test's, and a promise each. */
export const measureTurns = ({ app }: RunningStudio): Promise<void> =>
  app.evaluate(() => {
    const turns = { last: performance.now(), slowest: 0 };
    Object.assign(globalThis, { turns });
    setInterval(() => {
      const now = performance.now();
      turns.slowest = Math.max(turns.slowest, now - turns.last);
      turns.last = now;
    }, 10).unref();
  });

/** ms; since `measureTurns`. */
export const slowestTurn = ({ app }: RunningStudio): Promise<number> =>
  app.evaluate(() => Number(Reflect.get(Reflect.get(globalThis, "turns"), "slowest")));
