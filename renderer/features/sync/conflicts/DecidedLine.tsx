import { UnstyledButton } from "@mantine/core";
import { IconArrowBackUp, IconCircleCheck } from "@tabler/icons-react";
import type { Decided } from "#shared/ipc/conflict-views.ts";
import { openOffer } from "../../../app/route.ts";
import { formatMoment } from "../../../ui/format.ts";
import { undo } from "../decisions.ts";
import shared from "../sync.module.css";
import classes from "./conflicts.module.css";
import decidedClasses from "./decided.module.css";

/** One decision: what was taken, by whom and when, and the way back while nothing of it was sent. */
export function DecidedLine({ decided }: { readonly decided: Decided }) {
  const { title, words, who, at, root, rootEntity, undone, undoable } = decided;
  const Shape = undone ? IconArrowBackUp : IconCircleCheck;
  return (
    <div className={decidedClasses.decidedLine} data-undone={undone || undefined}>
      <Shape size={15} stroke={1.75} aria-hidden="true" />
      {rootEntity === "offer" ? (
        <UnstyledButton className={classes.conflictName} onClick={() => openOffer(root)}>
          {title}
        </UnstyledButton>
      ) : (
        <span className={classes.conflictName}>{title}</span>
      )}
      {undoable ? (
        <UnstyledButton
          className={shared.link}
          aria-label={`Undo: ${title}`}
          onClick={() => void undo(decided)}
        >
          Undo
        </UnstyledButton>
      ) : (
        <span />
      )}
      <span className={classes.conflictNote}>
        {undone ? "Taken back" : words}, {who}, {formatMoment(at, new Date())}
      </span>
    </div>
  );
}
