import { Button, Checkbox } from "@mantine/core";
import { useEffect, useId, useState } from "react";
import { mostBeside, mostShared } from "#shared/ipc/share-views.ts";
import { madeWords, reveal, type Sharing, share, useIsSharing, useShareOutcome } from "../../app/sharing.ts";
import { studio } from "../../app/studio.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { formatCount } from "../../ui/format.ts";
import { Kbd } from "../../ui/Kbd.tsx";
import { Message } from "../../ui/Message.tsx";
import { keepLook, lastLook, type ShareLook } from "./last-look.ts";
import classes from "./share.module.css";
import { FormatChoice, formatWords, LanguageChoice, LookChoice, SurfaceChoice } from "./share-choices.tsx";
import { FolderRow, Running } from "./share-parts.tsx";

interface ShareDialogProps {
  readonly asked: Sharing;
  readonly onClose: () => void;
}

/** Previews as files: in which form, of which surfaces and languages, and where. */
export function ShareDialog({ asked, onClose }: ShareDialogProps) {
  const [look, setLook] = useState(() => startingLook(asked));
  const languages = useLanguages(asked);
  const [chosen, setChosen] = useState<readonly (string | null)[]>([asked.choices?.language ?? null]);
  const isRunning = useIsSharing();
  const outcome = useShareOutcome();
  const form = useId();
  const isTooMany = asked.offers.length > mostShared;
  const isComplete = !isTooMany && chosen.length > 0 && (look.surfaces.length > 0 || look.format === "sheet");
  const begin = () => {
    if (isRunning || !isComplete) return;
    keepLook(look);
    void share(asked, {
      ...look,
      offers: [...asked.offers],
      title: asked.title,
      surfaces: look.surfaces.length > 0 ? look.surfaces : ["hub.feed"],
      languages: [...chosen],
      now: asked.choices?.now ?? null,
    });
  };
  return (
    <Dialog
      title={asked.offers.length === 1 ? "Share" : `Share ${formatCount(asked.offers.length)} offers`}
      width={620}
      onClose={onClose}
      foot={
        <>
          <Button variant="default" onClick={onClose}>
            {isRunning ? "Go on working" : "Close"}
          </Button>
          <Button
            type="submit"
            form={form}
            data-autofocus
            aria-disabled={isRunning || !isComplete}
            rightSection={<Kbd keys="⏎" onFill />}
          >
            Make {formatWords[look.format].made}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className={classes.form}
        onSubmit={event => {
          event.preventDefault();
          begin();
        }}
      >
        <FormatChoice value={look.format} onChange={format => setLook({ ...look, format })} />
        {look.format !== "sheet" && (
          <SurfaceChoice value={look.surfaces} onChange={surfaces => setLook({ ...look, surfaces })} />
        )}
        {look.format.startsWith("png") && look.surfaces.length > 1 && (
          <Checkbox
            label={`Beside each other${look.surfaces.length > mostBeside ? `, ${mostBeside} to a picture` : " in one picture"}`}
            checked={look.together}
            onChange={event => setLook({ ...look, together: event.currentTarget.checked })}
          />
        )}
        <LanguageChoice languages={languages} value={chosen} onChange={setChosen} />
        {look.format !== "sheet" && <LookChoice value={look} onChange={setLook} />}
        <FolderRow />
      </form>
      {isTooMany && (
        <Message
          tone="warning"
          title={`At most ${formatCount(mostShared)} offers leave together. Choose fewer.`}
        />
      )}
      {isRunning && <Running />}
      {outcome?.kind === "made" && (
        <Message
          tone="good"
          title={`${madeWords(outcome.shared)}.`}
          actions={
            <Button variant="default" onClick={reveal}>
              Show in folder
            </Button>
          }
        >
          {outcome.shared.leftOut > 0 &&
            `${formatCount(outcome.shared.leftOut)} left out: deleted meanwhile, or without texts in the languages that were chosen.`}
        </Message>
      )}
      {outcome?.kind === "failed" && <Message tone="error" title={outcome.message} />}
    </Dialog>
  );
}

function startingLook({ choices }: Sharing): ShareLook {
  const last = lastLook();
  if (!choices) return last;
  const { surface, theme, device, textSize, viewer, soldOut } = choices;
  return { ...last, surfaces: [surface], look: { theme, device, textSize, viewer, soldOut } };
}

/** Languages that the offers have texts in beside their own. */
function useLanguages({ offers }: Sharing): readonly string[] {
  const [languages, setLanguages] = useState<readonly string[]>([]);
  useEffect(() => {
    let isCurrent = true;
    void studio.invoke("share:languages", [...offers]).then(answer => {
      if (isCurrent && answer.ok) setLanguages(answer.value);
    });
    return () => {
      isCurrent = false;
    };
  }, [offers]);
  return languages;
}
