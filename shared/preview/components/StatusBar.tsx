import { IconWifi } from "@tabler/icons-react";
import { memo } from "react";
import { systemClock } from "../times.ts";

/** `ink`: the skin's own; `dark` and `light` stand on a picture. */
export type StatusTone = "ink" | "dark" | "light";

interface StatusBarProps {
  readonly now: number;
  readonly timeZone: string;
  /** Says how hours are counted: to twelve or to twenty-four. */
  readonly locale: string;
  readonly tone: StatusTone;
}

/** Where the system says the time. It is that of the preview, so that it agrees with every date below. */
export const StatusBar = memo(function StatusBar({ now, timeZone, locale, tone }: StatusBarProps) {
  return <Bar clock={systemClock(now, locale, timeZone)} tone={tone} />;
});

const Bar = memo(function Bar({ clock, tone }: { readonly clock: string; readonly tone: StatusTone }) {
  return (
    <div className="status-bar" data-tone={tone} aria-hidden="true">
      <bdi dir="ltr">{clock}</bdi>
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
