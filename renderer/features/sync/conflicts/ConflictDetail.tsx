import { Button } from "@mantine/core";
import { IconDeviceLaptop, IconHistory, IconWorld } from "@tabler/icons-react";
import type { ConflictField, ConflictRecord } from "#shared/ipc/conflict-views.ts";
import { openOffer } from "../../../app/route.ts";
import { Kbd } from "../../../ui/Kbd.tsx";
import head from "../../../ui/record-head.module.css";
import { StateBadge } from "../../../ui/StateIcon.tsx";
import { entityWords } from "../../../ui/words.ts";
import type { Decisions } from "../decisions.ts";
import shared from "../sync.module.css";
import type { ChoiceCard } from "./CardChoice.tsx";
import { CodeClashChoice, clashCards } from "./CodeClashChoice.tsx";
import { ConflictFoot } from "./ConflictFoot.tsx";
import classes from "./conflicts.module.css";
import { DeleteChoice, deleteCards } from "./DeleteChoice.tsx";
import { DoubleChoice, doubleCards } from "./DoubleChoice.tsx";
import { FieldChoice } from "./FieldChoice.tsx";
import { takeAll, useConflictKeys } from "./use-conflict-keys.ts";
import { mineWords, theirsWords } from "./who-and-when.ts";

interface ConflictDetailProps {
  readonly record: ConflictRecord;
  readonly decisions: Decisions;
}

/** One record: mine, base and theirs of each field that differs, and the button that writes the decision down. */
export function ConflictDetail({ record, decisions }: ConflictDetailProps) {
  const { fields, title, entity, serverId, deleteAgainstEdit, root, rootEntity } = record;
  const { active, activate } = useConflictKeys(record, field => cardsOf(record, field));
  const hasFields = fields.some(({ kind }) => kind === "field");
  return (
    <section className={classes.conflict} aria-label={title} data-pane="conflict" tabIndex={-1}>
      <header className={classes.conflictTitle}>
        <h3 className={head.title}>{title}</h3>
        <span className={shared.aside}>
          {entityWords[entity]} {serverId ?? ""}
        </span>
        {deleteAgainstEdit && <StateBadge state="conflict" />}
        <span className={classes.conflictActions}>
          {rootEntity === "offer" && (
            <Button variant="default" onClick={() => openOffer(root)}>
              Open
            </Button>
          )}
          {hasFields && <TakeAll fields={fields} />}
        </span>
      </header>
      <div className={classes.conflictScroller}>
        {hasFields && <SideHeads fields={fields} />}
        {fields.map(field => (
          <Choice
            key={field.id}
            record={record}
            field={field}
            decisions={decisions}
            isActive={field.id === active}
            onActivate={() => activate(field.id)}
          />
        ))}
      </div>
      <ConflictFoot record={record} decisions={decisions} />
    </section>
  );
}

interface ChoiceProps extends ConflictDetailProps {
  readonly field: ConflictField;
  readonly isActive: boolean;
  readonly onActivate: () => void;
}

function Choice({ record, field, decisions, isActive, onActivate }: ChoiceProps) {
  const decision = decisions[field.id];
  switch (field.kind) {
    case "deletion":
      return <DeleteChoice record={record} field={field} decision={decision} />;
    case "double":
      return <DoubleChoice field={field} decision={decision} />;
    case "code_clash":
      return <CodeClashChoice field={field} decision={decision} />;
    case "field":
      return <FieldChoice field={field} decision={decision} isActive={isActive} onActivate={onActivate} />;
  }
}

function cardsOf(record: ConflictRecord, { kind, mine }: ConflictField): readonly ChoiceCard[] {
  if (kind === "deletion") return deleteCards(record);
  if (kind === "double") return doubleCards;
  return kind === "code_clash" ? clashCards(mine) : [];
}

function TakeAll({ fields }: { readonly fields: readonly ConflictField[] }) {
  return (
    <>
      <Button
        variant="default"
        rightSection={<Kbd keys="Shift ←" />}
        aria-keyshortcuts="Shift+ArrowLeft"
        onClick={() => takeAll(fields, "mine")}
      >
        Take all mine
      </Button>
      <Button
        variant="default"
        rightSection={<Kbd keys="Shift →" />}
        aria-keyshortcuts="Shift+ArrowRight"
        onClick={() => takeAll(fields, "theirs")}
      >
        Take all theirs
      </Button>
    </>
  );
}

function SideHeads({ fields }: { readonly fields: readonly ConflictField[] }) {
  return (
    <div className={classes.sideHeads}>
      <span />
      <div>
        <span className={classes.sideName}>
          <IconDeviceLaptop size={15} stroke={1.6} aria-hidden="true" /> Mine <Kbd keys="←" />
        </span>
        <span className={classes.sideNote}>{mineWords(fields)}</span>
      </div>
      <div data-side="base">
        <span className={classes.sideName}>
          <IconHistory size={15} stroke={1.6} aria-hidden="true" /> Base <Kbd keys="B" />
        </span>
        <span className={classes.sideNote}>What both sides last agreed on</span>
      </div>
      <div>
        <span className={classes.sideName}>
          <IconWorld size={15} stroke={1.6} aria-hidden="true" /> Theirs <Kbd keys="→" />
        </span>
        <span className={classes.sideNote}>{theirsWords(fields)}</span>
      </div>
    </div>
  );
}
