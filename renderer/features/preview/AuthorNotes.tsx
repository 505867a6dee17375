import { IconLanguage, IconScissors } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { usableLocale } from "#shared/domain/locale.ts";
import type { TextCut } from "#shared/preview/components/cut.ts";
import type { Skin } from "#shared/preview/skin.ts";
import { speaks } from "#shared/preview/wording.ts";
import { languageName } from "../../ui/language-name.ts";
import classes from "./PreviewPane.module.css";
import type { Findings } from "./use-findings.ts";

interface AuthorNotesProps extends Pick<Findings, "cuts" | "valueFits"> {
  readonly skin: Skin;
  readonly language: string | null;
}

/** What the author should know and no customer sees: which text is cut, after how many characters, what is lost. */
export function AuthorNotes({ cuts, valueFits, skin, language }: AuthorNotesProps) {
  const locale = usableLocale(language);
  return (
    <ul className={classes.notes} aria-label="Notes on the preview">
      {!speaks(skin, locale) && (
        <Note icon={<IconLanguage size={14} stroke={1.75} aria-hidden="true" />}>
          {skin.name} has no words in {languageName(locale, "en")}; they stand in English.
        </Note>
      )}
      {!valueFits && <Note icon={scissors}>The value does not fit on one line.</Note>}
      {[...cuts].map(([slot, cut]) => (
        <Note key={slot} icon={scissors}>
          {nameOf(slot)} cut after {cut.kept} of {cut.total} characters
          <span className={classes.lost}>
            Lost: “<bdi>{shortened(cut.lost)}</bdi>”
          </span>
        </Note>
      ))}
    </ul>
  );
}

/** Beside the phone, at the height of the text: shows the place, the notes say the rest. */
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

function Note({ icon, children }: { readonly icon: ReactNode; readonly children: ReactNode }) {
  return (
    <li className={classes.note}>
      {icon}
      <span>{children}</span>
    </li>
  );
}

const scissors = <IconScissors size={14} stroke={1.75} aria-hidden="true" />;

const nameOf = (slot: string) => (slot.endsWith(".title") ? "Title" : "Merchant");

/** The notes name the words; they are no place to read a novel. */
function shortened(text: string): string {
  const longest = 160;
  return text.length > longest ? `${text.slice(0, longest).trimEnd()} …` : text;
}
