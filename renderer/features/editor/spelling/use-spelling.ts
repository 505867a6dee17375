import { useEffect, useState } from "react";
import { spelling, type Wrong } from "./spelling.ts";
import { wordsIn } from "./words-in.ts";

/** The wrong words of a text, some time after it was last changed; typing waits for nothing. */
export function useSpelling(text: string | null, language: string | null): Wrong {
  const [wrong, setWrong] = useState<Wrong>(none);
  useEffect(() => {
    let isCurrent = true;
    const timer = setTimeout(async () => {
      const words = wordsIn(text ?? "").map(({ word }) => word);
      const found = words.length === 0 ? none : await spelling.check(language ?? "", words);
      if (isCurrent) setWrong(before => (found.size === 0 && before.size === 0 ? before : found));
    }, pause);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [text, language]);
  return wrong;
}

const none: Wrong = new Map();
/** Milliseconds: a word that is being typed isn't judged. */
const pause = 500;
