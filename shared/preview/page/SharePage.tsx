import { useState } from "react";
import { usableLocale } from "../../domain/locale.ts";
import type { PreviewChoices } from "../choices.ts";
import { sizeOf } from "../Preview.tsx";
import { captionOf, colophon } from "./colophon.ts";
import { PlacedPreview } from "./PlacedPreview.tsx";
import type { ShareData, ShownOffer } from "./page-data.ts";
import { ShareSwitches } from "./ShareSwitches.tsx";
import { useRoomScale } from "./use-room-scale.ts";

/** Previews to look around in, for who has no studio: every switch works, nothing is asked of anybody. */
export function SharePage(data: ShareData) {
  const [at, setAt] = useState(0);
  const [chosen, setChosen] = useState(data.choices);
  const offer = data.offers[at];
  if (!offer) return <main className="share">There is nothing in this page.</main>;
  const choices = { ...chosen, language: spokenOf(offer, chosen.language) };
  return (
    <main className="share">
      <header className="share-head">
        <h1 dir="auto">{data.title}</h1>
        <p>{colophon([offer], [choices.surface], data)}</p>
      </header>
      <ShareSwitches
        data={data}
        offer={offer}
        at={at}
        choices={choices}
        onOffer={setAt}
        onChange={patch => setChosen({ ...chosen, ...patch })}
      />
      <Stage offer={offer} choices={choices} pictures={data.pictures} />
    </main>
  );
}

/** What was chosen with another offer may be a language that this one has no texts in. */
function spokenOf({ source }: ShownOffer, language: string | null): string | null {
  if (language === null || language === usableLocale(source.form.defaultLanguage)) return null;
  return source.translations.some(each => each.language === language) ? language : null;
}

interface StageProps {
  readonly offer: ShownOffer;
  readonly choices: PreviewChoices;
  readonly pictures: Readonly<Record<string, string>>;
}

function Stage({ offer, choices, pictures }: StageProps) {
  const { width } = sizeOf(choices);
  const { ref, scale } = useRoomScale(width);
  return (
    <section ref={ref} className="share-stage" aria-label="Preview">
      <h2 className="share-caption">{captionOf(choices)}</h2>
      <PlacedPreview
        source={offer.source}
        choices={choices}
        pictures={pictures}
        isStill={false}
        scale={scale}
      />
    </section>
  );
}
