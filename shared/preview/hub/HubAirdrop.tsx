import { IconCameraFilled } from "@tabler/icons-react";
import { memo } from "react";
import { BrandLogo } from "../components/Brand.tsx";
import { CutText } from "../components/CutText.tsx";
import { isUsable } from "../components/cards/card.ts";
import { Frame } from "../components/Frame.tsx";
import { nowhere } from "../components/nowhere.ts";
import { OfferPicture } from "../components/OfferPicture.tsx";
import { PictureValue } from "../components/PictureValue.tsx";
import { StateBar, StateChip } from "../components/StateChip.tsx";
import { linesOf } from "../components/slots.ts";
import type { Scene } from "../scene.ts";
import { lockDateText, systemClock } from "../times.ts";
import { type Say, wordingOf } from "../wording.ts";
import { airdropText } from "./airdrop-text.ts";

/** The offer pushed to one person, as a notification on the lock screen. */
export function HubAirdrop({ scene }: { readonly scene: Scene }) {
  const { offer, skin, now, timeZone } = scene;
  const say = wordingOf(skin, offer.locale);
  return (
    <Frame scene={scene} kind="lock" tone="light" isSystem>
      <Wallpaper isWide={scene.device === "desktop"} />
      <div className="lock-time" aria-hidden="true">
        <span>{lockDateText(now, offer.locale, timeZone)}</span>
        <bdi dir="ltr">{systemClock(now, offer.locale, timeZone)}</bdi>
      </div>
      <Notification scene={scene} say={say} />
      <LockButtons />
    </Frame>
  );
}

interface NotificationProps {
  readonly scene: Scene;
  readonly say: Say;
}

function Notification({ scene, say }: NotificationProps) {
  const { offer, skin, theme } = scene;
  const { address, body } = airdropText(scene, say);
  return (
    <article className="airdrop" data-state={offer.state}>
      <div className="airdrop-head">
        <BrandLogo skin={skin} theme={theme} />
        <span className="airdrop-brand">{skin.brand.name}</span>
        <span className="airdrop-now">{say("airdrop.now")}</span>
      </div>
      <div className="airdrop-words">
        <CutText
          as="h2"
          className="airdrop-title"
          slot="airdrop.title"
          text={address}
          lines={linesOf(scene, "airdrop.title")}
          locale={offer.locale}
        />
        {body && (
          <CutText
            as="p"
            className="airdrop-body"
            slot="airdrop.description"
            text={body}
            lines={linesOf(scene, "airdrop.description")}
            locale={offer.locale}
          />
        )}
      </div>
      <div className="airdrop-picture">
        <OfferPicture offer={offer} />
        <StateChip offer={offer} />
        <PictureValue scene={scene} />
      </div>
      <Actions scene={scene} say={say} />
      <StateBar offer={offer} />
    </article>
  );
}

function Actions({ scene: { offer }, say }: NotificationProps) {
  const other = isUsable(offer) ? null : offer.action;
  return (
    <div className="airdrop-actions">
      <a {...nowhere}>{say("airdrop.open")}</a>
      <button type="button">{other?.text ?? say("airdrop.save")}</button>
    </div>
  );
}

/* Hills and a sun in the system's own colours: a lock screen is the customer's, not the partner's. */
const Wallpaper = memo(function Wallpaper({ isWide }: { readonly isWide: boolean }) {
  const [width, height] = isWide ? [1200, 992] : [390, 844];
  const sun = isWide ? { cx: 960, cy: 420 } : { cx: 312, cy: 312 };
  return (
    <svg
      className="wallpaper"
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
    >
      <path d="M0 0h1200v992H0z" fill="#0F3B39" />
      <circle {...sun} r="150" fill="#14524C" />
      <circle {...sun} r="92" fill="#F2AE43" />
      <g transform={`scale(${width / 390} ${height / 844})`}>
        <path d="M0 430c90-60 190 30 390-50v464H0z" fill="#14695F" />
        <path d="M0 520c130-80 240 20 390-60v384H0z" fill="#10514A" />
        <path d="M0 640c120-70 260 30 390-30v234H0z" fill="#0B3835" />
        <path d="M0 738c110-46 250 34 390-6v112H0z" fill="#08282A" />
      </g>
    </svg>
  );
});

const LockButtons = memo(function LockButtons() {
  return (
    <div className="lock-buttons" aria-hidden="true">
      <span>
        <svg width="22" height="24" viewBox="0 0 22 24" aria-hidden="true">
          <path
            d="M6 2h10v2H6zM6 5.5h10L13.6 10v11a1 1 0 0 1-1 1H9.4a1 1 0 0 1-1-1V10zM11 12a1 1 0 0 0-1 1v2a1 1 0 0 0 2 0v-2a1 1 0 0 0-1-1z"
            fill="currentColor"
            fillRule="evenodd"
          />
        </svg>
      </span>
      <span>
        <IconCameraFilled size={24} />
      </span>
    </div>
  );
});
