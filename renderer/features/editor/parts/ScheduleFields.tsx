import type { WorkspaceDefaults } from "#shared/domain/workspace.ts";
import { fieldWords } from "../../../ui/words.ts";
import { dayEdgeWords, dayLengthWords } from "../day-edge.ts";
import { DateField } from "../fields/DateField.tsx";
import { Field } from "../fields/Field.tsx";
import { useFieldValue } from "../fields/use-field.ts";
import classes from "./parts.module.css";

/** From when to when, with what a date means to the second (layout rule 7). */
export function ScheduleFields({ defaults }: { readonly defaults: WorkspaceDefaults }) {
  return (
    <>
      <DateRow field="startDate" edge="start" timeZone={defaults.timeZone} />
      <DateRow field="endDate" edge="end" timeZone={defaults.timeZone} />
    </>
  );
}

interface DateRowProps {
  readonly field: "startDate" | "endDate";
  readonly edge: "start" | "end";
  readonly timeZone: string;
}

function DateRow({ field, edge, timeZone }: DateRowProps) {
  const date = useFieldValue(field);
  const length = date === null ? null : dayLengthWords(date, timeZone);
  return (
    <Field
      label={fieldWords[field]}
      fields={[field]}
      hint={
        <>
          {meaning(date, edge, timeZone)}
          {length !== null && <span className={classes.clocks}>{length}</span>}
        </>
      }
    >
      <DateField field={field} label={fieldWords[field]} timeZone={timeZone} />
    </Field>
  );
}

/** A date that a server sent and no calendar has is shown as it came (SYNC.md W3). */
function meaning(date: string | null, edge: "start" | "end", timeZone: string): string {
  if (date !== null) return dayEdgeWords(date, edge, timeZone) ?? `On record: ${date}`;
  return edge === "start"
    ? "The first day, from midnight."
    : "The last day, to its last second. Empty: no end.";
}
