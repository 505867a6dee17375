import { ActionIcon, Button, Tooltip } from "@mantine/core";
import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconArrowForwardUp,
  IconArrowLeft,
  IconCheck,
  IconCopy,
  IconTrash,
} from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { Skin } from "#shared/preview/skin.ts";
import { useActs } from "../../app/commands/acts.ts";
import { openSkins } from "../../app/route.ts";
import head from "../../ui/record-head.module.css";
import { copySkin, exportSkin, type Refusal, removeSkin } from "./skin-actions.ts";
import { redoSkin, type SkinDraft, undoSkin } from "./skin-draft.ts";
import { channelNames } from "./skin-words.ts";
import classes from "./skins.module.css";

interface SkinHeadProps {
  readonly skin: Skin;
  readonly draft: SkinDraft | null;
  readonly isShipped: boolean;
  /** Pairs of colours that can't be read: it can't leave the studio. */
  readonly findings: number;
  readonly onRefused: (refusal: Refusal) => void;
}

/** What it is called and for, and what can be done with all of it. */
export function SkinHead({ skin, draft, isShipped, findings, onRefused }: SkinHeadProps) {
  const act = (work: () => Promise<Refusal>) => () => void work().then(onRefused);
  const copy = act(() => copySkin(skin.id));
  const exported = act(() => exportSkin(skin.id));
  const remove = act(() => removeSkin(skin.id, skin.name));
  const undo = draft && draft.past.length > 0 ? () => undoSkin(skin.id) : null;
  const redo = draft && draft.future.length > 0 ? () => redoSkin(skin.id) : null;
  useActs({
    "skin.copy": copy,
    "skin.export": exported,
    "skin.remove": isShipped ? null : remove,
    "history.undo": undo,
    "history.redo": redo,
  });
  return (
    <header className={head.head}>
      <p className={head.line}>
        <button type="button" className={head.back} onClick={() => openSkins()}>
          <IconArrowLeft size={14} stroke={1.75} aria-hidden="true" />
          Skins
        </button>
        <span>{channelNames[skin.channel]}</span>
        {!isShipped && <SavedWord state={draft?.state ?? "saved"} />}
      </p>
      <div className={head.titleLine}>
        <h2 className={head.title} title={skin.name}>
          {skin.name}
        </h2>
        {skin.sample && <span className={classes.badge}>{isShipped ? "Sample, read-only" : "Sample"}</span>}
      </div>
      <div className={head.actions}>
        {!isShipped && (
          <>
            <Tool label="Undo" act={undo} icon={<IconArrowBackUp size={17} stroke={1.6} />} />
            <Tool label="Redo" act={redo} icon={<IconArrowForwardUp size={17} stroke={1.6} />} />
            <Tool label="Copy" act={copy} icon={<IconCopy size={17} stroke={1.6} />} />
            <Tool label="Remove" act={remove} icon={<IconTrash size={17} stroke={1.6} />} />
          </>
        )}
        <Button
          variant="default"
          onClick={exported}
          {...(findings > 0 && {
            rightSection: (
              <span className={classes.count}>
                <IconAlertTriangle size={15} stroke={1.75} aria-hidden="true" />
                {findings}
              </span>
            ),
          })}
        >
          Export…
        </Button>
        {isShipped && <Button onClick={copy}>Copy to edit</Button>}
      </div>
    </header>
  );
}

function SavedWord({ state }: Pick<SkinDraft, "state">) {
  if (state === "failed") return <span className={classes.failed}>Not saved</span>;
  return (
    <span className={classes.saved}>
      {state === "saved" && (
        <IconCheck className={classes.savedSign} size={13} stroke={2} aria-hidden="true" />
      )}
      {state === "saved" ? "Saved" : "Saving"}
    </span>
  );
}

interface ToolProps {
  readonly label: string;
  readonly act: (() => void) | null;
  readonly icon: ReactNode;
}

function Tool({ label, act, icon }: ToolProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon
        className={head.action ?? ""}
        variant="subtle"
        aria-label={label}
        disabled={act === null}
        onClick={() => act?.()}
      >
        {icon}
      </ActionIcon>
    </Tooltip>
  );
}
