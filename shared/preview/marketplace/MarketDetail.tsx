import {
  IconCalendarEvent,
  IconChevronRight,
  IconCircleCheckFilled,
  IconHeart,
  IconMapPin,
  IconUser,
} from "@tabler/icons-react";
import type { ReactNode } from "react";
import { ActionButton } from "../components/ActionButton.tsx";
import { isUsable } from "../components/cards/card.ts";
import { DetailHero } from "../components/detail/DetailHero.tsx";
import { Frame } from "../components/Frame.tsx";
import { Merchant } from "../components/Merchant.tsx";
import { MethodIcon } from "../components/MethodIcon.tsx";
import { OfferPicture } from "../components/OfferPicture.tsx";
import { OfferTitle } from "../components/OfferTitle.tsx";
import { PictureValue } from "../components/PictureValue.tsx";
import { StateChip } from "../components/StateChip.tsx";
import type { Scene } from "../scene.ts";
import { layoutOf } from "../skin.ts";
import { type Say, wordingOf } from "../wording.ts";
import { PageHead } from "./PageHead.tsx";

/** The offer's own page in the Marketplace. */
export function MarketDetail({ scene }: { readonly scene: Scene }) {
  const { device, skin } = scene;
  if (device !== "desktop" || layoutOf(skin, "detail") === "hero")
    return <DetailHero scene={scene} slots="detail" />;
  return <SplitDetail scene={scene} />;
}

/** What it is at the start, what to do with it at the end. */
function SplitDetail({ scene }: { readonly scene: Scene }) {
  const { offer, skin, theme, viewer } = scene;
  const say = wordingOf(skin, offer.locale);
  return (
    <Frame scene={scene} kind="split">
      <PageHead skin={skin} theme={theme} locale={offer.locale} name={viewer.name} term={null} />
      <div className="crumbs" aria-hidden="true">
        <span>{say("market.title")}</span>
        {offer.merchant && (
          <>
            <IconChevronRight className="mirrored" size={16} stroke={1.8} />
            <span data-here="">{offer.merchant.name}</span>
          </>
        )}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys too */}
      <div className="split" data-state={offer.state} tabIndex={0}>
        <SplitMain scene={scene} say={say} />
        <Panel scene={scene} say={say} />
      </div>
    </Frame>
  );
}

interface PartProps {
  readonly scene: Scene;
  readonly say: Say;
}

function SplitMain({ scene, say }: PartProps) {
  const { offer } = scene;
  const [method] = offer.facts.methods;
  return (
    <div className="split-main">
      <OfferTitle scene={scene} className="detail-title" slot="detail.title" />
      <div className="detail-picture">
        <OfferPicture offer={offer} />
        <PictureValue scene={scene} />
      </div>
      <Merchant scene={scene} slot="detail.merchant" note={offer.facts.places} />
      {offer.description && <p className="detail-description">{offer.description}</p>}
      <div className="split-parts">
        {method && (
          <section className="detail-part">
            <h3>{say("detail.how")}</h3>
            <p>{say(`how.${method.kind}`)}</p>
          </section>
        )}
        {offer.terms && (
          <section className="detail-part">
            <h3>{say("detail.terms")}</h3>
            <p>{offer.terms}</p>
          </section>
        )}
      </div>
    </div>
  );
}

/** Like a ticket: what to do above the perforation, what to know below it. */
function Panel({ scene: { offer }, say }: PartProps) {
  const { facts, action } = offer;
  return (
    <div className="panel">
      <div className="panel-do">
        <PanelState scene={{ offer }} say={say} />
        {action && <ActionButton action={action} className="main-action" />}
        {isUsable(offer) && (
          <button type="button" className="main-action" data-kind="save">
            <IconHeart size={22} stroke={2} aria-hidden="true" />
            {say("save")}
          </button>
        )}
      </div>
      <ul className="panel-know">
        {offer.date && <Known icon={<IconCalendarEvent {...drawn} />}>{offer.date}</Known>}
        {isUsable(offer) && facts.uses && <Known icon={<IconUser {...drawn} />}>{facts.uses.sentence}</Known>}
        {facts.methods.map(({ kind, text }) => (
          <Known key={kind} icon={<MethodIcon kind={kind} size={22} />}>
            {text}
          </Known>
        ))}
        {facts.places && <Known icon={<IconMapPin {...drawn} />}>{facts.places}</Known>}
      </ul>
    </div>
  );
}

function PanelState({ scene: { offer }, say }: { readonly scene: Pick<Scene, "offer">; readonly say: Say }) {
  const { chip, facts } = offer;
  if (chip !== null) return <StateChip offer={offer} />;
  if (!isUsable(offer)) return null;
  return (
    <div className="panel-state">
      <span className="panel-yours">
        <IconCircleCheckFilled size={20} aria-hidden="true" />
        {say("detail.yours")}
      </span>
      {facts.uses && <span className="panel-uses">{facts.uses.short}</span>}
    </div>
  );
}

function Known({ icon, children }: { readonly icon: ReactNode; readonly children: ReactNode }) {
  return (
    <li>
      {icon}
      {children}
    </li>
  );
}

const drawn = { size: 22, stroke: 1.6, "aria-hidden": true } as const;
