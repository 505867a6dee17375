import { UnstyledButton } from "@mantine/core";
import { ownWordsCache, useOwnWords } from "../../../app/queries.ts";
import { studio } from "../../../app/studio.ts";
import { toast } from "../../../ui/toast.ts";
import { edit, getDraft } from "../draft.ts";
import { controlId, useFieldValue } from "../fields/use-field.ts";
import { useSpelling } from "../spelling/use-spelling.ts";
import { withWord, wordsIn } from "../spelling/words-in.ts";
import type { CustomerText, TextContext } from "./text-context.ts";
import classes from "./texts.module.css";

interface SpellingNotesProps extends Pick<TextContext, "merchantName"> {
  readonly field: CustomerText;
}

/** Words that no dictionary of the offer's language has, quietly, each with what was likely meant. */
export function SpellingNotes({ field, merchantName }: SpellingNotesProps) {
  const text = useFieldValue(field);
  const wrong = useSpelling(text, useFieldValue("defaultLanguage"));
  const own = useOwnWords().data;
  if (wrong.size === 0 || text === null) return null;
  const known = new Set([...(own ?? []), ...wordsIn(merchantName ?? "").map(({ word }) => word)]);
  const shown = [...wrong].filter(([word]) => !known.has(word) && text.includes(word));
  if (shown.length === 0) return null;
  return (
    <ul className={classes.spelling} aria-label="Spelling">
      {shown.slice(0, mostShown).map(([word, suggestions]) => (
        <li key={word}>
          <span className={classes.wrong} lang={getDraft()?.form.defaultLanguage ?? undefined}>
            {word}
          </span>
          {suggestions.map(suggestion => (
            <UnstyledButton
              key={suggestion}
              className={classes.choice}
              aria-label={`Write ${suggestion} instead of ${word}`}
              onClick={() => replace(field, word, suggestion)}
            >
              {suggestion}
            </UnstyledButton>
          ))}
          <UnstyledButton
            className={classes.choice}
            aria-label={`Add to dictionary: ${word}`}
            onClick={() => void addWord(word, field)}
          >
            Add to dictionary
          </UnstyledButton>
        </li>
      ))}
      {shown.length > mostShown && <li>and {shown.length - mostShown} more</li>}
    </ul>
  );
}

const mostShown = 4;

/** The line goes with the word, so the focus goes to the text. */
function replace(field: CustomerText, word: string, suggestion: string): void {
  const text = getDraft()?.form[field];
  document.getElementById(controlId(field))?.focus();
  if (text) edit({ [field]: withWord(text, word, suggestion) });
}

async function addWord(word: string, field: CustomerText): Promise<void> {
  document.getElementById(controlId(field))?.focus();
  const added = await studio.invoke("spelling:add", word);
  if (!added.ok) return toast(added.error.message);
  ownWordsCache.put("only", added.value);
  toast(`“${word}” is in this workspace’s dictionary.`, () => void removeWord(word));
}

async function removeWord(word: string): Promise<void> {
  const removed = await studio.invoke("spelling:remove", word);
  if (removed.ok) ownWordsCache.put("only", removed.value);
}
