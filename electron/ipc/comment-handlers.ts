import type { Studio } from "../studio.ts";
import type { Handlers } from "./serve.ts";

type CommentChannel = Extract<keyof Handlers, `comments:${string}`>;

/** What people say about spots of an offer's previews. */
export function commentHandlers({ previewComments }: Studio): Pick<Handlers, CommentChannel> {
  return {
    "comments:list": offer => previewComments.list(offer),
    "comments:add": comment => previewComments.add(comment),
    "comments:edit": ({ id, ...change }) => previewComments.edit(id, change),
    "comments:done": ({ id, done }) => previewComments.setDone(id, done),
    "comments:remove": id => previewComments.remove(id),
    "comments:restore": id => previewComments.restore(id),
  };
}
