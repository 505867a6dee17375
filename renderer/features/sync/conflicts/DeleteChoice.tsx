import { type Icon, IconHistory, IconTrash } from "@tabler/icons-react";
import type { ConflictRecord } from "#shared/ipc/views.ts";
import { Kbd } from "../../../ui/Kbd.tsx";
import { fieldWord } from "../../../ui/words.ts";
import { After, Before } from "../DiffValue.tsx";
import { decide, type Side } from "../decisions.ts";
import { editedFields } from "../edited-fields.ts";
import classes from "./delete-choice.module.css";

interface DeleteChoiceProps {
  readonly record: ConflictRecord;
  readonly field: ConflictRecord["fields"][number];
  readonly side: Side | null;
}

/** A delete against an edit: what was edited, and two ways on that say exactly what they do (SYNC.md M4). */
export function DeleteChoice({ record, field, side }: DeleteChoiceProps) {
  const isThere = record.deleteAgainstEdit === "deleted_there";
  const edits = editedFields(field.base, isThere ? field.mine : field.theirs);
  const cards = isThere ? cardsIfDeletedThere : cardsIfDeletedHere;
  return (
    <div className={classes.whole} data-choice={field.id}>
      <p className={classes.wholeWords}>
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
        .
      </p>
      <div className={classes.cards} {...{ role: "radiogroup", "aria-label": "What becomes of it" }}>
        {cards.map(({ take, icon: Shape, title, does, keys }) => (
          <button
            key={take}
            type="button"
            className={classes.card}
            {...{ role: "radio", "aria-checked": side === take }}
            data-radio={take}
            tabIndex={side === take || (side === null && take === "mine") ? 0 : -1}
            onClick={() => decide([field.id], take)}
          >
            <span className={classes.cardTitle}>
              <Shape size={16} stroke={1.6} aria-hidden="true" />
              {title}
              <Kbd keys={keys} />
            </span>
            <span className={classes.cardDoes}>{does}</span>
          </button>
        ))}
      </div>
    </div>
  );
}

interface Card {
  readonly take: Side;
  readonly icon: Icon;
  readonly title: string;
  readonly does: string;
  readonly keys: string;
}

const cardsIfDeletedThere: readonly Card[] = [
  {
    take: "mine",
    icon: IconHistory,
    title: "Keep mine",
    does: "The next apply creates it on the server again, with your edits and a new number.",
    keys: "←",
  },
  {
    take: "theirs",
    icon: IconTrash,
    title: "Accept the delete",
    does: "It leaves your list. Your version stays in this computer's history.",
    keys: "→",
  },
];

const cardsIfDeletedHere: readonly Card[] = [
  {
    take: "mine",
    icon: IconTrash,
    title: "Delete after all",
    does: "The next apply takes it off the server, with what was changed there.",
    keys: "←",
  },
  {
    take: "theirs",
    icon: IconHistory,
    title: "Keep theirs",
    does: "It comes back to your list as the server has it now. Nothing is sent.",
    keys: "→",
  },
];
