import { IconWifi } from "@tabler/icons-react";
import { memo, type ReactNode } from "react";
import type { Skin, SkinTheme } from "../skin.ts";
import { skinStyle } from "../skin-style.ts";

interface PhoneFrameProps {
  readonly skin: Skin;
  readonly theme: SkinTheme;
  readonly locale: string;
  readonly direction: "ltr" | "rtl";
  readonly children: ReactNode;
}

/** Outer size in CSS pixels: a screen of 390 × 844 in a rim of 10. */
export const phoneSize = { width: 410, height: 864 } as const;

/** A phone showing one screen of a channel. */
export function PhoneFrame({ skin, theme, locale, direction, children }: PhoneFrameProps) {
  return (
    <div className="phone" data-phone="" data-theme={theme} style={skinStyle(skin, theme)}>
      <div className="phone-screen" lang={locale} dir={direction}>
        <StatusBar />
        {children}
        <div className="home-indicator" aria-hidden="true" />
      </div>
    </div>
  );
}

const StatusBar = memo(function StatusBar() {
  return (
    <div className="status-bar" aria-hidden="true">
      <bdi dir="ltr">9:41</bdi>
      <span className="status-icons">
        <svg width="16" height="14" viewBox="0 0 16 14" aria-hidden="true">
          <path d="M14.5 .5v13h-13z" fill="currentColor" stroke="currentColor" strokeLinejoin="round" />
        </svg>
        <IconWifi size={18} stroke={2.2} />
        <svg width="22" height="12" viewBox="0 0 22 12" aria-hidden="true">
          <rect
            x=".7"
            y=".7"
            width="17.6"
            height="10.6"
            rx="2.6"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.4"
          />
          <rect x="3" y="3" width="9.5" height="6" rx="1" fill="currentColor" />
          <path d="M20.6 4v4" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
        </svg>
      </span>
    </div>
  );
});
