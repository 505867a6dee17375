import { Button, Textarea } from "@mantine/core";
import { useState } from "react";
import type { PreviewComment } from "#shared/ipc/comment-views.ts";
import { channelOf } from "#shared/preview/surfaces.ts";
import { formatMoment } from "../../../ui/format.ts";
import { languageName } from "../../../ui/language-name.ts";
import { previewChannelWords, surfaceWords } from "../../../ui/preview-words.ts";
import { toast } from "../../../ui/toast.ts";
import { turn } from "../look/store.ts";
import { editComment, removeComment, restoreComment, setCommentDone } from "./comment-actions.ts";
import classes from "./comments.module.css";
import { itemId, keepFocusNear, pinId } from "./store.ts";
import type { Pinned } from "./use-pinned.ts";

interface CommentItemProps extends Pinned {
  /** Its pin stands on the preview that is shown. */
  readonly isHere: boolean;
}

/** One comment: what, who, when, where, and what can be done with it. */
export function CommentItem({ number, comment, isHere }: CommentItemProps) {
  const { id, text, who, at, editedAt, doneAt } = comment;
  const [typed, setTyped] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const attempt = async (work: Promise<string | null>) => {
    const refused = await work;
    setRefusal(refused);
    return refused === null;
  };
  const save = async () => {
    if (typed !== null && (await attempt(editComment(id, typed)))) setTyped(null);
  };
  const remove = async () => {
    if (!(await attempt(removeComment(id)))) return;
    keepFocusNear(id);
    toast("Comment taken out", () => void restoreComment(id));
  };
  const finish = async () => {
    const done = doneAt === null;
    if (!(await attempt(setCommentDone(id, done)))) return;
    keepFocusNear(id);
    toast(done ? "Comment resolved" : "Comment is open again", () => void setCommentDone(id, !done));
  };
  const show = () => {
    turn({ surface: comment.surface, language: comment.language });
    requestAnimationFrame(() => document.getElementById(pinId(id))?.focus());
  };
  return (
    <li id={itemId(id)} className={classes.item} tabIndex={-1}>
      <button
        type="button"
        className={classes.number}
        data-done={doneAt !== null || undefined}
        aria-label={isHere ? `Show pin ${number}` : `Show where comment ${number} was made`}
        onClick={show}
      >
        {number}
      </button>
      <div className={classes.said}>
        {typed === null ? (
          <p className={classes.text}>
            <bdi>{text}</bdi>
          </p>
        ) : (
          <Textarea
            aria-label={`Comment ${number}`}
            autosize
            maxRows={8}
            ref={focusAtOnce}
            value={typed}
            onChange={event => setTyped(event.currentTarget.value)}
          />
        )}
        {refusal && (
          <p className={classes.refusal} role="alert">
            {refusal}
          </p>
        )}
        <p className={classes.hint}>
          <bdi>{who}</bdi>, <time dateTime={at}>{formatMoment(at, new Date())}</time>
          {editedAt !== null && `, edited ${formatMoment(editedAt, new Date())}`}
          {!isHere && ` · ${placeWords(comment)}`}
        </p>
        <div className={classes.acts}>
          {typed === null ? (
            <>
              <Act word={doneAt === null ? "Resolve" : "Reopen"} of={number} onClick={() => void finish()} />
              <Act word="Edit" of={number} onClick={() => setTyped(text)} />
              <Act word="Take out" of={number} onClick={() => void remove()} />
            </>
          ) : (
            <>
              <Act word="Save" of={number} onClick={() => void save()} />
              <Act word="Leave as it was" of={number} onClick={() => setTyped(null)} />
            </>
          )}
        </div>
      </div>
    </li>
  );
}

interface ActProps {
  readonly word: string;
  readonly of: number;
  readonly onClick: () => void;
}

function Act({ word, of, onClick }: ActProps) {
  return (
    <Button variant="subtle" size="compact-sm" aria-label={`${word} comment ${of}`} onClick={onClick}>
      {word}
    </Button>
  );
}

/** Stable, so that it is asked once: when the field comes. */
const focusAtOnce = (control: HTMLTextAreaElement | null): void => control?.focus();

function placeWords({ surface, language }: PreviewComment): string {
  const place = `${previewChannelWords[channelOf(surface)]}, ${surfaceWords[surface]}`;
  return language === null ? place : `${place}, ${languageName(language)}`;
}
