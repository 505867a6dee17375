import { useMemo } from "react";
import type { PreviewComment } from "#shared/ipc/comment-views.ts";
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

/** Where a preview stands, as its comments are looked for. */
export interface Place {
  readonly surface: Surface;
  /** BCP 47, of what is shown. */
  readonly language: string;
  /** The offer's own. */
  readonly own: string;
}

/** Whether it was made there; a comment in a language that became the offer's own stays in sight. */
export const isPinnedAt = (
  comment: Pick<PreviewComment, "surface" | "language">,
  { surface, language, own }: Place,
): boolean => comment.surface === surface && (comment.language ?? own) === language;

/** As a comment remembers it. */
export const remembered = ({
  surface,
  language,
  own,
}: Place): Pick<PreviewComment, "surface" | "language"> => ({
  surface,
  language: language === own ? null : language,
});
