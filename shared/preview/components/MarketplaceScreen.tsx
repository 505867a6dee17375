import { IconAdjustmentsHorizontal, IconSearch } from "@tabler/icons-react";
import { memo } from "react";
import type { PreviewOffer } from "../offer-view.ts";
import type { Skin, SkinTheme } from "../skin.ts";
import { wordingOf } from "../wording.ts";
import { MarketplaceRow } from "./MarketplaceRow.tsx";
import { PhoneFrame } from "./PhoneFrame.tsx";
import { TabBar } from "./TabBar.tsx";

interface MarketplaceScreenProps {
  readonly offer: PreviewOffer;
  readonly skin: Skin;
  readonly theme: SkinTheme;
}

/** The Marketplace on a phone with the offer as its first row. */
export function MarketplaceScreen({ offer, skin, theme }: MarketplaceScreenProps) {
  const say = wordingOf(skin, offer.locale);
  return (
    <PhoneFrame skin={skin} theme={theme} locale={offer.locale} direction={offer.direction}>
      <SearchHead skin={skin} locale={offer.locale} />
      <div className="feed">
        <MarketplaceRow offer={offer} skin={skin} say={say} />
        <NextRow />
        <NextRow />
        <NextRow />
        <NextRow />
      </div>
      <TabBar skin={skin} locale={offer.locale} here="tab.market" />
    </PhoneFrame>
  );
}

/* The app around the offer is drawn once, not with every keystroke. */
const SearchHead = memo(function SearchHead({
  skin,
  locale,
}: {
  readonly skin: Skin;
  readonly locale: string;
}) {
  const say = wordingOf(skin, locale);
  return (
    <div className="search-head" aria-hidden="true">
      <p className="search-title">{say("market.title")}</p>
      <p className="search-field">
        <IconSearch size={22} stroke={2} />
        {say("market.search")}
      </p>
      <div className="chips">
        <span className="chip" data-here="">
          <IconAdjustmentsHorizontal size={18} stroke={1.7} />
          {say("market.filters")}
        </span>
        <span className="chip">{say("market.near")}</span>
        <span className="chip">{say("market.ending")}</span>
        <span className="chip">{say("market.online")}</span>
      </div>
    </div>
  );
});

/** Where the list goes on: no invented offer stands beside the author's. */
const NextRow = memo(function NextRow() {
  return (
    <div className="market-row next" aria-hidden="true">
      <div className="market-picture" />
      <span className="next-lines" />
    </div>
  );
});
