import { Button } from "@mantine/core";
import { openSync } from "../../app/route.ts";
import { Kbd } from "../../ui/Kbd.tsx";
import { useDraft } from "./draft.ts";
import { jumpToProblem } from "./jump.ts";
import type { NextStep } from "./next-step.ts";
import { ProblemCount } from "./ProblemCount.tsx";

interface MainActionProps {
  readonly step: NextStep;
  readonly busy: boolean;
  readonly onStage: (stage: "draft" | "ready") => void;
}

/** The one filled button (layout rule 1); held up by errors it counts them instead, and leads to the first. */
export function MainAction({ step, busy, onStage }: MainActionProps) {
  const problems = useDraft(draft => draft.problems) ?? [];
  const key = <Kbd keys="Ctrl ⏎" onFill />;
  const filled = { disabled: busy, "aria-keyshortcuts": "Control+Enter" };
  return (
    <>
      {step.canGoBack && (
        <Button variant="default" disabled={busy} onClick={() => onStage("draft")}>
          Back to draft
        </Button>
      )}
      {step.kind === "ready" && (
        <Button {...filled} rightSection={key} onClick={() => onStage("ready")}>
          Mark ready
        </Button>
      )}
      {step.kind === "fix" && (
        <Button
          variant="default"
          rightSection={<ProblemCount problems={problems} />}
          onClick={() => jumpToProblem(1, "error")}
        >
          Mark ready
        </Button>
      )}
      {step.kind === "plan" && (
        <Button {...filled} onClick={() => openSync("plan")}>
          Review plan
        </Button>
      )}
      {step.kind === "decide" && (
        <Button {...filled} rightSection={key} onClick={() => openSync("conflicts")}>
          Decide
        </Button>
      )}
    </>
  );
}
