import { Button, Checkbox, Progress, SegmentedControl } from "@mantine/core";
import { IconFolder } from "@tabler/icons-react";
import { useEffect, useId, useState } from "react";
import { type ShareFormat, shareFormats, type Sharing as Told } from "#shared/ipc/share-views.ts";
import { channelName, surfaceName } from "#shared/preview/page/colophon.ts";
import { previewChannels, type Surface, surfacesOf } from "#shared/preview/surfaces.ts";
import { madeWords, reveal, type Sharing, share, useIsSharing, useShareOutcome } from "../../app/sharing.ts";
import { studio } from "../../app/studio.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { FormRow } from "../../ui/FormRow.tsx";
import { formatCount } from "../../ui/format.ts";
import { Kbd } from "../../ui/Kbd.tsx";
import { languageName } from "../../ui/language-name.ts";
import { Message } from "../../ui/Message.tsx";
import { keepLook, lastLook, type ShareLook } from "./last-look.ts";
import classes from "./share.module.css";

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
  const isComplete = chosen.length > 0 && (look.surfaces.length > 0 || look.format === "sheet");
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
        <LanguageChoice languages={languages} value={chosen} onChange={setChosen} />
        {look.format !== "sheet" && <LookChoice value={look} onChange={setLook} />}
        <FolderRow />
      </form>
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
            `${formatCount(outcome.shared.leftOut)} left out: no texts in the languages that were chosen.`}
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

const formatWords: Readonly<Record<ShareFormat, { readonly name: string; readonly made: string }>> = {
  png1: { name: "PNG", made: "PNG" },
  png2: { name: "PNG 2×", made: "PNG 2×" },
  pdf: { name: "PDF", made: "PDF" },
  sheet: { name: "Contact sheet", made: "contact sheet" },
  html: { name: "Web page", made: "web page" },
};

const formatHints: Readonly<Record<ShareFormat, string>> = {
  png1: "A picture of each surface, as many pixels as a screen shows.",
  png2: "A picture of each surface for dense screens and slides.",
  pdf: "A4, a page for each offer.",
  sheet: "A4, six offers a page, with their notes as speaker notes.",
  html: "One file that opens in any browser, offline, with every switch working.",
};

function FormatChoice(props: {
  readonly value: ShareFormat;
  readonly onChange: (value: ShareFormat) => void;
}) {
  return (
    <div className={classes.part}>
      <SegmentedControl
        fullWidth
        aria-label="Format"
        data={shareFormats.map(value => ({ value, label: formatWords[value].name }))}
        value={props.value}
        onChange={value => {
          const format = shareFormats.find(each => each === value);
          if (format) props.onChange(format);
        }}
      />
      <p className={classes.hint}>{formatHints[props.value]}</p>
    </div>
  );
}

interface SurfaceChoiceProps {
  readonly value: readonly Surface[];
  readonly onChange: (value: Surface[]) => void;
}

function SurfaceChoice({ value, onChange }: SurfaceChoiceProps) {
  const toggle = (surface: Surface, isOn: boolean) =>
    onChange(isOn ? [...value, surface] : value.filter(each => each !== surface));
  return (
    <fieldset className={classes.surfaces}>
      <legend className={classes.legend}>Surfaces</legend>
      {previewChannels.map(channel => (
        <div key={channel} className={classes.channel}>
          <span className={classes.channelName}>{channelName(surfacesOf[channel][0])}</span>
          <div className={classes.choices}>
            {surfacesOf[channel].map(surface => (
              <Checkbox
                key={surface}
                label={surfaceName(surface)}
                checked={value.includes(surface)}
                onChange={event => toggle(surface, event.currentTarget.checked)}
              />
            ))}
          </div>
        </div>
      ))}
    </fieldset>
  );
}

interface LanguageChoiceProps {
  readonly languages: readonly string[];
  readonly value: readonly (string | null)[];
  readonly onChange: (value: (string | null)[]) => void;
}

function LanguageChoice({ languages, value, onChange }: LanguageChoiceProps) {
  if (languages.length === 0) return null;
  const toggle = (language: string | null, isOn: boolean) =>
    onChange(isOn ? [...value, language] : value.filter(each => each !== language));
  return (
    <fieldset className={classes.surfaces}>
      <legend className={classes.legend}>Languages</legend>
      <div className={classes.choices}>
        {[null, ...languages].map(language => (
          <Checkbox
            key={language}
            label={language === null ? "Its own" : languageName(language)}
            checked={value.includes(language)}
            onChange={event => toggle(language, event.currentTarget.checked)}
          />
        ))}
      </div>
    </fieldset>
  );
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

interface LookChoiceProps {
  readonly value: ShareLook;
  readonly onChange: (value: ShareLook) => void;
}

function LookChoice({ value, onChange }: LookChoiceProps) {
  const { look } = value;
  return (
    <div className={classes.looks}>
      <SegmentedControl
        aria-label="Theme"
        data={[
          { value: "light", label: "Light" },
          { value: "dark", label: "Dark" },
        ]}
        value={look.theme}
        onChange={theme =>
          onChange({ ...value, look: { ...look, theme: theme === "dark" ? "dark" : "light" } })
        }
      />
    </div>
  );
}

/** Where it goes; the path is long and its end says most. */
function FolderRow() {
  const [folder, setFolder] = useState("");
  useEffect(() => {
    void studio.invoke("share:folder").then(answer => answer.ok && setFolder(answer.value));
  }, []);
  const choose = () =>
    void studio.invoke("share:choose-folder").then(answer => answer.ok && setFolder(answer.value));
  return (
    <FormRow label="Folder">
      {ids => (
        <div className={classes.folder}>
          <output id={ids.id} className={classes.path} title={folder}>
            <bdi>{folder}</bdi>
          </output>
          <Button
            variant="default"
            leftSection={<IconFolder size={15} stroke={1.6} aria-hidden="true" />}
            onClick={choose}
          >
            Choose…
          </Button>
        </div>
      )}
    </FormRow>
  );
}

function Running() {
  const [told, setTold] = useState<Told | null>(null);
  useEffect(() => studio.on("sharing", setTold), []);
  return (
    <div className={classes.running} role="status">
      <div className={classes.runningLine}>
        <span>{told ? `${formatCount(told.done)} of ${formatCount(told.total)}` : "Drawing"}</span>
        <Button variant="default" onClick={() => void studio.invoke("share:cancel")}>
          Cancel
        </Button>
      </div>
      <Progress
        value={told && told.total > 0 ? (100 * told.done) / told.total : 0}
        size={4}
        aria-label="Drawn"
        transitionDuration={0}
      />
    </div>
  );
}
