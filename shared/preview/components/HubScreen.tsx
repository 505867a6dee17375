import { IconBell, IconCoffee, IconMapPin, IconPlane, IconSearch } from "@tabler/icons-react";
import { memo } from "react";
import type { PreviewOffer } from "../offer-view.ts";
import type { Skin, SkinTheme } from "../skin.ts";
import { wordingOf } from "../wording.ts";
import { HubCard } from "./HubCard.tsx";
import { PhoneFrame } from "./PhoneFrame.tsx";
import { usePreviewHost } from "./preview-context.ts";
import { TabBar } from "./TabBar.tsx";

interface HubScreenProps {
  readonly offer: PreviewOffer;
  readonly skin: Skin;
  readonly theme: SkinTheme;
}

/** The Hub's feed on a phone with the offer as its first card. */
export function HubScreen({ offer, skin, theme }: HubScreenProps) {
  const say = wordingOf(skin, offer.locale);
  return (
    <PhoneFrame skin={skin} theme={theme} locale={offer.locale} direction={offer.direction}>
      <BrandHeader skin={skin} theme={theme} />
      <Chips skin={skin} locale={offer.locale} />
      <div className="feed">
        <HubCard offer={offer} skin={skin} say={say} />
        <NextCard />
      </div>
      <TabBar skin={skin} locale={offer.locale} here="tab.offers" />
    </PhoneFrame>
  );
}

/* The app around the offer is drawn once, not with every keystroke. */
const BrandHeader = memo(function BrandHeader({ skin, theme }: Pick<HubScreenProps, "skin" | "theme">) {
  const { assetUrl } = usePreviewHost();
  const logo = assetUrl(theme === "dark" ? skin.brand.logoDark : skin.brand.logo);
  return (
    <div className="brand-header" aria-hidden="true">
      {logo && <img className="brand-logo" src={logo} alt="" draggable={false} />}
      <span className="brand-name">{skin.brand.name}</span>
      <span className="round-button">
        <IconSearch size={22} stroke={2} />
      </span>
      <span className="round-button">
        <IconBell size={22} stroke={2} />
      </span>
    </div>
  );
});

const Chips = memo(function Chips({ skin, locale }: { readonly skin: Skin; readonly locale: string }) {
  const say = wordingOf(skin, locale);
  return (
    <div className="chips" aria-hidden="true">
      <span className="chip" data-here="">
        {say("hub.forYou")}
      </span>
      <span className="chip">
        <IconCoffee size={18} stroke={1.7} />
        {say("hub.food")}
      </span>
      <span className="chip">
        <IconMapPin size={18} stroke={1.7} />
        {say("hub.near")}
      </span>
      <span className="chip">
        <IconPlane size={18} stroke={1.7} />
        {say("hub.travel")}
      </span>
    </div>
  );
});

/** Where the feed goes on: no invented offer stands beside the author's. */
const NextCard = memo(function NextCard() {
  return (
    <div className="hub-card next" aria-hidden="true">
      <div className="hub-picture">
        <div className="value-tab" />
      </div>
    </div>
  );
});
