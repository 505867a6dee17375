import { UnstyledButton } from "@mantine/core";
import { IconAlertTriangle, IconCircleXFilled } from "@tabler/icons-react";
import { type OfferFormField, offerPatchSchema } from "#shared/domain/offer.ts";
import type { Problem } from "#shared/domain/problem.ts";
import { edit, onceSaved, useDraft } from "../draft.ts";
import classes from "./fields.module.css";
import { problemsId } from "./use-field.ts";

/** What is wrong with one field, each line with its repair (layout rule 5). */
export function FieldProblems({ field }: { readonly field: OfferFormField }) {
  const problems =
    useDraft(draft => draft.problems)?.filter(
      problem => problem.field === field && !shownElsewhere.includes(problem.rule),
    ) ?? [];
  return (
    <div id={problemsId(field)}>
      {problems.map(problem => (
        <ProblemLine key={`${problem.rule} ${problem.message}`} problem={problem} />
      ))}
    </div>
  );
}

/** The exposure meter says it, with the same repair. */
const shownElsewhere: readonly string[] = ["exposure-over-budget"];

function ProblemLine({ problem }: { readonly problem: Problem }) {
  const { severity, message, repair } = problem;
  return (
    <p className={classes.problem} data-severity={severity}>
      <SeverityIcon severity={severity} />
      <span className={classes.message}>{message}</span>
      {repair && (
        <UnstyledButton className={classes.repair} data-repair onClick={() => repaired(problem)}>
          {repair.label}
        </UnstyledButton>
      )}
    </p>
  );
}

/** By its shape too: a filled circle stops *ready*, a triangle does not. */
export function SeverityIcon({ severity }: { readonly severity: Problem["severity"] }) {
  const name = { role: "img", "aria-label": severity === "error" ? "Error:" : "Warning:" };
  const Shape = severity === "error" ? IconCircleXFilled : IconAlertTriangle;
  return <Shape className={classes.severity} data-severity={severity} size={15} stroke={1.75} {...name} />;
}

/** A repair is made of the stored text: where more was typed since, of the one that knows all of it. */
function repaired({ field, rule }: Problem): void {
  onceSaved(field, ({ problems }) => {
    const problem = problems.find(each => each.field === field && each.rule === rule);
    const patch = problem?.repair && offerPatchSchema.safeParse({ [field]: problem.repair.value });
    if (patch?.success) edit(patch.data);
  });
}
