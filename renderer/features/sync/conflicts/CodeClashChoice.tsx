import { TextInput } from "@mantine/core";
import { IconPencil, IconTicket } from "@tabler/icons-react";
import type { ConflictField, Decision } from "#shared/ipc/conflict-views.ts";
import type { FieldValue } from "../../../ui/value-words.ts";
import { decide } from "../decisions.ts";
import { asText } from "../proposals.ts";
import { CardChoice, type ChoiceCard } from "./CardChoice.tsx";
import classes from "./card-choice.module.css";
import { keepKeys } from "./ResultRow.tsx";

interface CodeClashChoiceProps {
  readonly field: ConflictField;
  readonly decision: Decision | undefined;
}

/** Two offers with one code: which of them a customer redeems, nobody can say (SYNC.md U4). */
export function CodeClashChoice({ field, decision }: CodeClashChoiceProps) {
  const { id, mine, theirs } = field;
  const typed = decision && "value" in decision ? asText(decision.value) : null;
  return (
    <CardChoice
      id={id}
      cards={clashCards(mine)}
      chosen={decision}
      more={
        typed !== null && (
          <TextInput
            className={classes.ownCode ?? ""}
            label="New code"
            data-result={id}
            autoComplete="off"
            spellCheck={false}
            value={typed}
            onChange={event => decide([id], { value: event.currentTarget.value })}
            onKeyDown={keepKeys}
          />
        )
      }
    >
      <strong>{asText(mine)}</strong> is also the code of {otherOffer(theirs)}, which had it first. A customer
      who types it may redeem either.
    </CardChoice>
  );
}

export const clashCards = (mine: FieldValue): readonly ChoiceCard[] => [
  {
    decision: { value: mine },
    icon: IconPencil,
    title: "Change my code",
    does: "Write another one. The next apply changes it on the server.",
  },
  {
    decision: { take: "mine" },
    icon: IconTicket,
    title: "Keep it as it is",
    does: "Both offers have this code. You are not asked again.",
  },
];

function otherOffer(theirs: FieldValue): string {
  const isRecord = typeof theirs === "object" && theirs !== null && !Array.isArray(theirs);
  return isRecord && typeof theirs.offerId === "number" ? `offer ${theirs.offerId}` : "another offer";
}
