import { TextInput } from "@mantine/core";
import { type KeyboardEvent, useRef, useState } from "react";
import { todayIn } from "../../../ui/format.ts";
import { edit, misread, useDraft } from "../draft.ts";
import { isWholeDate, readTypedDate, shiftedDay } from "../typed-date.ts";
import { CalendarButton } from "./CalendarButton.tsx";
import classes from "./fields.module.css";
import { useFieldState, useFieldValue } from "./use-field.ts";

interface DateFieldProps {
  readonly field: "startDate" | "endDate";
  /** `Starts`: for the calendar. */
  readonly label: string;
  readonly timeZone: string;
}

/** A day, typed as one likes or taken from a calendar (`Alt ↓`); `↑` and `↓` go by a day. */
export function DateField({ field, label, timeZone }: DateFieldProps) {
  const { text, value, unreadable, type, settle, keep, move } = useTypedDate(field, timeZone);
  const state = useFieldState(field);
  const [isOpen, setOpen] = useState(false);
  const input = useRef<HTMLInputElement>(null);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === "Enter") settle();
    if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
    event.preventDefault();
    if (event.altKey) setOpen(true);
    else move(event.key === "ArrowUp" ? 1 : -1);
  }

  return (
    <TextInput
      {...state}
      ref={input}
      value={text}
      placeholder="YYYY-MM-DD"
      autoComplete="off"
      spellCheck={false}
      onChange={event => type(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      onBlur={settle}
      error={state.error || unreadable}
      w={150}
      classNames={{ root: classes.fixed, input: classes.date }}
      rightSectionWidth={28}
      rightSection={
        <CalendarButton
          label={label}
          value={value}
          today={() => todayIn(timeZone, new Date())}
          isOpen={isOpen}
          setOpen={setOpen}
          onChoose={day => {
            keep(day);
            setOpen(false);
            input.current?.focus();
          }}
        />
      }
    />
  );
}

/** A whole date is kept at once, anything else when the field is left, so that half a date never is one. */
function useTypedDate(field: "startDate" | "endDate", timeZone: string) {
  const value = useFieldValue(field);
  const unreadable = useDraft(draft => draft.misread[field] !== undefined) ?? false;
  const [typed, setTyped] = useState<string | null>(null);
  const read = (text: string) => readTypedDate(text, { today: todayIn(timeZone, new Date()) });
  const keep = (day: string | null) => {
    setTyped(null);
    edit({ [field]: day });
  };
  return {
    text: typed ?? value ?? "",
    value,
    unreadable,
    keep,
    type(text: string) {
      setTyped(text);
      if (text.trim() === "") edit({ [field]: null });
      else if (isWholeDate(text)) edit({ [field]: text.trim() });
    },
    /** What stands there counts now; what is no date stays, with the sentence why. */
    settle() {
      if (typed === null) return;
      const day = read(typed);
      if (day.ok) keep(day.value);
      else misread(field, value === null ? day.message : `${day.message} ${value} is kept.`);
    },
    move(days: number) {
      const day = read(typed ?? value ?? "");
      if (!day.ok) return;
      keep(day.value === null ? todayIn(timeZone, new Date()) : shiftedDay(day.value, days));
    },
  };
}
