import { IconCopyPlus, IconHistory, IconTrash } from "@tabler/icons-react";
import type { ConflictField, ConflictRecord, Decision } from "#shared/ipc/conflict-views.ts";
import { After, Before } from "../../../ui/DiffValue.tsx";
import { fieldWord } from "../../../ui/words.ts";
import { editedFields } from "../edited-fields.ts";
import { CardChoice, type ChoiceCard } from "./CardChoice.tsx";
import { byWords } from "./who-and-when.ts";

interface DeleteChoiceProps {
  readonly record: ConflictRecord;
  readonly field: ConflictField;
  readonly decision: Decision | undefined;
}

/** A delete against an edit: what was edited, and the ways on (SYNC.md M4). */
export function DeleteChoice({ record, field, decision }: DeleteChoiceProps) {
  const isThere = record.deleteAgainstEdit === "deleted_there";
  const edits = editedFields(field.base, isThere ? field.mine : field.theirs);
  return (
    <CardChoice id={field.id} cards={deleteCards(record)} chosen={decision}>
      {isThere
        ? "Someone deleted it on the server. Here you changed "
        : "You deleted it here. On the server someone changed "}
      {edits.length === 0 && "other things"}
      {edits.map(({ name, from, to }, index) => (
        <span key={name}>
          {index > 0 && ", "}
          <strong>{fieldWord(name)}</strong> <Before field={name} from={from} to={to} />{" "}
          <After field={name} from={from} to={to} />
        </span>
      ))}
      {byWords(isThere ? field.mineBy : null, isThere ? field.mineAt : field.theirsAt)}.
    </CardChoice>
  );
}

/** The one that loses least first. A copy is for what stands alone: a part goes on with what it belongs to. */
export function deleteCards(record: ConflictRecord): readonly ChoiceCard[] {
  const cards = record.deleteAgainstEdit === "deleted_there" ? ifDeletedThere : ifDeletedHere;
  const isAlone = record.recordId === record.root;
  return cards.filter(({ decision }) => isAlone || !("take" in decision) || decision.take !== "copy");
}

const ifDeletedThere: readonly ChoiceCard[] = [
  {
    decision: { take: "mine" },
    icon: IconHistory,
    title: "Restore on the server",
    does: "The next apply creates it there again, with your edits and a new number.",
  },
  {
    decision: { take: "copy" },
    icon: IconCopyPlus,
    title: "Keep as a new draft",
    does: "The deletion stands. Your version goes on here as a draft without a code, until you mark it ready.",
  },
  {
    decision: { take: "theirs" },
    icon: IconTrash,
    title: "Accept the delete",
    does: "It leaves your list. Your version stays in this computer's history.",
  },
];

const ifDeletedHere: readonly ChoiceCard[] = [
  {
    decision: { take: "theirs" },
    icon: IconHistory,
    title: "Keep theirs",
    does: "It comes back to your list as the server has it now. Nothing is sent.",
  },
  {
    decision: { take: "copy" },
    icon: IconCopyPlus,
    title: "Delete, keep a new draft",
    does: "The next apply takes it off the server. Your version goes on here as a draft without a code.",
  },
  {
    decision: { take: "mine" },
    icon: IconTrash,
    title: "Delete after all",
    does: "The next apply takes it off the server, with what was changed there.",
  },
];
