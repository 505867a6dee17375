import type { KeyboardEvent, ReactNode } from "react";
import classes from "./switches.module.css";

export interface Option<T> {
  readonly value: T;
  /** What it is called, shown or not. */
  readonly label: string;
  /** Shown in place of the label. */
  readonly icon?: ReactNode;
  /** Shown behind the label. */
  readonly mark?: ReactNode;
  /** What else is to be said of it. */
  readonly note?: string;
  /** Reachable, but no place that customers of this offer come to. */
  readonly quiet?: boolean;
}

interface RadiosProps<T> {
  readonly label: string;
  readonly options: readonly Option<T>[];
  readonly value: T;
  readonly onChange: (value: T) => void;
  /** Short words, close together. */
  readonly tight?: boolean;
}

/** One of a few, each a click away; the arrow keys go through them, and `Tab` to what comes after. */
export function Radios<T>({ label, options, value, onChange, tight }: RadiosProps<T>) {
  const chosen = options.findIndex(option => option.value === value);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const step = stepOf(event.key, getComputedStyle(event.currentTarget).direction);
    if (step === 0) return;
    event.preventDefault();
    const at = (chosen + step + options.length) % options.length;
    const option = options[at];
    if (option === undefined) return;
    onChange(option.value);
    const next = event.currentTarget.children[at];
    if (next instanceof HTMLElement) next.focus();
  };
  return (
    <div
      className={classes.radios}
      data-tight={tight || undefined}
      role="radiogroup"
      aria-label={label}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      {options.map(({ value: own, label: word, icon, mark, note, quiet }, at) => (
        // biome-ignore lint/a11y/useSemanticElements: an input can't hold an icon, and looks like one of a form.
        <button
          key={word}
          type="button"
          role="radio"
          className={classes.radio}
          aria-checked={own === value}
          {...((icon !== undefined || note !== undefined) && {
            "aria-label": note === undefined ? word : `${word}, ${note}`,
            title: note === undefined ? word : `${word}: ${note}`,
          })}
          data-icon={icon !== undefined || undefined}
          data-quiet={quiet || undefined}
          tabIndex={at === Math.max(chosen, 0) ? 0 : -1}
          onClick={() => onChange(own)}
        >
          {icon ?? word}
          {mark}
        </button>
      ))}
    </div>
  );
}

function stepOf(key: string, direction: string): -1 | 0 | 1 {
  if (key === "ArrowDown") return 1;
  if (key === "ArrowUp") return -1;
  if (key !== "ArrowRight" && key !== "ArrowLeft") return 0;
  return (key === "ArrowRight") === (direction !== "rtl") ? 1 : -1;
}
