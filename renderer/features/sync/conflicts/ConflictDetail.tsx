import { Button } from "@mantine/core";
import { IconDeviceLaptop, IconHistory, IconWorld } from "@tabler/icons-react";
import type { ConflictRecord } from "#shared/ipc/views.ts";
import { openOffer } from "../../../app/route.ts";
import { Kbd } from "../../../ui/Kbd.tsx";
import { StateBadge } from "../../../ui/StateIcon.tsx";
import { entityWords } from "../../../ui/words.ts";
import { type Decisions, decide } from "../decisions.ts";
import shared from "../sync.module.css";
import { ConflictFoot } from "./ConflictFoot.tsx";
import classes from "./conflicts.module.css";
import { DeleteChoice } from "./DeleteChoice.tsx";
import { FieldChoice } from "./FieldChoice.tsx";
import { useConflictKeys } from "./use-conflict-keys.ts";

interface ConflictDetailProps {
  readonly record: ConflictRecord;
  readonly decisions: Decisions;
}

/** One record: mine, base and theirs of each field that differs, and the button that writes the decision down. */
export function ConflictDetail({ record, decisions }: ConflictDetailProps) {
  const { fields, title, entity, serverId, deleteAgainstEdit, offer } = record;
  const { active, activate } = useConflictKeys(record);
  const ids = fields.map(field => field.id);
  const isWhole = fields.some(field => field.field === "*");
  return (
    <section className={classes.conflict} aria-label={title} data-pane="conflict" tabIndex={-1}>
      <header className={classes.conflictTitle}>
        <h3 className={shared.recordTitle}>{title}</h3>
        <span className={shared.aside}>
          {entityWords[entity]} {serverId ?? ""}
        </span>
        {deleteAgainstEdit && <StateBadge state="conflict" />}
        <span className={classes.conflictActions}>
          <Button variant="default" onClick={() => openOffer(offer)}>
            Open
          </Button>
          {!isWhole && (
            <>
              <Button
                variant="default"
                rightSection={<Kbd keys="Shift ←" />}
                aria-keyshortcuts="Shift+ArrowLeft"
                onClick={() => decide(ids, "mine")}
              >
                Take all mine
              </Button>
              <Button
                variant="default"
                rightSection={<Kbd keys="Shift →" />}
                aria-keyshortcuts="Shift+ArrowRight"
                onClick={() => decide(ids, "theirs")}
              >
                Take all theirs
              </Button>
            </>
          )}
        </span>
      </header>
      <div className={classes.conflictScroller}>
        {!isWhole && <SideHeads />}
        {fields.map(field =>
          field.field === "*" ? (
            <DeleteChoice key={field.id} record={record} field={field} side={decisions[field.id] ?? null} />
          ) : (
            <FieldChoice
              key={field.id}
              field={field}
              side={decisions[field.id] ?? null}
              isActive={field.id === active}
              onActivate={() => activate(field.id)}
            />
          ),
        )}
      </div>
      <ConflictFoot record={record} decisions={decisions} />
    </section>
  );
}

function SideHeads() {
  return (
    <div className={classes.sideHeads}>
      <span />
      <div>
        <span className={classes.sideName}>
          <IconDeviceLaptop size={15} stroke={1.6} aria-hidden="true" /> Mine <Kbd keys="←" />
        </span>
        <span className={classes.sideNote}>On this computer</span>
      </div>
      <div data-side="base">
        <span className={classes.sideName}>
          <IconHistory size={15} stroke={1.6} aria-hidden="true" /> Base
        </span>
        <span className={classes.sideNote}>What both sides last agreed on</span>
      </div>
      <div>
        <span className={classes.sideName}>
          <IconWorld size={15} stroke={1.6} aria-hidden="true" /> Theirs <Kbd keys="→" />
        </span>
        <span className={classes.sideNote}>On the server</span>
      </div>
    </div>
  );
}
