import type { RecordList } from "#shared/ipc/record-views.ts";
import { useRecordList } from "../../../app/record-queries.ts";
import { choiceWord, fieldWords } from "../../../ui/words.ts";
import { ChoiceField } from "../fields/ChoiceField.tsx";
import { Field } from "../fields/Field.tsx";
import { SuggestField } from "../fields/SuggestField.tsx";
import { TextField } from "../fields/TextField.tsx";
import { programTypeChoices } from "./choices.ts";

/** Why the offer is made, and where it belongs. */
export function GoalFields() {
  const programs = namesOf(useRecordList("program").data);
  const campaigns = namesOf(useRecordList("campaign").data);
  return (
    <>
      <Field label="Objective" fields={["businessObjective"]}>
        <TextField field="businessObjective" placeholder="What it is meant to reach" />
      </Field>
      <Field label={fieldWords.programType} fields={["programType"]}>
        <ChoiceField
          field="programType"
          choices={programTypeChoices}
          word={choiceWord}
          placeholder="Choose"
          clearable
        />
      </Field>
      <Field label={fieldWords.program} fields={["program"]}>
        <SuggestField field="program" suggestions={programs} placeholder="None" />
      </Field>
      <Field label={fieldWords.campaign} fields={["campaign"]}>
        <SuggestField field="campaign" suggestions={campaigns} placeholder="None" />
      </Field>
    </>
  );
}

function namesOf(list: RecordList | null): string[] {
  return (list?.rows ?? []).flatMap(({ name }) => name ?? []);
}
