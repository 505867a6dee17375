import { useMemo } from "react";
import { useTranslations } from "../../../../app/beside-queries.ts";
import { useDraft } from "../../draft.ts";
import { translationWords } from "./translation-words.ts";

/** The open offer's other languages, each with what is to do. */
export function useTranslationWords(): readonly string[] {
  const { data } = useTranslations(useDraft(draft => draft.offerId));
  return useMemo(() => (data ? translationWords(data) : none), [data]);
}

const none: readonly string[] = [];
