import { IconChevronRight, IconHistory } from "@tabler/icons-react";
import type { OfferDetail } from "#shared/ipc/views.ts";
import { UndoButtons } from "../../app/UndoButtons.tsx";
import { IconAction } from "../../ui/IconAction.tsx";
import shared from "../../ui/record-head.module.css";
import { StateBadge } from "../../ui/StateIcon.tsx";
import { useDraft } from "./draft.ts";
import classes from "./head.module.css";
import { MainAction } from "./MainAction.tsx";
import { MoreActions, type MoreActionsProps } from "./MoreActions.tsx";
import type { NextStep } from "./next-step.ts";
import { SaveState } from "./SaveState.tsx";

interface EditorHeadProps extends MoreActionsProps {
  readonly detail: OfferDetail;
  readonly step: NextStep;
  readonly onHistory: () => void;
  readonly onStage: (stage: "draft" | "ready") => void;
}

/** Where the offer belongs, what it is called, what state it is in, and what can be done with all of it. */
export function EditorHead({
  detail,
  step,
  busy,
  onDuplicate,
  onShare,
  onHistory,
  onDelete,
  onStage,
}: EditorHeadProps) {
  return (
    <header className={shared.head}>
      <Breadcrumb serverId={detail.offer.offerId} />
      <SaveState />
      <div className={shared.titleLine}>
        <Title />
        <StateBadge state={detail.shown} />
      </div>
      <div className={shared.actions}>
        <UndoButtons />
        <IconAction icon={IconHistory} label="History" busy={busy} onClick={onHistory} />
        <MoreActions busy={busy} onDuplicate={onDuplicate} onShare={onShare} onDelete={onDelete} />
        <MainAction step={step} busy={busy} onStage={onStage} />
      </div>
    </header>
  );
}

/** By itself: what is typed in the title draws nothing else of the head. */
function Title() {
  const title = useDraft(draft => draft.form.offerTitle?.trim());
  return (
    <h2 className={shared.title} data-untitled={!title || undefined} title={title || undefined}>
      {title || "Untitled offer"}
    </h2>
  );
}

function Breadcrumb({ serverId }: { readonly serverId: number | null }) {
  const program = useDraft(draft => draft.form.program);
  const campaign = useDraft(draft => draft.form.campaign);
  const parts = [program, campaign].filter(part => part !== null && part !== "");
  const own = serverId === null ? "Not on the server yet" : `Offer ${serverId} on the server`;
  return (
    <p className={classes.crumbs}>
      {(parts.length > 0 ? parts : [own]).map((part, index) => (
        <span key={part} className={classes.crumb}>
          {index > 0 && <IconChevronRight size={13} stroke={1.75} aria-hidden="true" />}
          <span>{part}</span>
        </span>
      ))}
    </p>
  );
}
