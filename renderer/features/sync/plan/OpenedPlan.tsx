import { Button } from "@mantine/core";
import { IconFileCheck } from "@tabler/icons-react";
import type { OpenedPlan as OpenedPlanView } from "#shared/ipc/sync-views.ts";
import { formatCount, formatMoment } from "../../../ui/format.ts";
import { Message } from "../../../ui/Message.tsx";
import { entityWords } from "../../../ui/words.ts";
import { applyPlan, closePlan, useRun } from "../sync-run.ts";
import classes from "./mass-deletion.module.css";
import { OperationIcon } from "./OperationIcon.tsx";

const shownOperations = 200;

/** A saved plan before it is applied: what is in it, and that it goes out as it was shown. */
export function OpenedPlan({
  opened,
  canApply,
}: {
  readonly opened: OpenedPlanView;
  readonly canApply: boolean;
}) {
  const { plan, madeAt, operations } = opened;
  const { busy } = useRun();
  const count = operations.length;
  return (
    <section className={classes.stop} aria-label="A saved plan">
      <Message
        tone="calm"
        icon={IconFileCheck}
        title={`A saved plan of ${formatCount(count)} ${count === 1 ? "change" : "changes"}, made ${formatMoment(madeAt, new Date())}`}
        actions={
          <>
            <Button
              disabled={!canApply || busy !== null || count === 0}
              onClick={() => void applyPlan({ plan })}
            >
              Apply the saved {formatCount(count)}
            </Button>
            <Button variant="default" onClick={closePlan}>
              Close
            </Button>
          </>
        }
      >
        Only this is sent, with the values that were shown then. Where the server has moved since, the change
        is planned anew and said so.
      </Message>
      <ul className={classes.gone} aria-label="What is in it" {...{ tabIndex: 0 }}>
        {operations.slice(0, shownOperations).map(({ op, entity, id, part, title }) => (
          <li key={`${op} ${entity} ${id} ${part}`}>
            <OperationIcon op={op} />
            <span className={classes.name}>{title}</span>
            <span className={classes.number}>{part === "campaign" ? "Campaign" : entityWords[entity]}</span>
          </li>
        ))}
        {count > shownOperations && (
          <li className={classes.number}>and {formatCount(count - shownOperations)} more</li>
        )}
      </ul>
    </section>
  );
}
