import { skinStyle } from "../skin-style.ts";
import { captionOf, colophon, skinOf } from "./colophon.ts";
import { PaperPage } from "./PaperPage.tsx";
import { PlacedPreview } from "./PlacedPreview.tsx";
import type { PagesData, ShownOffer } from "./page-data.ts";
import { overMargin, paper, type Spread, spreadsOf } from "./page-layout.ts";

/** A page for each offer, or several where its surfaces need more room. */
export function PrintedPages(data: PagesData) {
  const pages = data.offers
    .flatMap((offer, index) =>
      spreadsOf(
        data.frames.filter(frame => frame.offer === index),
        room,
      ).map(spread => ({ offer, spread })),
    )
    .map((page, index) => ({ ...page, number: index + 1 }));
  return (
    <main data-drawn="">
      {pages.map(({ offer, spread, number }) => (
        <PaperPage
          key={number}
          style={skinStyle(skinOf(offer.source, spread.frames[0]?.choices.surface ?? "hub.feed"), "light")}
          note={colophon(
            [offer],
            spread.frames.map(({ choices }) => choices.surface),
            data,
          )}
          page={number}
          pages={pages.length}
        >
          <OfferHead offer={offer} />
          <Previews spread={spread} offer={offer} pictures={data.pictures} />
        </PaperPage>
      ))}
    </main>
  );
}

/** Under the head, above the foot. */
const room = { width: paper.width - 2 * paper.margin, height: 850 };

function OfferHead({ offer }: { readonly offer: ShownOffer }) {
  const { form, merchant } = offer.source;
  return (
    <header className="paper-head">
      <h1 className="paper-title" dir="auto">
        {form.offerTitle?.trim() || "Untitled offer"}
      </h1>
      {merchant.name && <p className="paper-sub">{merchant.name}</p>}
    </header>
  );
}

interface PreviewsProps {
  readonly spread: Spread;
  readonly offer: ShownOffer;
  readonly pictures: Readonly<Record<string, string>>;
}

function Previews({ spread, offer, pictures }: PreviewsProps) {
  const { frames, scale, columns } = spread;
  const style = {
    gridTemplateColumns: `repeat(${columns}, max-content)`,
    marginInlineStart: -overMargin(spread, room),
  };
  return (
    <div className="paper-previews" style={style}>
      {frames.map(({ choices }) => (
        <figure key={JSON.stringify(choices)} className="paper-frame">
          <figcaption className="paper-caption">{captionOf(choices)}</figcaption>
          <PlacedPreview
            source={offer.source}
            choices={choices}
            pictures={pictures}
            isStill={true}
            scale={scale}
          />
        </figure>
      ))}
    </div>
  );
}
