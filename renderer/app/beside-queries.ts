import type { CommentsView } from "#shared/ipc/comment-views.ts";
import type { NotesView } from "#shared/ipc/note-views.ts";
import type { Translations } from "#shared/ipc/translation-views.ts";
import { createQueryCache, type Known } from "./query-cache.ts";
import { studio } from "./studio.ts";
import { useKnown, useKnownPart } from "./use-known.ts";

/** What stands beside an offer's form. */
export const translationCache = createQueryCache<string, Translations>(id =>
  studio.invoke("translations:list", id),
);
export const noteCache = createQueryCache<string, NotesView>(id => studio.invoke("notes:list", id));

export const commentCache = createQueryCache<string, CommentsView>(id => studio.invoke("comments:list", id));

export const useTranslations = (id: string | null): Known<Translations> => useKnown(translationCache, id);
export const useTranslationsPart = <Part>(
  id: string | null,
  select: (known: Known<Translations>) => Part,
): Part => useKnownPart(translationCache, id, select);
export const useComments = (id: string | null): Known<CommentsView> => useKnown(commentCache, id);
export const useNotes = (id: string | null): Known<NotesView> => useKnown(noteCache, id);
