import { Button, UnstyledButton } from "@mantine/core";
import { IconArrowsSplit2, IconCircleX, IconEye } from "@tabler/icons-react";
import type { OfferDetail } from "#shared/ipc/views.ts";
import { openSync } from "../../app/route.ts";
import { Message } from "../../ui/Message.tsx";
import { fieldWord } from "../../ui/words.ts";
import { autosave, useDraft } from "./draft.ts";
import classes from "./editor.module.css";
import { Revision } from "./revision/Revision.tsx";

interface ActionNoticesProps {
  readonly offerId: string;
  /** Why the last action was not done. */
  readonly refusal: string | null;
  readonly onDismiss: () => void;
}

/** What did not work just now: stays in sight wherever the form is scrolled to. */
export function ActionNotices({ offerId, refusal, onDismiss }: ActionNoticesProps) {
  const failure = useDraft(draft => draft.unsaved.failure);
  if (!failure && !refusal) return null;
  return (
    <div className={classes.notices}>
      {failure && (
        <Message tone="error" title="This is not saved yet" actions={<RetrySave id={offerId} />}>
          {failure} What you typed stays here, and the next edit tries again.
        </Message>
      )}
      {refusal && <Message tone="warning" title={refusal} actions={<Dismiss onClick={onDismiss} />} />}
    </div>
  );
}

/** What a person must know about the offer before the first key, each in a line. */
export function OfferNotices({ detail }: { readonly detail: OfferDetail }) {
  const { conflictFields, rejection, live } = detail;
  if (conflictFields.length === 0 && !rejection && !live) return null;
  return (
    <div className={classes.notices}>
      {conflictFields.length > 0 && (
        <Message tone="error" icon={IconArrowsSplit2} title={bothChanged(conflictFields)}>
          Nothing of it is written until you decide.{" "}
          <UnstyledButton className={classes.link} onClick={() => openSync("conflicts")}>
            Compare both sides
          </UnstyledButton>
        </Message>
      )}
      {rejection && (
        <Message tone="error" icon={IconCircleX} title={`The server refused it (${rejection.status})`}>
          It says: “{rejection.message}”. Your version is as it was; it is sent again once you have changed
          it.
        </Message>
      )}
      {live && conflictFields.length === 0 && <LiveNotice detail={detail} />}
    </div>
  );
}

/** A delete against an edit stands for the whole record (CONTRACT.md `conflicts list`). */
function bothChanged(fields: readonly string[]): string {
  if (fields.includes("*")) return "Deleted on one side, changed on the other";
  return `Changed here and on the server: ${fields.map(fieldWord).join(", ")}`;
}

function LiveNotice({ detail }: { readonly detail: OfferDetail }) {
  const isDraft = detail.shown === "draft";
  return (
    <div>
      <Message
        tone="calm"
        icon={IconEye}
        title={isDraft ? "Live on the server. You are writing a revision." : "Live on the server"}
      >
        {isDraft
          ? "Customers see nothing of it until you mark it ready and apply."
          : "What you change becomes a revision; customers see it once you mark it ready and apply."}
      </Message>
      <Revision detail={detail} />
    </div>
  );
}

function RetrySave({ id }: { readonly id: string }) {
  return (
    <Button variant="default" onClick={() => autosave.flush(id)}>
      Try again
    </Button>
  );
}

function Dismiss({ onClick }: { readonly onClick: () => void }) {
  return (
    <Button variant="default" onClick={onClick}>
      Close
    </Button>
  );
}
