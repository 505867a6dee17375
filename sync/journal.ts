import type { Clock, Store, StoreWriter } from "./ports.ts";

/** Makes the steps of writes under way durable together: one flush of the disk for all that came in a turn. */
export interface Journal {
  /** Runs `work` in a transaction shared with others; resolves when it is durable. Each is all or nothing. */
  commit<T>(work: (write: StoreWriter) => T): Promise<T>;
}

interface Step {
  run(write: StoreWriter): void;
  done(): void;
  fail(error: unknown): void;
}

export function createJournal({ store, clock }: { readonly store: Store; readonly clock: Clock }): Journal {
  let waiting: Step[] = [];
  const flush = () => {
    const steps = waiting;
    waiting = [];
    const failure = attempt(store, steps);
    if (failure === null) for (const step of steps) step.done();
    else if (steps.length === 1) steps[0]?.fail(failure.error);
    else for (const step of steps) alone(store, step);
  };
  return {
    commit: work =>
      new Promise((resolve, reject) => {
        const held: { value?: ReturnType<typeof work> } = {};
        waiting.push({
          run: write => {
            held.value = work(write);
          },
          done: () => "value" in held && resolve(held.value),
          fail: reject,
        });
        if (waiting.length === 1) clock.turn().then(flush, reject);
      }),
  };
}

/** One that throws must not take the others' steps with it. */
function alone(store: Store, step: Step): void {
  const failure = attempt(store, [step]);
  if (failure === null) step.done();
  else step.fail(failure.error);
}

function attempt(store: Store, steps: readonly Step[]): { readonly error: unknown } | null {
  try {
    store.transaction(write => {
      for (const step of steps) step.run(write);
    });
    return null;
  } catch (error) {
    return { error };
  }
}
