import { Popover, UnstyledButton } from "@mantine/core";
import { IconCalendar } from "@tabler/icons-react";
import { lazy, Suspense } from "react";
import { isPlainDate } from "#shared/domain/plain-date.ts";
import classes from "./fields.module.css";

/** Its library is loaded when somebody first opens it. */
const Calendar = lazy(() => import("./Calendar.tsx"));

interface CalendarButtonProps {
  readonly label: string;
  readonly value: string | null;
  readonly today: () => string;
  readonly isOpen: boolean;
  readonly setOpen: (open: boolean) => void;
  readonly onChoose: (day: string) => void;
}

/** Opens a month under a date field; the focus goes into it, and back to where it was. */
export function CalendarButton({ label, value, today, isOpen, setOpen, onChoose }: CalendarButtonProps) {
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      trapFocus
      returnFocus
      transitionProps={{ duration: 0 }}
      position="bottom-end"
    >
      <Popover.Target>
        <UnstyledButton className={classes.inside} aria-label="Choose a day" onClick={() => setOpen(!isOpen)}>
          <IconCalendar size={15} stroke={1.6} aria-hidden="true" />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={`Days: ${label}`} className={classes.calendar}>
        <Suspense fallback={<div className={classes.calendarRoom} />}>
          {isOpen && (
            <Calendar
              value={value !== null && isPlainDate(value) ? value : null}
              today={today()}
              onChoose={onChoose}
            />
          )}
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}
