import type { CSSProperties } from "react";
import { skinStyle } from "../skin-style.ts";
import { colophon } from "./colophon.ts";
import { PaperPage } from "./PaperPage.tsx";
import type { SheetData, ShownOffer } from "./page-data.ts";
import { SheetCard } from "./SheetCard.tsx";
import { type NotedOffer, SpeakerNotes, SpeakerNotesPages } from "./SpeakerNotes.tsx";
import { sheetSummary } from "./sheet-summary.ts";
import { useSheetNotes } from "./use-sheet-notes.ts";

/** Six offers a page, numbered, and the notes about them under the same numbers (design/CHANNELS.md, `channel-9`). */
export function ContactSheet(data: SheetData) {
  const sheets = sheetsOf(data.offers);
  const { pagesOf, tell } = useSheetNotes();
  const pages = sheets.flatMap(sheet => [
    { sheet, part: null },
    ...Array.from({ length: pagesOf(sheet.first) }, (_, part) => ({ sheet, part })),
  ]);
  const note = colophon(data.offers, ["hub.feed"], data);
  return (
    <main data-drawn="">
      {pages.map(({ sheet, part }, index) => (
        <PaperPage
          key={`${sheet.first} ${part}`}
          style={sheetStyle(data.offers)}
          note={note}
          page={index + 1}
          pages={pages.length}
        >
          {part === null ? (
            <Sheet data={data} sheet={sheet} hasNotes={pagesOf(sheet.first) === 0} tell={tell} />
          ) : (
            <SpeakerNotesPages
              offers={notedOf(sheet)}
              part={part}
              onParts={parts => tell(sheet.first, parts)}
            />
          )}
        </PaperPage>
      ))}
    </main>
  );
}

/** Six offers with their numbers. */
interface SheetOfOffers {
  /** The number of its first offer. */
  readonly first: number;
  readonly cards: readonly { readonly number: number; readonly offer: ShownOffer }[];
}

interface SheetProps {
  readonly data: SheetData;
  readonly sheet: SheetOfOffers;
  /** They stand under the cards, as far as anybody knows yet. */
  readonly hasNotes: boolean;
  readonly tell: (first: number, pages: number) => void;
}

function Sheet({ data, sheet, hasNotes, tell }: SheetProps) {
  const noted = notedOf(sheet);
  return (
    <>
      <SheetHead data={data} isFirst={sheet.first === 1} />
      <ol className="sheet-grid" start={sheet.first}>
        {sheet.cards.map(({ number, offer }) => (
          <SheetCard key={number} data={data} offer={offer} number={number} />
        ))}
      </ol>
      {hasNotes && noted.length > 0 && (
        <SpeakerNotes offers={noted} onFit={fits => tell(sheet.first, fits ? 0 : 1)} />
      )}
    </>
  );
}

const onOne = 6;

function sheetsOf(offers: readonly ShownOffer[]): readonly SheetOfOffers[] {
  const numbered = offers.map((offer, index) => ({ number: index + 1, offer }));
  return Array.from({ length: Math.ceil(offers.length / onOne) }, (_, index) => ({
    first: index * onOne + 1,
    cards: numbered.slice(index * onOne, (index + 1) * onOne),
  }));
}

const notedOf = ({ cards }: SheetOfOffers): readonly NotedOffer[] =>
  cards.flatMap(({ number, offer: { notes } }) => (notes.length === 0 ? [] : [{ number, notes }]));

/** In the look of the offers' Hub. */
function sheetStyle([first]: readonly ShownOffer[]): CSSProperties {
  return first ? skinStyle(first.source.skins.hub, "light") : {};
}

function SheetHead({ data, isFirst }: { readonly data: SheetData; readonly isFirst: boolean }) {
  const { offers, pictures, title } = data;
  const brand = offers[0]?.source.skins.hub.brand;
  const logo = brand && Object.hasOwn(pictures, brand.logo) ? pictures[brand.logo] : undefined;
  return (
    <header className="sheet-head" data-first={isFirst || undefined}>
      <div>
        <h1 className="sheet-title" dir="auto">
          {title}
        </h1>
        <p className="sheet-sub">{sheetSummary(data)}</p>
      </div>
      {brand && (
        <p className="sheet-brand">
          {logo && <img src={logo} alt="" />}
          {brand.name}
        </p>
      )}
    </header>
  );
}
