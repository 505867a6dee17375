import { IconBell, IconCoffee, IconMapPin, IconMenu2, IconPlane, IconSearch } from "@tabler/icons-react";
import { memo } from "react";
import { Brand } from "../components/Brand.tsx";
import { NextCard, OfferCard } from "../components/cards/OfferCard.tsx";
import { Frame } from "../components/Frame.tsx";
import { TabBar } from "../components/TabBar.tsx";
import type { Scene } from "../scene.ts";
import { isPlainLayout, layoutOf, type Skin, type SkinTheme } from "../skin.ts";
import { wordingOf } from "../wording.ts";

/** The Hub's feed with the offer as its first card. */
export function HubFeed({ scene }: { readonly scene: Scene }) {
  const { offer, skin, theme, device } = scene;
  const say = wordingOf(skin, offer.locale);
  const others = device === "phone" ? [1, 2] : [1, 2, 3, 4, 5];
  return (
    <Frame scene={scene} kind="feed">
      <BrandHeader skin={skin} theme={theme} />
      <Places skin={skin} locale={offer.locale} />
      <div className="feed">
        <OfferCard scene={scene} say={say} />
        {others.map(other => (
          <NextCard key={other} variant={layoutOf(skin, "card")} />
        ))}
      </div>
      <TabBar skin={skin} locale={offer.locale} here="tab.offers" />
    </Frame>
  );
}

interface BrandHeaderProps {
  readonly skin: Skin;
  readonly theme: SkinTheme;
}

/* The app around the offer is drawn once, not with every keystroke. */
const BrandHeader = memo(function BrandHeader({ skin, theme }: BrandHeaderProps) {
  return (
    <div className="brand-header" aria-hidden="true">
      <Brand skin={skin} theme={theme} />
      <span className="brand-gap" />
      <span className="round-button">
        <IconSearch size={22} stroke={2} />
      </span>
      <span className="round-button">
        {isPlainLayout(skin) ? <IconMenu2 size={24} stroke={2} /> : <IconBell size={22} stroke={2} />}
      </span>
    </div>
  );
});

/** Chips, or tabs over a line where the skin is as plain as a ledger. */
const Places = memo(function Places({ skin, locale }: { readonly skin: Skin; readonly locale: string }) {
  const say = wordingOf(skin, locale);
  const isPlain = isPlainLayout(skin);
  return (
    <div className={isPlain ? "tabs" : "chips"} aria-hidden="true">
      <span className="chip" data-here="">
        {say("hub.forYou")}
      </span>
      <span className="chip">
        {!isPlain && <IconCoffee size={18} stroke={1.7} />}
        {say("hub.food")}
      </span>
      <span className="chip">
        {!isPlain && <IconMapPin size={18} stroke={1.7} />}
        {say("hub.near")}
      </span>
      <span className="chip">
        {!isPlain && <IconPlane size={18} stroke={1.7} />}
        {say("hub.travel")}
      </span>
    </div>
  );
});
