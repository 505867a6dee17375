import { DatePicker, type DayOfWeek } from "@mantine/dates";
import "@mantine/dates/styles.layer.css";
import { useEffect, useRef } from "react";
import classes from "./calendar.module.css";

interface CalendarProps {
  /** `YYYY-MM-DD`, or `null` where none is chosen; then `today` is shown. */
  readonly value: string | null;
  readonly today: string;
  readonly onChoose: (day: string) => void;
}

/** A month to choose a day from. The focus begins on the chosen day; arrow keys, Page Up and Page Down move it. */
export default function Calendar({ value, today, onChoose }: CalendarProps) {
  const start = value ?? today;
  const month = useRef<HTMLDivElement>(null);
  useEffect(() => month.current?.querySelector<HTMLElement>("[data-start]")?.focus(), []);
  return (
    <DatePicker
      ref={month}
      size="xs"
      defaultDate={start}
      value={value}
      onChange={day => onChoose(day ?? start)}
      firstDayOfWeek={firstDayOfWeek()}
      weekendDays={[]}
      hideOutsideDates
      weekdayFormat={day => written(day, { weekday: "narrow" })}
      monthLabelFormat={day => written(day, { month: "long", year: "numeric" })}
      monthsListFormat={day => written(day, { month: "short" })}
      getDayAriaLabel={day =>
        written(day, { weekday: "long", day: "numeric", month: "long", year: "numeric" })
      }
      getDayProps={day => ({
        "data-start": day === start || undefined,
        "data-today": day === today || undefined,
      })}
      ariaLabels={{
        previousMonth: "The month before",
        nextMonth: "The month after",
        previousYear: "The year before",
        nextYear: "The year after",
        previousDecade: "The ten years before",
        nextDecade: "The ten years after",
      }}
      classNames={{
        day: classes.day,
        calendarHeaderControl: classes.control,
        calendarHeaderLevel: classes.level,
      }}
    />
  );
}

function written(day: string | Date, options: Intl.DateTimeFormatOptions): string {
  const moment = Date.parse(`${String(day).slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(moment)
    ? String(day)
    : new Intl.DateTimeFormat(undefined, { ...options, timeZone: "UTC" }).format(moment);
}

/** As the person's calendar hangs on the wall; Monday where the locale doesn't tell. */
function firstDayOfWeek(): DayOfWeek {
  const language = new Intl.Locale(new Intl.DateTimeFormat().resolvedOptions().locale);
  const info: unknown =
    "getWeekInfo" in language && typeof language.getWeekInfo === "function" ? language.getWeekInfo() : null;
  const first = typeof info === "object" && info !== null && "firstDay" in info ? info.firstDay : 1;
  return days.find(day => day === Number(first) % 7) ?? 1;
}

const days: readonly DayOfWeek[] = [0, 1, 2, 3, 4, 5, 6];
