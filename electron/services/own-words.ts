import { z } from "zod";
import { type Failure, fail, ok, type Result } from "#shared/domain/result.ts";
import type { LocalStore } from "../store/index.ts";
import { storing } from "./storing.ts";

type Answer = Result<string[], Failure<"invalid" | "storage">>;

/** Words that the people of this workspace write as they do: names, brands. Each answers all there are then. */
export interface OwnWordService {
  all(): string[];
  add(word: string): Answer;
  remove(word: string): Answer;
}

export function createOwnWordService({ store }: { readonly store: LocalStore }): OwnWordService {
  const all = () => readWords(store.settings.meta(key));
  const change = (of: (words: string[]) => string[]): Answer =>
    storing(() =>
      store.atomically(() => {
        const next = [...new Set(of(all()))].toSorted((a, b) => a.localeCompare(b));
        if (next.length > mostWords)
          return fail("invalid", `The dictionary is full: it holds ${mostWords} words.`);
        store.settings.setMeta(key, JSON.stringify(next));
        return ok(next);
      }),
    );
  return {
    all,
    add: word => change(words => [...words, word.normalize("NFC")]),
    remove: word => change(words => words.filter(each => each !== word.normalize("NFC"))),
  };
}

const key = "own_words";
const mostWords = 5000;

/** What a newer studio wrote otherwise is no list of words here. */
function readWords(stored: string | null): string[] {
  const words = z.array(z.string()).safeParse(JSON.parse(stored ?? "[]"));
  return words.success ? words.data : [];
}
