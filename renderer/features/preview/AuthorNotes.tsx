import {
  IconBraces,
  IconDeviceLaptop,
  IconLanguage,
  IconRepeat,
  IconRouteOff,
  IconScissors,
} from "@tabler/icons-react";
import { memo, type ReactNode } from "react";
import type { TranslatedField } from "#shared/domain/translations.ts";
import type { TextCut } from "#shared/preview/components/cut.ts";
import type { Scene } from "#shared/preview/scene.ts";
import type { PreviewSource } from "#shared/preview/source.ts";
import { channelOf } from "#shared/preview/surfaces.ts";
import { speaks } from "#shared/preview/wording.ts";
import { languageName } from "../../ui/language-name.ts";
import { previewChannelWords } from "../../ui/preview-words.ts";
import { fieldWord } from "../../ui/words.ts";
import { emptyPlaceholders } from "./empty-placeholders.ts";
import { isAmong } from "./look/among.ts";
import classes from "./notes.module.css";
import { titleSaysValue } from "./title-says-value.ts";
import type { Findings } from "./use-findings.ts";

interface AuthorNotesProps extends Pick<Findings, "cuts" | "valueFits"> {
  readonly source: PreviewSource;
  readonly scene: Scene;
}

/** What the author should know and no customer sees: beside the preview, never in it. */
export const AuthorNotes = memo(function AuthorNotes({ cuts, valueFits, source, scene }: AuthorNotesProps) {
  const { skin, offer, form, surface, untranslated } = scene;
  const language = languageName(offer.locale, "en");
  return (
    <ul className={classes.notes} aria-label="Notes on the preview">
      {!isAmong(surface, form) && (form.channels.length > 0 || form.redemptionMethods.length > 0) && (
        <Note icon={<IconRouteOff {...icon} />}>
          {previewChannelWords[channelOf(surface)]} is not among this offer’s channels.
        </Note>
      )}
      {untranslated.length > 0 && (
        <Note icon={<IconLanguage {...icon} />}>
          {named(untranslated)} not translated into {language}: shown in the offer’s own language.
        </Note>
      )}
      {!speaks(skin, offer.locale) && (
        <Note icon={<IconLanguage {...icon} />}>
          {skin.name} has no words in {language}; they stand in English.
        </Note>
      )}
      {titleSaysValue(offer) && (
        <Note icon={<IconRepeat {...icon} />}>
          The title says the value again: customers read “{offer.value?.text} {offer.title}”.
        </Note>
      )}
      {emptyPlaceholders(scene).map(({ text, why }) => (
        <Note key={text} icon={<IconBraces {...icon} />}>
          <code>{text}</code> {why}: customers read it as it is typed.
        </Note>
      ))}
      {!valueFits && <Note icon={<IconScissors {...icon} />}>The value does not fit on one line.</Note>}
      {[...cuts].map(([slot, cut]) => (
        <Note key={slot} icon={<IconScissors {...icon} />}>
          {nameOf(slot)} cut after {cut.kept} of {cut.total} characters
          <span className={classes.lost}>
            Lost: “<bdi>{shortened(cut.lost)}</bdi>”
          </span>
        </Note>
      ))}
      {source.localOnly.length > 0 && (
        <Note icon={<IconDeviceLaptop {...icon} />}>
          The server has no place for {source.localOnly.map(fieldWord).join(", ")}: customers see that only
          here.
        </Note>
      )}
    </ul>
  );
});

/** Beside the preview, at the height of the text: shows the place, the notes say the rest. */
export function CutMarks({ cuts, height }: { readonly cuts: Findings["cuts"]; readonly height: number }) {
  return [...cuts].map(([slot, cut]: [string, TextCut]) => (
    <span
      key={slot}
      className={classes.mark}
      style={{ insetBlockStart: `${cut.at * height}px` }}
      aria-hidden="true"
    >
      <IconScissors size={15} stroke={1.75} />
    </span>
  ));
}

function Note({ icon: shape, children }: { readonly icon: ReactNode; readonly children: ReactNode }) {
  return (
    <li className={classes.note}>
      {shape}
      <span>{children}</span>
    </li>
  );
}

const icon = { size: 14, stroke: 1.75, "aria-hidden": true } as const;

const named = (fields: readonly TranslatedField[]) => fields.map(fieldWord).join(", ");

/** `card.title` is the title wherever it stands. */
function nameOf(slot: string): string {
  const part = slot.slice(slot.lastIndexOf(".") + 1);
  return part.charAt(0).toUpperCase() + part.slice(1);
}

/** The notes name the words; they are no place to read a novel. */
function shortened(text: string): string {
  const longest = 160;
  return text.length > longest ? `${text.slice(0, longest).trimEnd()} …` : text;
}
