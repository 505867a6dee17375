import { Button, Checkbox, NumberInput, Select } from "@mantine/core";
import { useId, useState } from "react";
import { type CopiedPart, copiedParts, type DuplicateOptions } from "#shared/domain/duplicate.ts";
import { type DateShift, shiftDates } from "#shared/domain/shift-dates.ts";
import type { Duplicating } from "../../app/duplicating.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { FormRow } from "../../ui/FormRow.tsx";
import { formatCount, formatDate } from "../../ui/format.ts";
import { Kbd } from "../../ui/Kbd.tsx";
import { Message } from "../../ui/Message.tsx";
import classes from "./duplicate.module.css";
import { keepChoice, lastChoice } from "./last-choice.ts";

interface DuplicateDialogProps {
  readonly asked: Duplicating;
  readonly onClose: () => void;
}

/** What a copy takes with it and on which days it runs. Enter takes the last choice at once. */
export function DuplicateDialog({ asked, onClose }: DuplicateDialogProps) {
  const [options, setOptions] = useState(lastChoice);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const form = useId();
  const { count } = asked;

  const duplicate = async () => {
    if (busy) return;
    setBusy(true);
    const refused = await asked.run(options);
    setBusy(false);
    setRefusal(refused);
    if (refused !== null) return;
    keepChoice(options);
    onClose();
  };

  return (
    <Dialog
      title={count === 1 ? "Duplicate" : `Duplicate ${formatCount(count)} offers`}
      width={520}
      onClose={onClose}
      foot={
        <Button
          type="submit"
          form={form}
          data-autofocus
          aria-disabled={busy}
          rightSection={<Kbd keys="⏎" onFill />}
        >
          {count === 1 ? "Duplicate" : `Duplicate ${formatCount(count)}`}
        </Button>
      }
    >
      <form
        id={form}
        onSubmit={event => {
          event.preventDefault();
          void duplicate();
        }}
      >
        <p className={classes.always}>
          A draft of its own, without code and reference. Value, program, campaign and merchant come along.
        </p>
        <Checkbox.Group
          label="Copy"
          value={[...options.parts]}
          onChange={chosen =>
            setOptions({ ...options, parts: copiedParts.filter(part => chosen.includes(part)) })
          }
        >
          <div className={classes.parts}>
            {copiedParts.map(part => (
              <Checkbox key={part} value={part} label={partWords[part]} />
            ))}
          </div>
        </Checkbox.Group>
        <DatesRow
          options={options}
          dates={asked.dates}
          onChange={dates => setOptions({ ...options, dates })}
        />
        {refusal && <Message tone="warning" title={refusal} />}
      </form>
    </Dialog>
  );
}

const partWords: Record<CopiedPart, string> = {
  texts: "Texts",
  picture: "Picture",
  redemption: "Redemption settings",
  limits: "Limits & budget",
  audience: "Audience",
  channels: "Channels",
  translations: "Translations",
  tags: "Tags",
  notes: "Notes",
  comments: "Comments",
};

interface DatesRowProps {
  readonly options: DuplicateOptions;
  readonly dates: Duplicating["dates"];
  readonly onChange: (dates: DuplicateOptions["dates"]) => void;
}

function DatesRow({ options, dates, onChange }: DatesRowProps) {
  const wanted = options.dates;
  const isShift = typeof wanted === "object";
  return (
    <FormRow label="Dates" hint={hintOf(wanted, dates)}>
      {ids => (
        <div className={classes.dates}>
          <Select
            {...ids}
            allowDeselect={false}
            data={dateChoices}
            value={isShift ? wanted.unit : wanted}
            onChange={chosen => {
              if (chosen === "keep" || chosen === "clear") return onChange(chosen);
              const unit = units.find(each => each === chosen);
              if (unit) onChange({ by: isShift ? wanted.by : 1, unit });
            }}
          />
          {isShift && (
            <NumberInput
              aria-label={`How many ${wanted.unit} later`}
              allowDecimal={false}
              min={-10_000}
              max={10_000}
              w={84}
              value={wanted.by}
              onChange={by => typeof by === "number" && onChange({ by: Math.trunc(by), unit: wanted.unit })}
            />
          )}
        </div>
      )}
    </FormRow>
  );
}

const units = ["days", "weeks", "months", "years"] as const satisfies readonly DateShift["unit"][];
const dateChoices = [
  { value: "keep", label: "The same days" },
  { value: "days", label: "Days later" },
  { value: "weeks", label: "Weeks later" },
  { value: "months", label: "Months later, same weekday" },
  { value: "years", label: "Years later, same weekday" },
  { value: "clear", label: "None" },
];

/** Where the shift leads, so that nobody has to reckon. */
function hintOf(wanted: DuplicateOptions["dates"], dates: Duplicating["dates"]): string | null {
  if (typeof wanted === "string" || dates === null) return null;
  const moved = shiftDates(dates, wanted);
  if (moved === null) return "That leaves the calendar.";
  const { startDate, endDate } = moved;
  if (startDate !== null && endDate !== null) return `${dayWords(startDate)} to ${dayWords(endDate)}`;
  if (startDate !== null) return `From ${dayWords(startDate)}`;
  return endDate === null ? "This offer has no dates." : `Until ${dayWords(endDate)}`;
}

function dayWords(date: string): string {
  const moment = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(moment)) return date;
  const weekday = new Intl.DateTimeFormat(undefined, { weekday: "short", timeZone: "UTC" }).format(moment);
  return `${weekday} ${formatDate(date)}`;
}
