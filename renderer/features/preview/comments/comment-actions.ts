import type { CommentsView, NewComment } from "#shared/ipc/comment-views.ts";
import { commentCache } from "../../../app/beside-queries.ts";
import { type Answer, studio } from "../../../app/studio.ts";
import type { Spot } from "./spot.ts";

/** Each answers why it was not done, in a sentence; `null`: it was. */
export const addComment = async (comment: NewComment) => taken(await studio.invoke("comments:add", comment));
export const editComment = async (id: string, text: string) =>
  taken(await studio.invoke("comments:edit", { id, text }));
export const moveComment = async (id: string, { x, y }: Spot) =>
  taken(await studio.invoke("comments:edit", { id, x, y }));
export const setCommentDone = async (id: string, done: boolean) =>
  taken(await studio.invoke("comments:done", { id, done }));
export const removeComment = async (id: string) => taken(await studio.invoke("comments:remove", id));
export const restoreComment = async (id: string) => taken(await studio.invoke("comments:restore", id));

function taken(answer: Answer<CommentsView>): string | null {
  if (!answer.ok) return answer.error.message;
  commentCache.put(answer.value.offer, answer.value);
  return null;
}
