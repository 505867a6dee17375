import { type RedemptionMethod, redemptionMethods } from "../../domain/words.ts";
import { OfferPicture } from "../components/OfferPicture.tsx";
import { PreviewHostProvider } from "../components/preview-context.ts";
import { ValueText } from "../components/ValueText.tsx";
import { sceneOf } from "../scene.ts";
import type { SheetData, ShownOffer } from "./page-data.ts";

interface SheetCardProps {
  readonly data: SheetData;
  readonly offer: ShownOffer;
  readonly number: number;
}

/** An offer as a meeting needs it: number, picture, value, title, and what to know about it. */
export function SheetCard({ data, offer: shown, number }: SheetCardProps) {
  const { offer, form } = sceneOf(shown.source, { ...data.choices, surface: "hub.feed" });
  const { pictures } = data;
  const assetUrl = (ref: string) => (Object.hasOwn(pictures, ref) ? (pictures[ref] ?? null) : null);
  const how = [methodOf(form.redemptionMethods), offer.date].filter(Boolean).join(" · ");
  return (
    <li className="sheet-card" data-state={offer.state} lang={offer.locale} dir={offer.direction}>
      <PreviewHostProvider value={{ assetUrl }}>
        <div className="sheet-picture">
          <OfferPicture offer={offer} />
          {offer.value && (
            <div className="sheet-tab">
              <ValueText className="sheet-value" value={offer.value} />
            </div>
          )}
        </div>
      </PreviewHostProvider>
      <h2 className="sheet-name">
        <span className="sheet-number">{number}</span> {offer.title ?? "Untitled offer"}
      </h2>
      {offer.merchant && <p className="sheet-merchant">{offer.merchant.name}</p>}
      {how && <p className="sheet-fact">{how}</p>}
      {form.channels.length > 0 && <p className="sheet-fact">{form.channels.map(channelWord).join(" · ")}</p>}
    </li>
  );
}

function methodOf(methods: readonly string[]): string | null {
  const known = redemptionMethods.find(method => methods.includes(method));
  return known ? methodWords[known] : null;
}

const methodWords: Readonly<Record<RedemptionMethod, string>> = {
  promo_code: "Promo code",
  show_save: "Show in store",
  barcode: "Barcode",
  online_link: "Online link",
};

const channelWords = new Map([
  ["hub_airdrop", "Hub"],
  ["marketplace", "Marketplace"],
  ["activation_link", "Activation link"],
  ["promo_code_redemption", "Promo code"],
]);

const channelWord = (channel: string): string => channelWords.get(channel) ?? channel;
