import { NextCard, OfferCard } from "../components/cards/OfferCard.tsx";
import { likelyTerm } from "../components/match.ts";
import { NextRow, OfferRow } from "../components/OfferRow.tsx";
import type { Scene } from "../scene.ts";
import { layoutOf } from "../skin.ts";
import { wordingOf } from "../wording.ts";
import { MarketPage } from "./MarketPage.tsx";

interface MarketProps {
  readonly scene: Scene;
}

/** The Marketplace's grid with the offer as its first tile; below 560 px the tiles are rows. */
export function MarketGrid({ scene }: MarketProps) {
  const { offer, skin, device } = scene;
  if (device === "phone") return <MarketList scene={scene} />;
  const variant = layoutOf(skin, "card");
  return (
    <MarketPage scene={scene}>
      <div className="grid">
        <OfferCard scene={scene} say={wordingOf(skin, offer.locale)} />
        {[1, 2, 3, 4, 5].map(other => (
          <NextCard key={other} variant={variant} />
        ))}
      </div>
    </MarketPage>
  );
}

/** The Marketplace's list with the offer as its first row. */
export function MarketList({ scene }: MarketProps) {
  return (
    <MarketPage scene={scene}>
      <Rows scene={scene} match={null} />
    </MarketPage>
  );
}

/** The offer found by a word of its title. */
export function MarketSearch({ scene }: MarketProps) {
  const { offer } = scene;
  const term = likelyTerm(offer.title ?? offer.merchant?.name ?? null, offer.locale);
  return (
    <MarketPage scene={scene} term={term}>
      <Rows scene={scene} match={term} />
    </MarketPage>
  );
}

function Rows({ scene, match }: MarketProps & { readonly match: string | null }) {
  const hasPicture = layoutOf(scene.skin, "row") === "thumb";
  return (
    <div className="rows">
      <OfferRow scene={scene} say={wordingOf(scene.skin, scene.offer.locale)} match={match} />
      {[1, 2, 3, 4, 5, 6, 7].map(other => (
        <NextRow key={other} hasPicture={hasPicture} />
      ))}
    </div>
  );
}
