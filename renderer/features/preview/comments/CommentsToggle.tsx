import { IconMessage } from "@tabler/icons-react";
import type { PreviewSource } from "#shared/preview/source.ts";
import { keyCaps } from "../../../app/commands/table.ts";
import { HeadAction } from "../HeadAction.tsx";
import type { Look } from "../look/look.ts";
import classes from "./comments.module.css";
import { beginComment, toggleComments, useCommentsShown } from "./store.ts";
import { placeOf, useNumbered } from "./use-pinned.ts";

interface CommentsToggleProps {
  readonly offerId: string;
  readonly source: PreviewSource;
  readonly look: Look;
}

/** How many comments are open; shows and hides them, or begins the first one. */
export function CommentsToggle({ offerId, source, look }: CommentsToggleProps) {
  const isShown = useCommentsShown();
  const pinned = useNumbered(offerId);
  const open = pinned.filter(({ comment }) => comment.doneAt === null).length;
  const icon = <IconMessage size={17} stroke={1.6} aria-hidden="true" />;
  if (pinned.length === 0)
    return (
      <HeadAction
        label="Comment on the preview"
        keys={keyCaps("preview.comment")}
        onClick={() => beginComment({ offer: offerId, ...placeOf(source, look) })}
      >
        {icon}
      </HeadAction>
    );
  return (
    <HeadAction
      label={`Comments, ${open} open`}
      keys={keyCaps("preview.comments")}
      pressed={isShown}
      onClick={toggleComments}
    >
      {icon}
      {open > 0 && (
        <span className={classes.count} aria-hidden="true">
          {open}
        </span>
      )}
    </HeadAction>
  );
}
