import { choiceWord, fieldWords } from "../../../ui/words.ts";
import { ChoiceField } from "../fields/ChoiceField.tsx";
import { Field } from "../fields/Field.tsx";
import { TextField } from "../fields/TextField.tsx";
import { programTypeChoices } from "./choices.ts";

/** Why the offer is made, and where it belongs. */
export function GoalFields() {
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
        <TextField field="program" />
      </Field>
      <Field label={fieldWords.campaign} fields={["campaign"]}>
        <TextField field="campaign" />
      </Field>
    </>
  );
}
