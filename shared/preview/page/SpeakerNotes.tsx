import { useLayoutEffect, useRef } from "react";

export interface NotedOffer {
  readonly number: number;
  readonly notes: readonly string[];
}

interface NotesProps {
  readonly offers: readonly NotedOffer[];
}

/** Under the cards, where they fit there whole; else they say so and have pages of their own. */
export function SpeakerNotes({ offers, onFit }: NotesProps & { readonly onFit: (fits: boolean) => void }) {
  const ref = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const page = ref.current?.closest(".paper");
    if (page) onFit(page.scrollHeight <= page.clientHeight);
  });
  return (
    <section ref={ref} className="sheet-notes">
      <h2 className="sheet-notes-title">Speaker notes</h2>
      <Notes offers={offers} />
    </section>
  );
}

interface NotesPageProps extends NotesProps {
  /** Which of the pages. */
  readonly part: number;
  readonly onParts: (parts: number) => void;
}

/** Notes that flow through as many pages as they need, two columns each: one flow, of which each page shows its part. */
export function SpeakerNotesPages({ offers, part, onParts }: NotesPageProps) {
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const flow = ref.current;
    if (!flow || part > 0) return;
    onParts(Math.max(1, Math.ceil((flow.scrollWidth - 1) / flow.clientWidth)));
  });
  return (
    <section className="sheet-notes sheet-notes-page">
      <h2 className="sheet-notes-title">Speaker notes</h2>
      <div className="sheet-notes-window">
        <div
          ref={ref}
          className="sheet-notes-flow"
          style={{ translate: `calc(${-part} * (100% + var(--notes-gap)))` }}
        >
          <Notes offers={offers} />
        </div>
      </div>
    </section>
  );
}

function Notes({ offers }: NotesProps) {
  return (
    <dl className="notes">
      {offers.map(({ number, notes }) => (
        <div key={number} className="notes-offer">
          <dt>{number}</dt>
          <dd>
            {notes.map((note, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: notes have nothing else to tell them apart, and never move.
              <p key={index} dir="auto">
                {note}
              </p>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
