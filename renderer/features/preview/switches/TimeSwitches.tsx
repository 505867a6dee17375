import { Slider } from "@mantine/core";
import { type CSSProperties, memo, useState } from "react";
import { dateFormat } from "#shared/domain/formatters.ts";
import { type Life, type Moment, momentAt, moments, shareOf, spanOf, timeOf } from "../look/life.ts";
import type { LookChange } from "../look/look.ts";
import { momentOf, wallClock } from "../look/wall-clock.ts";
import classes from "./time.module.css";

interface TimeSwitchesProps {
  readonly life: Life;
  /** Milliseconds since 1970, as the preview shows it, and whether that is now. */
  readonly now: number;
  readonly isNow: boolean;
  readonly timeZone: string;
  readonly onChange: (change: LookChange) => void;
}

/** When it is looked at: the slider's filled part is the offer's life, the word at the right what it is then. */
export const TimeSwitches = memo(function TimeSwitches({
  life,
  now,
  isNow,
  timeZone,
  onChange,
}: TimeSwitchesProps) {
  const { start, end } = life;
  const [opened] = useState(Date.now);
  const span = spanOf(life, opened);
  const moment = momentAt(life, now);
  const share = (time: number | null, none: number) => (time === null ? none : shareOf(span, time));
  const filled: CSSProperties & Record<`--${string}`, string> = {
    "--from": `${share(start, 0) * 100}%`,
    "--to": `${share(end, 1) * 100}%`,
  };
  return (
    <div className={classes.time}>
      <div className={classes.line}>
        <label className={classes.asSeen}>
          As seen on
          <input
            type="datetime-local"
            className={classes.field}
            value={wallClock(now, timeZone)}
            onChange={event => {
              const at = momentOf(event.currentTarget.value, timeZone);
              if (at !== null) onChange({ at });
            }}
          />
        </label>
        <button
          type="button"
          className={classes.now}
          aria-pressed={isNow}
          onClick={() => onChange({ at: null })}
        >
          Now
        </button>
        <output className={classes.state} data-moment={moment}>
          {momentWords[moment]}
        </output>
      </div>
      <Slider
        className={classes.slider ?? ""}
        classNames={{ track: classes.track ?? "", bar: classes.bar ?? "", thumb: classes.thumb ?? "" }}
        style={filled}
        thumbLabel="Time of the preview"
        thumbValueText={time => `${dayAndTime(time, timeZone)}, ${momentWords[momentAt(life, time)]}`}
        label={null}
        size={4}
        thumbSize={24}
        min={span.from}
        max={span.to}
        step={span.step}
        value={Math.min(span.to, Math.max(span.from, now))}
        onChange={at => onChange({ at })}
      />
      <MomentButtons {...{ life, now, moment, filled, timeZone, onChange }} />
    </div>
  );
});

interface MomentButtonsProps extends Pick<TimeSwitchesProps, "life" | "now" | "timeZone" | "onChange"> {
  readonly moment: Moment;
  readonly filled: CSSProperties;
}

/** Under the slider: the four moments of a life, each one press away; those at its ends say when they are. */
function MomentButtons({ life, now, moment, filled, timeZone, onChange }: MomentButtonsProps) {
  return (
    <div className={classes.moments} style={filled}>
      {moments.map(each => (
        <button
          key={each}
          type="button"
          className={classes.moment}
          aria-pressed={each === moment}
          disabled={timeOf(each, life, now) === null}
          onClick={() => onChange({ at: each })}
        >
          {momentWords[each]}
          {each === "live" && life.start !== null && <small>{dayOf(life.start, timeZone)}</small>}
          {each === "last" && life.end !== null && <small>{dayOf(life.end, timeZone)}</small>}
        </button>
      ))}
    </div>
  );
}

export const momentWords: Record<Moment, string> = {
  soon: "Not yet",
  live: "Live",
  last: "Last hours",
  over: "Over",
};

const dayOf = (time: number, timeZone: string) =>
  dateFormat(undefined, { timeZone, day: "numeric", month: "short" }).format(time);

const dayAndTime = (time: number, timeZone: string) =>
  dateFormat(undefined, { timeZone, dateStyle: "medium", timeStyle: "short" }).format(time);
