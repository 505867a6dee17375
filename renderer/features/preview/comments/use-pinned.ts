import { useMemo } from "react";
import { usableLocale } from "#shared/domain/locale.ts";
import type { PreviewComment } from "#shared/ipc/comment-views.ts";
import type { PreviewSource } from "#shared/preview/source.ts";
import type { Surface } from "#shared/preview/surfaces.ts";
import { useComments } from "../../../app/beside-queries.ts";

/** A comment with its number: the first of an offer is 1. */
export interface Pinned {
  readonly number: number;
  readonly comment: PreviewComment;
}

export const useNumbered = (offerId: string): readonly Pinned[] => {
  const comments = useComments(offerId).data?.comments;
  return useMemo(
    () => (comments ?? []).map((comment, index) => ({ number: index + 1, comment })),
    [comments],
  );
};

/** Where a preview stands, as a comment remembers it. */
export interface Place {
  readonly surface: Surface;
  /** `null`: the offer's own language. */
  readonly language: string | null;
}

/** As the previews of this source would show that look; a language without texts is the offer's own. */
export function placeOf({ translations }: Pick<PreviewSource, "translations">, look: Place): Place {
  const isTranslated = translations.some(({ language }) => language === look.language);
  return { surface: look.surface, language: isTranslated ? look.language : null };
}

/** Whether it was made there; a comment in a language that became the offer's own stays in sight. */
export function isPinnedAt(
  comment: Place,
  place: Place,
  { form }: { readonly form: { readonly defaultLanguage: string | null } },
): boolean {
  const own = usableLocale(form.defaultLanguage);
  return comment.surface === place.surface && (comment.language ?? own) === (place.language ?? own);
}
