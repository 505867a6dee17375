import { IconAdjustmentsHorizontal, IconCircleXFilled, IconSearch } from "@tabler/icons-react";
import { memo, type ReactNode } from "react";
import { Frame } from "../components/Frame.tsx";
import { TabBar } from "../components/TabBar.tsx";
import type { Scene } from "../scene.ts";
import type { Skin } from "../skin.ts";
import { wordingOf } from "../wording.ts";
import { Filters } from "./Filters.tsx";
import { PageHead, ResultHead } from "./PageHead.tsx";

interface MarketPageProps {
  readonly scene: Scene;
  /** What is being searched for. */
  readonly term?: string | null;
  readonly children: ReactNode;
}

/** The Marketplace around its offers: an app on a phone or a tablet, a page with filters at its side on a desktop. */
export function MarketPage({ scene, term = null, children }: MarketPageProps) {
  const { offer, skin, theme, device, viewer } = scene;
  if (device === "desktop") {
    return (
      <Frame scene={scene} kind="market">
        <PageHead skin={skin} theme={theme} locale={offer.locale} name={viewer.name} term={term} />
        <div className="market-body">
          <Filters skin={skin} locale={offer.locale} />
          <div className="market-results">
            <ResultHead skin={skin} locale={offer.locale} term={term} />
            {children}
          </div>
        </div>
      </Frame>
    );
  }
  return (
    <Frame scene={scene} kind="market">
      <SearchHead skin={skin} locale={offer.locale} term={term} />
      <div className="feed">{children}</div>
      <TabBar skin={skin} locale={offer.locale} here="tab.market" />
    </Frame>
  );
}

interface SearchHeadProps {
  readonly skin: Skin;
  readonly locale: string;
  readonly term: string | null;
}

/* The app around the offer is drawn once, not with every keystroke. */
const SearchHead = memo(function SearchHead({ skin, locale, term }: SearchHeadProps) {
  const say = wordingOf(skin, locale);
  return (
    <div className="search-head" aria-hidden="true">
      <p className="search-title">{say("market.title")}</p>
      <p className="search-field" data-typed={term !== null || undefined}>
        <IconSearch size={24} stroke={2} />
        <span>{term ?? say("market.search")}</span>
        {term !== null && <IconCircleXFilled size={20} />}
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
