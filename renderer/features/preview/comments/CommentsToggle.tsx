import { IconMessage } from "@tabler/icons-react";
import { memo } from "react";
import { HeadAction } from "../HeadAction.tsx";
import classes from "./comments.module.css";
import { useCommentsShown } from "./store.ts";
import { useNumbered } from "./use-pinned.ts";

/** How many comments are open; shows and hides them, or begins the first one. */
export const CommentsToggle = memo(function CommentsToggle({ offerId }: { readonly offerId: string }) {
  const isShown = useCommentsShown();
  const pinned = useNumbered(offerId);
  const open = pinned.filter(({ comment }) => comment.doneAt === null).length;
  const icon = <IconMessage size={17} stroke={1.6} aria-hidden="true" />;
  if (pinned.length === 0)
    return (
      <HeadAction command="preview.comment" label="Comment on the preview">
        {icon}
      </HeadAction>
    );
  return (
    <HeadAction command="preview.comments" label={`Comments, ${open} open`} pressed={isShown}>
      {icon}
      {open > 0 && (
        <span className={classes.count} aria-hidden="true">
          {open}
        </span>
      )}
    </HeadAction>
  );
});
