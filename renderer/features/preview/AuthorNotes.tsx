import {
  IconBarcode,
  IconBraces,
  IconDeviceLaptop,
  IconLanguage,
  IconRepeat,
  IconRouteOff,
  IconScissors,
} from "@tabler/icons-react";
import { memo, type ReactNode, useState } from "react";
import type { TextCut } from "#shared/preview/components/cut.ts";
import type { Scene } from "#shared/preview/scene.ts";
import type { PreviewSource } from "#shared/preview/source.ts";
import { channelOf } from "#shared/preview/surfaces.ts";
import { speaks } from "#shared/preview/wording.ts";
import { languageName } from "../../ui/language-name.ts";
import { previewChannelWords, surfaceWords } from "../../ui/preview-words.ts";
import { fieldWord } from "../../ui/words.ts";
import { emptyPlaceholders } from "./empty-placeholders.ts";
import { isAmong } from "./look/among.ts";
import classes from "./notes.module.css";
import { titleSaysValue } from "./title-says-value.ts";
import type { Findings } from "./use-findings.ts";

interface AuthorNotesProps extends Pick<Findings, "cuts" | "valueFits" | "barcode"> {
  readonly source: PreviewSource;
  readonly scene: Scene;
}

/** What the author should know and no customer sees: beside the preview, never in it. */
export const AuthorNotes = memo(function AuthorNotes(props: AuthorNotesProps) {
  const [isOpen, setOpen] = useState(false);
  const all = [...ofTheLook(props), ...ofTheTexts(props), ...ofTheDrawing(props), ...ofTheServer(props)];
  const shown = isOpen ? all : all.slice(0, mostNotes);
  if (all.length === 0) return <ul className={classes.notes} aria-label="Notes on the preview" />;
  const word = isOpen
    ? "Fewer words"
    : all.length > mostNotes
      ? `All ${all.length} notes in full`
      : "In full";
  return (
    <div className={classes.beneath} data-open={isOpen || undefined}>
      <ul className={classes.notes} aria-label="Notes on the preview">
        {shown.map(({ key, shape: Shape, text }) => (
          <li key={key} className={classes.note}>
            <Shape size={14} stroke={1.75} aria-hidden="true" />
            <span className={classes.words}>{text}</span>
          </li>
        ))}
      </ul>
      <button type="button" className={classes.more} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {word}
      </button>
    </div>
  );
});

/** More would hide what they are about: the others, and the whole words of all, are a press away. */
const mostNotes = 3;

interface Note {
  readonly key: string;
  readonly shape: typeof IconScissors;
  readonly text: ReactNode;
}

function ofTheLook({ scene: { skin, offer, form, surface } }: AuthorNotesProps): Note[] {
  const notes: Note[] = [];
  const isPlaced = form.channels.length > 0 || form.redemptionMethods.length > 0;
  if (isPlaced && !isAmong(surface, form)) {
    const channel = previewChannelWords[channelOf(surface)];
    const text = `${channel}, ${surfaceWords[surface]}: not among this offer’s channels.`;
    notes.push({ key: "among", shape: IconRouteOff, text });
  }
  if (!speaks(skin, offer.locale)) {
    const text = `${skin.name} has no words in ${languageName(offer.locale, "en")}; they stand in English.`;
    notes.push({ key: "speaks", shape: IconLanguage, text });
  }
  return notes;
}

function ofTheTexts({ scene }: AuthorNotesProps): Note[] {
  const { offer, untranslated } = scene;
  const notes: Note[] = emptyPlaceholders(scene).map(({ text, why }) => ({
    key: text,
    shape: IconBraces,
    text: (
      <>
        <code>{text}</code> {why}: customers read it as it is typed.
      </>
    ),
  }));
  if (untranslated.length > 0) {
    const language = languageName(offer.locale, "en");
    const text = `Not translated into ${language}, shown as written: ${listed(untranslated)}.`;
    notes.push({ key: "untranslated", shape: IconLanguage, text });
  }
  if (titleSaysValue(offer)) {
    const text = `Customers read the value twice: “${offer.value?.text}” and “${shortened(offer.title ?? "")}”.`;
    notes.push({ key: "twice", shape: IconRepeat, text });
  }
  return notes;
}

function ofTheDrawing({ cuts, valueFits, barcode }: AuthorNotesProps): Note[] {
  const notes: Note[] = [...cuts].map(([slot, cut]) => ({
    key: slot,
    shape: IconScissors,
    text: (
      <>
        {nameOf(slot)} cut after {cut.kept} of {cut.total} characters{" "}
        <span className={classes.lost}>
          Lost: “<bdi>{shortened(cut.lost)}</bdi>”
        </span>
      </>
    ),
  }));
  const code = barcodeNotes[barcode];
  if (code !== null) notes.unshift({ key: "barcode", shape: IconBarcode, text: code });
  if (!valueFits)
    notes.unshift({ key: "fit", shape: IconScissors, text: "The value does not fit on one line." });
  return notes;
}

/** A code is never drawn smaller than a till reads (design/CHANNELS.md, "Barcodes and QR"). */
const barcodeNotes: Readonly<Record<Findings["barcode"], string | null>> = {
  drawn: null,
  turned: "The barcode is too wide for this screen and stands upright.",
  "as-qr": "The barcode is too long for this screen: a QR code says the same. Tills must be able to read it.",
  "too-large": "The code is too long for this screen, and is not drawn.",
  unreadable: "No till could read what the barcode is to say, so it is not drawn.",
};

function ofTheServer({ source: { localOnly } }: AuthorNotesProps): Note[] {
  if (localOnly.length === 0) return [];
  const text = `Local only, the server has no place for it: ${listed(localOnly)}.`;
  return [{ key: "local", shape: IconDeviceLaptop, text }];
}

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

const listed = (fields: readonly string[]) => fields.map(fieldWord).join(", ");

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
