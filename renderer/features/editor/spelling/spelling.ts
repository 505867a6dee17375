import { dictionariesFor } from "./dictionaries.ts";
import { answerSchema, type Question } from "./messages.ts";

/** Words that are wrong, each with what was likely meant. */
export type Wrong = ReadonlyMap<string, readonly string[]>;

interface SpellingPorts {
  /** Starts what judges words; `onAnswer` takes whatever it says. */
  start(onAnswer: (answer: unknown) => void): { ask(question: Question): void; end(): void };
  after(milliseconds: number, run: () => void): () => void;
}

export interface Spelling {
  /** Answers at once for words that were judged before; a language without a dictionary has no wrong words. */
  check(language: string, words: readonly string[]): Promise<Wrong>;
}

/** Judges each word once; the worker lives while somebody writes, and gives its memory back some minutes later. */
export function createSpelling({ start, after }: SpellingPorts): Spelling {
  const judged = new Map<string, Map<string, readonly string[] | null>>();
  const waiting = new Map<number, (wrong: Wrong) => void>();
  let running: ReturnType<SpellingPorts["start"]> | null = null;
  let callOff: (() => void) | null = null;
  let last = 0;

  function onAnswer(given: unknown): void {
    const answer = answerSchema.safeParse(given);
    if (!answer.success) return;
    const take = waiting.get(answer.data.id);
    waiting.delete(answer.data.id);
    take?.(new Map(answer.data.wrong.map(({ word, suggestions }) => [word, suggestions])));
  }

  function ask(language: string, words: readonly string[]): Promise<Wrong> {
    running ??= start(onAnswer);
    callOff?.();
    callOff = after(idleTime, () => {
      // Who still waits would wait for ever.
      if (waiting.size > 0) return;
      running?.end();
      running = null;
    });
    last += 1;
    const id = last;
    return new Promise(resolve => {
      waiting.set(id, resolve);
      running?.ask({ id, language, words: [...words] });
    });
  }

  return {
    async check(language, words) {
      if (dictionariesFor(language).length === 0) return new Map();
      const before = judged.get(language);
      const known = before && before.size <= mostKept ? before : new Map<string, readonly string[] | null>();
      judged.set(language, known);
      const fresh = [...new Set(words)].filter(word => !known.has(word));
      if (fresh.length > 0) {
        const wrong = await ask(language, fresh);
        for (const word of fresh) known.set(word, wrong.get(word) ?? null);
      }
      return new Map(
        words.flatMap(word => {
          const suggestions = known.get(word);
          return suggestions ? [[word, suggestions] as const] : [];
        }),
      );
    },
  };
}

const idleTime = 180_000;
const mostKept = 5000;

export const spelling = createSpelling({
  start(onAnswer) {
    const worker = new Worker(new URL("./spelling.worker.ts", import.meta.url), { type: "module" });
    worker.addEventListener("message", event => onAnswer(event.data));
    return { ask: question => worker.postMessage(question), end: () => worker.terminate() };
  },
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
});
