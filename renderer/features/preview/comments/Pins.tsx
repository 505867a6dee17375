import { type KeyboardEvent, memo, type PointerEvent, useRef, useState } from "react";
import { moveComment } from "./comment-actions.ts";
import classes from "./comments.module.css";
import { type Spot, spotAfter, spotAt } from "./spot.ts";
import {
  begunPinId,
  begunTextId,
  itemId,
  pinId,
  placeBegun,
  useBegunComment,
  useCommentsShown,
} from "./store.ts";
import { isPinnedAt, type Pinned, type Place, useNumbered } from "./use-pinned.ts";

interface PinsProps extends Place {
  readonly offerId: string;
}

/** Over a preview, never in it: a pin for each comment that was made on this place in this language. */
export const Pins = memo(function Pins({ offerId, ...place }: PinsProps) {
  const isShown = useCommentsShown();
  const pinned = useNumbered(offerId);
  const begun = useBegunComment();
  if (!isShown) return null;
  const here = pinned.filter(({ comment }) => isPinnedAt(comment, place));
  const isBegunHere = begun !== null && begun.offer === offerId && isPinnedAt(begun, place);
  return (
    <div
      className={classes.layer}
      data-placing={isBegunHere || undefined}
      onPointerDown={event => {
        if (!isBegunHere || event.target !== event.currentTarget) return;
        placeBegun(spotAt(event, event.currentTarget.getBoundingClientRect()));
        event.preventDefault();
        document.getElementById(begunTextId)?.focus();
      }}
    >
      {here.map(each => (
        <CommentPin key={each.comment.id} {...each} />
      ))}
      {isBegunHere && (
        <Pin
          id={begunPinId}
          spot={begun}
          word="+"
          label="New comment"
          onMove={placeBegun}
          onOpen={() => document.getElementById(begunTextId)?.focus()}
        />
      )}
    </div>
  );
});

function CommentPin({ number, comment }: Pinned) {
  const { id, who, text, doneAt } = comment;
  return (
    <Pin
      id={pinId(id)}
      spot={comment}
      word={String(number)}
      label={`Comment ${number} by ${who}: ${text.slice(0, 80)}`}
      isDone={doneAt !== null}
      onMove={spot => void moveComment(id, spot)}
      onOpen={() => document.getElementById(itemId(id))?.focus()}
    />
  );
}

interface PinProps {
  readonly id: string;
  readonly spot: Spot;
  readonly word: string;
  readonly label: string;
  readonly isDone?: boolean;
  /** Let go at another spot. */
  readonly onMove: (spot: Spot) => void;
  readonly onOpen: () => void;
}

/** Its tip is the spot. Drawn along, or moved by the arrow keys, ten times as fine as a finger. */
function Pin({ id, spot, word, label, isDone, onMove, onOpen }: PinProps) {
  const [moving, setMoving] = useState<Spot | null>(null);
  const held = useRef<Spot | null>(null);
  const at = moving ?? spot;
  const letGo = () => {
    if (moving !== null) onMove(moving);
    setMoving(null);
    held.current = null;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = spotAfter(at, event.key, event.shiftKey);
    if (next === null) return;
    event.preventDefault();
    event.stopPropagation();
    setMoving(next);
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.parentElement?.getBoundingClientRect();
    if (held.current === null || box === undefined) return;
    const now = spotAt(event, box);
    if (moving !== null || isFar(now, held.current)) setMoving(now);
  };
  return (
    <button
      id={id}
      type="button"
      className={classes.pin}
      data-done={isDone || undefined}
      aria-label={label}
      title={label}
      style={{ left: `${at.x / 10}%`, top: `${at.y / 10}%` }}
      onKeyDown={onKeyDown}
      onKeyUp={event => event.key.startsWith("Arrow") && letGo()}
      onBlur={letGo}
      onPointerDown={event => {
        event.currentTarget.setPointerCapture(event.pointerId);
        held.current = at;
      }}
      onPointerMove={onPointerMove}
      onPointerUp={letGo}
      onPointerCancel={letGo}
      onClick={onOpen}
    >
      {word}
    </button>
  );
}

/** A press that shakes is no move. */
const isFar = (a: Spot, b: Spot) => Math.abs(a.x - b.x) + Math.abs(a.y - b.y) > 20;
