import type { Gate } from "./gate.ts";
import type { Clock, Store, StoreWriter } from "./ports.ts";

/** Makes the steps of writes under way durable together: one flush of the disk for all that came in the meantime. */
export interface Journal {
  /** Runs `work` in a transaction shared with others; resolves when it is durable. Each is all or nothing. */
  commit<T>(work: (write: StoreWriter) => T, urgency?: Urgency): Promise<T>;
}

/** `now`: a request waits for it. `later`: it may wait for the next that is made durable anyway. */
type Urgency = "now" | "later";

interface Step {
  readonly urgency: Urgency;
  run(write: StoreWriter): void;
  done(): void;
  fail(error: unknown): void;
}

interface JournalOptions {
  readonly store: Store;
  readonly clock: Clock;
  /** Of the requests under way, which bring more steps. */
  readonly places?: Pick<Gate, "taken" | "isCrowded">;
}

/**
 * For how many times what a flush takes steps are gathered. Requests go on meanwhile, while a flush stops the process:
 * of 0, 1, 2 and 3 twice is quickest where the server answers at once.
 */
const patience = { now: 2, later: 8 };
const nobody = { taken: 0, isCrowded: false } as const;
/** ms that count as one flush at most: a disk that hung once is no reason to wait. */
const longestFlush = 10;

export function createJournal({ store, clock, places = nobody }: JournalOptions): Journal {
  let waiting: Step[] = [];
  let flushTook = 0;

  const flush = () => {
    const steps = waiting;
    waiting = [];
    const began = clock.now();
    const failure = attempt(store, steps);
    flushTook = Math.min(longestFlush, Math.max(0, clock.now() - began));
    if (failure === null) for (const step of steps) step.done();
    else if (steps.length === 1) steps[0]?.fail(failure.error);
    else for (const step of steps) alone(store, step);
  };

  /** What is under way brings more steps soon. As long as others wait for the places no request waits for this. */
  const gather = async () => {
    await clock.turn();
    for (let waited = 0; places.taken > 0; waited += 1) {
      const isUrgent = !places.isCrowded && waiting.some(({ urgency }) => urgency === "now");
      if (waited >= flushTook * patience[isUrgent ? "now" : "later"]) break;
      await clock.sleep(1);
    }
    flush();
  };

  return {
    commit: (work, urgency = "now") =>
      new Promise((resolve, reject) => {
        const held: { value?: ReturnType<typeof work> } = {};
        waiting.push({
          urgency,
          run: write => {
            held.value = work(write);
          },
          done: () => "value" in held && resolve(held.value),
          fail: reject,
        });
        if (waiting.length === 1) gather().catch(reject);
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
