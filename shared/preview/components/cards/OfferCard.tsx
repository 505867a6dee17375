import type { ComponentType } from "react";
import { layoutOf } from "../../skin.ts";
import type { CardProps } from "./card.ts";
import { LedgerCard } from "./LedgerCard.tsx";
import { PosterCard } from "./PosterCard.tsx";
import { SheetCard } from "./SheetCard.tsx";
import { TileCard } from "./TileCard.tsx";

/** The offer's card as the skin lays it out. */
export function OfferCard(props: CardProps) {
  const Card = cards[layoutOf(props.scene.skin, "card")];
  return <Card {...props} />;
}

const cards: Readonly<Record<"poster" | "ledger" | "tile" | "sheet", ComponentType<CardProps>>> = {
  poster: PosterCard,
  ledger: LedgerCard,
  tile: TileCard,
  sheet: SheetCard,
};

/** Where cards go on: no invented offer stands beside the author's. */
export function NextCard({ variant }: { readonly variant: keyof typeof cards }) {
  return (
    <div className={`card ${variant} next`} aria-hidden="true">
      <div className="card-picture">
        {variant === "ledger" && <div className="value-block" />}
        {(variant === "poster" || variant === "tile") && <div className="value-tab" />}
      </div>
      <span className="next-lines" />
    </div>
  );
}
