import { useShallow } from "zustand/react/shallow";
import { useTranslationsPart } from "../../../../app/beside-queries.ts";
import { useDraft } from "../../draft.ts";
import { translationWords } from "./translation-words.ts";

/** The open offer's other languages, each with what is to do; drawn again only when a word of it changes. */
export function useTranslationWords(): readonly string[] {
  return useTranslationsPart(
    useDraft(draft => draft.offerId),
    useShallow(({ data }) => (data ? translationWords(data) : none)),
  );
}

const none: readonly string[] = [];
