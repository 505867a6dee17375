import { Button } from "@mantine/core";
import { type CSSProperties, type KeyboardEvent, type PointerEvent, useRef } from "react";
import { usableLocale } from "#shared/domain/locale.ts";
import { focusText, type PictureFocus, readFocus } from "#shared/domain/picture.ts";
import { directionOf } from "#shared/preview/locale.ts";
import { edit, useDraft } from "../draft.ts";
import { Field } from "../fields/Field.tsx";
import { controlId } from "../fields/use-field.ts";
import classes from "./focus.module.css";
import { cropOf, focusAfter, focusAt, isCovered, type Part, valueTabOn } from "./focus-crop.ts";

interface FocusFieldProps {
  /** Where the picture lies. */
  readonly source: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** The point of the picture that every crop keeps: moved by mouse or arrow keys, with what the value covers drawn. */
export function FocusField(props: FocusFieldProps) {
  const focus = readFocus(useDraft(draft => draft.form.pictureFocus));
  const direction = directionOf(usableLocale(useDraft(draft => draft.form.defaultLanguage)));
  const isMiddle = focus.x === 50 && focus.y === 50;
  return (
    <Field
      label="Focus"
      fields={["pictureFocus"]}
      group
      hint={
        isCovered(focus, direction)
          ? "The value covers this point on the card of the Hub: move it out of the hatched corner."
          : "Every crop keeps this point. Hatched: what the value covers on the card of the Hub."
      }
    >
      <PointOnPicture {...props} focus={focus} direction={direction} />
      <div className={classes.aside}>
        <output className={classes.where}>
          {focus.x}% from the left, {focus.y}% from above
        </output>
        {!isMiddle && (
          <Button variant="default" onClick={() => edit({ pictureFocus: null })}>
            Middle
          </Button>
        )}
      </div>
    </Field>
  );
}

interface PointProps extends FocusFieldProps {
  readonly focus: PictureFocus;
  readonly direction: "ltr" | "rtl";
}

function PointOnPicture({ source, width, height, focus, direction }: PointProps) {
  const held = useRef(false);
  const crop = cropOf(width / height, cardRatio, focus);
  const move = (to: PictureFocus) =>
    edit({ pictureFocus: to.x === 50 && to.y === 50 ? null : focusText(to) });
  const follow = (event: PointerEvent<HTMLElement>) => {
    if (held.current) move(focusAt(event, event.currentTarget.getBoundingClientRect()));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = focusAfter(focus, event.key, event.shiftKey);
    if (next === null) return;
    event.preventDefault();
    move(next);
  };
  return (
    <div
      className={classes.picture}
      onPointerDown={event => {
        held.current = true;
        event.currentTarget.setPointerCapture(event.pointerId);
        event.preventDefault();
        follow(event);
        document.getElementById(controlId("pictureFocus"))?.focus();
      }}
      onPointerMove={follow}
      onPointerUp={() => {
        held.current = false;
      }}
      onPointerCancel={() => {
        held.current = false;
      }}
    >
      <img src={source} alt="" width={width} height={height} draggable={false} />
      <span className={classes.crop} style={placed(crop)} aria-hidden="true" />
      <span className={classes.tab} style={placed(valueTabOn(crop, direction))} aria-hidden="true" />
      <button
        id={controlId("pictureFocus")}
        type="button"
        className={classes.point}
        aria-label={`Focus of the picture: ${focus.x}% from the left, ${focus.y}% from above. Arrow keys move it.`}
        style={{ left: `${focus.x}%`, top: `${focus.y}%` }}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}

const placed = ({ left, top, width, height }: Part): CSSProperties => ({
  left: `${left}%`,
  top: `${top}%`,
  width: `${width}%`,
  height: `${height}%`,
});

/** Of the sample skins' card in the Hub. */
const cardRatio = 358 / 218;
