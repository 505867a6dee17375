import { readText } from "#shared/domain/normalise.ts";
import { type Failure, fail, ok, type Result } from "#shared/domain/result.ts";
import type { CommentsView, NewComment } from "#shared/ipc/comment-views.ts";
import type { CommentChange, LocalStore } from "../store/index.ts";
import { storing } from "./storing.ts";

type Answer = Result<CommentsView, Failure<"not_found" | "invalid" | "storage">>;

/** What people say about spots of an offer's previews, for each other on this computer. Answers all there are. */
export interface PreviewCommentService {
  list(offer: string): Answer;
  /** `invalid`: it is empty, too long, or no text. */
  add(comment: NewComment): Answer;
  /** What it says, or where it is pinned (thousandths). */
  edit(id: string, change: CommentChange): Answer;
  /** Resolved, or open again. */
  setDone(id: string, done: boolean): Answer;
  remove(id: string): Answer;
  /** Takes a removal back. */
  restore(id: string): Answer;
}

/** Characters of one comment. */
const longest = 2000;

export function createPreviewCommentService({
  store,
}: {
  readonly store: LocalStore;
}): PreviewCommentService {
  const { previewComments: comments } = store;
  const view = (offer: string): Answer => ok({ offer, comments: comments.of(offer) });

  function change(id: string, work: () => void): Answer {
    return storing((): Answer => {
      const offer = comments.offerOf(id);
      if (offer === null) return fail("not_found", "There is no such comment.");
      work();
      return view(offer);
    });
  }

  return {
    list: offer => storing((): Answer => view(offer)),
    add: comment =>
      storing((): Answer => {
        if (store.offers.get(comment.offer) === null)
          return fail("not_found", `There is no offer ${comment.offer} in this workspace.`);
        const text = readComment(comment.text);
        if (!text.ok) return text;
        comments.add({ ...comment, text: text.value });
        return view(comment.offer);
      }),
    edit(id, { text: given, x, y }) {
      const text = given === undefined ? ok(undefined) : readComment(given);
      if (!text.ok) return text;
      return change(id, () => comments.change(id, { text: text.value, x, y }));
    },
    setDone: (id, done) => change(id, () => comments.setDone(id, done)),
    remove: id => change(id, () => comments.setRemoved(id, true)),
    restore: id => change(id, () => comments.setRemoved(id, false)),
  };
}

function readComment(given: string): Result<string, Failure<"invalid">> {
  const text = readText(given);
  if (!text.ok) return fail("invalid", text.error.message);
  if (text.value === null) return fail("invalid", "A comment has a word at least.");
  const length = Array.from(text.value).length;
  return length <= longest
    ? ok(text.value)
    : fail("invalid", `It has ${length} characters; there is room for ${longest}.`);
}
