/**
 * Asks one question at a time: what is wanted meanwhile waits, and only the last of it is asked next. So the answer sets
 * the pace, not a timer, and no answer overtakes a later one.
 */
export function createLatest<I, O>(
  ask: (input: I) => Promise<O>,
  onAnswer: (output: O, input: I) => void,
): { want(input: I): void; stop(): void } {
  let waiting: { readonly input: I } | null = null;
  let isAsking = false;
  let isOver = false;
  const run = async () => {
    isAsking = true;
    while (waiting !== null && !isOver) {
      const { input } = waiting;
      waiting = null;
      const output = await ask(input);
      if (!isOver) onAnswer(output, input);
    }
    isAsking = false;
  };
  return {
    want(input) {
      waiting = { input };
      if (!isAsking) void run();
    },
    stop() {
      isOver = true;
    },
  };
}
