import { Button, TextInput, UnstyledButton } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { formatWindow, readWindow, type TimeWindow, weekdays } from "#shared/domain/time-window.ts";
import { fieldWords } from "../../../../ui/words.ts";
import { dayName } from "../../control-words.ts";
import { edit } from "../../draft.ts";
import { Field } from "../../fields/Field.tsx";
import fieldClasses from "../../fields/fields.module.css";
import { controlId, useFieldValue } from "../../fields/use-field.ts";
import classes from "./redemption.module.css";

/** When it can be redeemed: weekdays and hours, as many times as it takes; nothing means always. */
export function HoursField() {
  const texts = useFieldValue("redemptionHours") ?? [];
  // A window has no name but its place in the list.
  const rows = texts.flatMap((text, index) => {
    const read = readWindow(text);
    return read.ok ? [{ number: index + 1, window: read.value }] : [];
  });
  const put = (number: number, window: TimeWindow | null) =>
    edit({
      redemptionHours: texts.flatMap((text, index) =>
        index + 1 === number ? (window === null ? [] : formatWindow(window)) : text,
      ),
    });
  return (
    <Field
      label={fieldWords.redemptionHours}
      fields={["redemptionHours"]}
      hint={
        texts.length === 0
          ? "Any day, any hour."
          : "By the merchant’s clock. An end at 00:00 is the end of the day."
      }
      group
    >
      {rows.map(({ number, window }) => (
        <WindowRow key={number} number={number} window={window} onChange={next => put(number, next)} />
      ))}
      <Button
        id={controlId("redemptionHours")}
        variant="default"
        size="xs"
        onClick={() => edit({ redemptionHours: [...texts, nextWindow(texts)] })}
      >
        Add hours
      </Button>
    </Field>
  );
}

interface WindowRowProps {
  readonly number: number;
  readonly window: TimeWindow;
  /** `null`: taken away. */
  readonly onChange: (window: TimeWindow | null) => void;
}

function WindowRow({ number, window, onChange }: WindowRowProps) {
  const { days, from, to } = window;
  const toggle = (day: TimeWindow["days"][number]) => {
    const next = days.includes(day) ? days.filter(each => each !== day) : [...days, day];
    // The last day goes with its window.
    if (next.length > 0) onChange({ ...window, days: next });
  };
  return (
    <fieldset className={classes.window} aria-label={`Hours ${number}`}>
      <span className={classes.days}>
        {weekdays.map(day => (
          <UnstyledButton
            key={day}
            className={classes.day}
            aria-pressed={days.includes(day)}
            onClick={() => toggle(day)}
          >
            {dayName(day)}
          </UnstyledButton>
        ))}
      </span>
      <TimeInput name="From" value={from} onChange={value => onChange({ ...window, from: value })} />
      <span className={fieldClasses.unit}>to</span>
      <TimeInput
        name="To"
        value={to === "24:00" ? "00:00" : to}
        onChange={value => onChange({ ...window, to: value === "00:00" ? "24:00" : value })}
      />
      <UnstyledButton
        className={classes.takeAway}
        aria-label={`Take hours ${number} away`}
        onClick={() => onChange(null)}
      >
        <IconX size={13} stroke={1.75} aria-hidden="true" />
      </UnstyledButton>
    </fieldset>
  );
}

interface TimeInputProps {
  readonly name: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A time typed in part is none yet: the stored one stays. */
function TimeInput({ name, value, onChange }: TimeInputProps) {
  return (
    <TextInput
      type="time"
      aria-label={name}
      value={value}
      onChange={event => event.currentTarget.value !== "" && onChange(event.currentTarget.value)}
      w={118}
      classNames={{ root: fieldClasses.fixed, input: fieldClasses.input }}
    />
  );
}

/** The usual hours first; the same twice would be one. */
function nextWindow(texts: readonly string[]): string {
  const free = usual.find(text => !texts.includes(text));
  return free ?? `mon-sun ${String(texts.length % 24).padStart(2, "0")}:30-24:00`;
}

const usual = ["mon-fri 09:00-17:00", "sat 09:00-14:00", "sun 09:00-14:00", "mon-fri 18:00-22:00"];
