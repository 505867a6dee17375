import { IconLock } from "@tabler/icons-react";
import { type CSSProperties, type ReactNode, useMemo } from "react";
import type { Device, TextSize } from "../choices.ts";
import type { Scene } from "../scene.ts";
import { layoutOf, type Skin, type SkinTheme } from "../skin.ts";
import { skinStyle } from "../skin-style.ts";
import { RoomProvider } from "./room.ts";
import { StatusBar, type StatusTone } from "./StatusBar.tsx";
import { isLarge } from "./slots.ts";

interface FrameProps {
  readonly scene: Pick<Scene, "skin" | "theme" | "device" | "textSize" | "now" | "timeZone"> & {
    readonly offer: Pick<Scene["offer"], "locale" | "direction">;
  };
  /** Of the clock and its icons, where they lie on a picture. */
  readonly tone?: StatusTone | undefined;
  /** What the screen is, for style sheets. */
  readonly kind?: string;
  /** Without a browser's bar: a screen of the system, not a page. */
  readonly isSystem?: boolean;
  /** In a browser's bar, where the page has an address of its own. */
  readonly address?: string | undefined;
  readonly children: ReactNode;
}

/** The device that shows one screen of a channel: a phone, a tablet, or a browser's window. */
export function Frame({ scene, tone = "ink", kind, isSystem = false, address, children }: FrameProps) {
  const { skin, theme, device, textSize, offer } = scene;
  const isPage = device === "desktop" && !isSystem;
  const room = useMemo(() => ({ skin, device, textSize }), [skin, device, textSize]);
  const style = useMemo(() => frameStyle(skin, theme, textSize), [skin, theme, textSize]);
  return (
    <div
      className={`preview ${device}`}
      data-phone=""
      data-theme={theme}
      data-channel={skin.channel}
      data-card={layoutOf(skin, "card")}
      data-row={layoutOf(skin, "row")}
      data-density={layoutOf(skin, "density")}
      data-large={isLarge(textSize) || undefined}
      data-largest={textSize === 2 || undefined}
      style={style}
    >
      {isPage && <WindowBar address={address} />}
      <div
        className={`screen ${screenNames[device]}`}
        data-screen={kind}
        lang={offer.locale}
        dir={offer.direction}
      >
        {!isPage && <StatusBar now={scene.now} timeZone={scene.timeZone} locale={offer.locale} tone={tone} />}
        <RoomProvider value={room}>{children}</RoomProvider>
        {!isPage && device !== "desktop" && <div className="home-indicator" aria-hidden="true" />}
      </div>
    </div>
  );
}

const screenNames: Record<Device, string> = {
  phone: "phone-screen",
  tablet: "tablet-screen",
  desktop: "page-screen",
};

function frameStyle(skin: Skin, theme: SkinTheme, textSize: TextSize): CSSProperties {
  const style: CSSProperties & Record<`--${string}`, string> = {
    ...skinStyle(skin, theme),
    "--text-size": String(textSize),
  };
  return style;
}

/** A browser's window names no address but one that is nobody's: no real page is claimed. */
function WindowBar({ address }: Pick<FrameProps, "address">) {
  return (
    <div className="window-bar" aria-hidden="true">
      <span />
      <span />
      <span />
      <b>
        {address !== undefined && (
          <bdi dir="ltr">
            <IconLock size={14} stroke={2.2} />
            {address}
          </bdi>
        )}
      </b>
    </div>
  );
}
