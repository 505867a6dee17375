import { Button } from "@mantine/core";
import { IconArrowLeft, IconHistory, IconShare2, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import type { RecordDetail } from "#shared/ipc/record-views.ts";
import { useActs } from "../../app/commands/acts.ts";
import { keyCaps } from "../../app/commands/table.ts";
import { openDialog } from "../../app/dialogs.ts";
import { openRecords } from "../../app/route.ts";
import { UndoButtons } from "../../app/UndoButtons.tsx";
import { IconAction } from "../../ui/IconAction.tsx";
import { Kbd } from "../../ui/Kbd.tsx";
import head from "../../ui/record-head.module.css";
import { StateBadge } from "../../ui/StateIcon.tsx";
import { kindWords } from "./kinds.ts";
import { type Refusal, remove, save, setStage } from "./record-actions.ts";
import { subtitle, summary } from "./row-words.ts";
import { shareCampaign } from "./share-campaign.ts";
import { settleTyped } from "./use-typed.ts";

interface RecordHeadProps {
  readonly detail: RecordDetail;
  readonly onRefused: (refusal: Refusal) => void;
}

/** What it is called and belongs to, its state, and what can be done with all of it. */
export function RecordHead({ detail, onRefused }: RecordHeadProps) {
  const { kind, row, stage, serverId } = detail;
  const words = kindWords[kind];
  const [busy, setBusy] = useState(false);
  const act = async (work: () => Promise<Refusal>) => {
    setBusy(true);
    onRefused(await work());
    setBusy(false);
  };
  const isDraft = stage === "draft";
  const canShare = kind === "campaign" && row.name !== null && row.offers > 0;
  const next = () =>
    void act(async () => {
      if (!(await settleTyped())) return "What you typed was not saved, so nothing else was done.";
      return setStage(kind, row.id, isDraft ? "ready" : "draft");
    });
  const showHistory = () =>
    void act(async () => {
      if (!(await settleTyped())) return "What you typed was not saved, so its history would not tell it.";
      openDialog("history");
      return null;
    });
  useActs({
    "record.ready": isDraft && !busy ? next : null,
    "record.share": canShare && !busy ? () => void act(() => shareCampaign(detail)) : null,
    "record.history": busy ? null : showHistory,
    "record.delete": busy ? null : () => void act(() => remove(detail)),
  });
  const beside = [subtitle(kind, row), serverId === null ? "Not on the server" : `${serverId} on the server`];

  return (
    <header className={head.head}>
      <p className={head.line}>
        <button type="button" className={head.back} onClick={() => openRecords(kind)}>
          <IconArrowLeft size={14} stroke={1.75} aria-hidden="true" />
          {words.many}
        </button>
        <span>{beside.filter(Boolean).join(" · ")}</span>
      </p>
      <div className={head.titleLine}>
        <h2 className={head.title} title={row.name ?? undefined}>
          {row.name ?? `Unnamed ${words.one}`}
        </h2>
        <StateBadge state={row.shown} />
        {row.localOnly && <StateBadge state="local_only" />}
      </div>
      <div className={head.actions}>
        {kind === "offer_type" && (
          <Button
            variant="default"
            disabled={busy}
            onClick={() => void act(() => save(kind, row.id, { isActive: row.retired }))}
          >
            {row.retired ? "Use again" : "Retire"}
          </Button>
        )}
        {canShare && (
          <IconAction
            icon={IconShare2}
            label="Share its offers"
            keys={keyCaps("record.share")}
            busy={busy}
            onClick={() => void act(() => shareCampaign(detail))}
          />
        )}
        <UndoButtons />
        <IconAction icon={IconHistory} label="History" busy={busy} onClick={showHistory} />
        <IconAction
          icon={IconTrash}
          label="Delete"
          busy={busy}
          onClick={() => void act(() => remove(detail))}
        />
        <Button
          variant={isDraft ? "filled" : "default"}
          aria-disabled={busy}
          onClick={next}
          {...(isDraft && {
            rightSection: <Kbd keys="Ctrl ⏎" onFill />,
            "aria-keyshortcuts": "Control+Enter",
          })}
        >
          {isDraft ? "Mark ready" : "Back to draft"}
        </Button>
      </div>
      <p className={head.line}>{summary(row)}</p>
    </header>
  );
}
