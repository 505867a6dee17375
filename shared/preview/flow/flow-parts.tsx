import { IconArrowLeft, IconHelpCircle, IconShare, IconX } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { BrandLogo } from "../components/Brand.tsx";
import { CutText } from "../components/CutText.tsx";
import { OfferPicture } from "../components/OfferPicture.tsx";
import { OfferTitle } from "../components/OfferTitle.tsx";
import { linesOf } from "../components/slots.ts";
import { ValueTab } from "../components/ValueTab.tsx";
import { luminance } from "../contrast.ts";
import type { Scene } from "../scene.ts";
import type { Skin, SkinTheme } from "../skin.ts";

interface SceneProps {
  readonly scene: Scene;
}

/** The partner's mark and name above a page; `onBand`: on the coloured head of one. */
export function BrandLine({ scene: { skin, theme }, onBand = false }: SceneProps & { onBand?: boolean }) {
  return (
    <p className="flow-brand">
      <BrandLogo skin={skin} theme={onBand ? bandOf(skin, theme) : theme} />
      <span>{skin.brand.name}</span>
    </p>
  );
}

/** Whether the band is as a dark theme's ground or a light one's: in the dark it is soft, else the skin's accent. */
function bandOf({ colors }: Skin, theme: SkinTheme): SkinTheme {
  const { accent, onAccent } = colors.light;
  return theme === "dark" || luminance(accent) < luminance(onAccent) ? "dark" : "light";
}

const shapes = { back: IconArrowLeft, close: IconX, help: IconHelpCircle, share: IconShare };

interface RoundProps {
  readonly shape: keyof typeof shapes;
  readonly label: string;
}

/** A round target of 44 px at the upper edge; nothing in a preview leads away. */
export function RoundTarget({ shape, label }: RoundProps) {
  const Shape = shapes[shape];
  return (
    <button type="button" className="flow-round" data-shape={shape} aria-label={label}>
      <Shape size={20} stroke={2} aria-hidden="true" />
    </button>
  );
}

interface BarProps {
  readonly start: ReactNode;
  readonly title?: string;
  readonly end?: ReactNode;
}

export function FlowBar({ start, title, end }: BarProps) {
  return (
    <div className="flow-bar">
      {start}
      {title !== undefined && <h2 className="flow-bar-title">{title}</h2>}
      {end}
    </div>
  );
}

interface ActionsProps {
  readonly children: ReactNode;
}

/** The fixed foot of a screen: it never covers the last line, which scrolls above it. */
export function FlowActions({ children }: ActionsProps) {
  return <div className="flow-actions">{children}</div>;
}

interface ActionProps {
  readonly kind?: "main" | "soft" | "bare" | "paper";
  readonly onClick?: () => void;
  readonly children: ReactNode;
}

export function FlowAction({ kind = "main", onClick, children }: ActionProps) {
  return (
    <button type="button" className="flow-action" data-kind={kind} onClick={onClick}>
      {children}
    </button>
  );
}

interface SlotProps extends SceneProps {
  readonly slot: string;
  readonly className: string;
}

export function TitleSlot({ scene, slot, className }: SlotProps) {
  return <OfferTitle scene={scene} className={className} slot={slot} />;
}

export function MerchantSlot({ scene, slot, className }: SlotProps) {
  const { merchant, locale } = scene.offer;
  if (merchant === null) return null;
  return (
    <CutText
      as="p"
      className={className}
      slot={slot}
      text={merchant.name}
      lines={linesOf(scene, slot)}
      locale={locale}
    />
  );
}

/** What the author wrote of the offer, in the few lines that there are. */
export function DescriptionSlot({ scene }: SceneProps) {
  const { description, locale } = scene.offer;
  if (description === null) return null;
  return (
    <CutText
      as="p"
      className="flow-description"
      slot="activation.description"
      text={description}
      lines={linesOf(scene, "activation.description")}
      locale={locale}
    />
  );
}

export function MerchantMark({ scene }: SceneProps) {
  const { merchant } = scene.offer;
  return merchant === null ? null : (
    <span className="mark flow-mark" aria-hidden="true">
      {merchant.initials}
    </span>
  );
}

/** The offer's picture with the paper's tab and the value on it. */
export function PictureWithTab({ scene }: SceneProps) {
  const { offer } = scene;
  return (
    <div className="flow-picture">
      <OfferPicture offer={offer} />
      <ValueTab offer={offer} />
    </div>
  );
}

/** A small card that says which offer a refusal is about. */
export function OfferRow({ scene }: SceneProps) {
  return (
    <div className="flow-row">
      <div className="flow-thumb">
        <OfferPicture offer={scene.offer} />
      </div>
      <div className="flow-row-text">
        <TitleSlot scene={scene} slot="redemption.title" className="flow-row-title" />
        <MerchantSlot scene={scene} slot="redemption.merchant" className="flow-row-merchant" />
      </div>
    </div>
  );
}
