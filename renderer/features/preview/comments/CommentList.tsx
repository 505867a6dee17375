import { Button, Textarea } from "@mantine/core";
import { memo, useEffect, useState } from "react";
import { keyCaps } from "../../../app/commands/table.ts";
import { Kbd } from "../../../ui/Kbd.tsx";
import { CommentItem } from "./CommentItem.tsx";
import { addComment } from "./comment-actions.ts";
import classes from "./comments.module.css";
import {
  addId,
  type Begun,
  beginComment,
  begunPinId,
  begunTextId,
  endBegun,
  typeBegun,
  useBegunComment,
  useBegunText,
  useCommentsShown,
} from "./store.ts";
import { isPinnedAt, type Place, remembered, useNumbered } from "./use-pinned.ts";

interface CommentListProps extends Place {
  readonly offerId: string;
}

/** What people said about the previews of an offer: here, then elsewhere, then what is resolved. */
export const CommentList = memo(function CommentList({ offerId, ...place }: CommentListProps) {
  const isShown = useCommentsShown();
  const pinned = useNumbered(offerId);
  const begun = useBegunComment();
  const isBegun = begun !== null && begun.offer === offerId;
  if (!isShown || (pinned.length === 0 && !isBegun)) return null;
  const open = pinned.filter(({ comment }) => comment.doneAt === null);
  const here = open.filter(({ comment }) => isPinnedAt(comment, place));
  const elsewhere = open.filter(({ comment }) => !isPinnedAt(comment, place));
  const done = pinned.filter(({ comment }) => comment.doneAt !== null);
  return (
    <section className={classes.side} aria-label="Comments">
      <div className={classes.head}>
        <h3 className={classes.title}>Comments</h3>
        <Button
          id={addId}
          variant="subtle"
          size="compact-sm"
          rightSection={<Kbd keys={keyCaps("preview.comment")} />}
          onClick={() => beginComment({ offer: offerId, ...remembered(place) })}
        >
          Add
        </Button>
      </div>
      {isBegun && <NewComment begun={begun} />}
      <ul className={classes.list} aria-label="Open comments">
        {[...here, ...elsewhere].map(each => (
          <CommentItem key={each.comment.id} {...each} isHere={here.includes(each)} />
        ))}
      </ul>
      {done.length > 0 && (
        <details className={classes.done}>
          <summary>{done.length} resolved</summary>
          <ul className={classes.list} aria-label="Resolved comments">
            {done.map(each => (
              <CommentItem key={each.comment.id} {...each} isHere={isPinnedAt(each.comment, place)} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
});

/** Its pin can be moved before and while its words are typed: with the mouse, or by arrows on the pin itself. */
function NewComment({ begun }: { readonly begun: Begun }) {
  const text = useBegunText();
  const [refusal, setRefusal] = useState<string | null>(null);
  useEffect(() => document.getElementById(begunTextId)?.focus(), []);
  const add = async () => {
    if (text.trim() === "") return;
    const refused = await addComment({ ...begun, text });
    setRefusal(refused);
    if (refused === null) endBegun();
  };
  return (
    <div className={classes.begun}>
      <Textarea
        id={begunTextId}
        aria-label="New comment"
        aria-describedby="comment-new-hint"
        placeholder="What should change here?"
        autosize
        minRows={2}
        maxRows={8}
        value={text}
        error={refusal}
        onChange={event => typeBegun(event.currentTarget.value)}
        onKeyDown={event => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            void add();
          }
          if (event.key !== "Escape") return;
          event.preventDefault();
          event.stopPropagation();
          endBegun();
        }}
      />
      <p id="comment-new-hint" className={classes.hint}>
        Click the preview to move its pin, or{" "}
        <button
          type="button"
          className={classes.link}
          onClick={() => document.getElementById(begunPinId)?.focus()}
        >
          move it by arrow keys
        </button>
        . Local only.
      </p>
      <div className={classes.acts}>
        <Button variant="subtle" size="compact-sm" onClick={endBegun}>
          Leave it
        </Button>
        <Button
          variant="default"
          size="compact-sm"
          rightSection={<Kbd keys="Ctrl ⏎" />}
          onClick={() => void add()}
        >
          Add comment
        </Button>
      </div>
    </div>
  );
}
