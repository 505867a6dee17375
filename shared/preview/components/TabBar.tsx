import { IconHome, IconUserCircle, IconWallet } from "@tabler/icons-react";
import { memo, type ReactNode } from "react";
import type { Skin } from "../skin.ts";
import { wordingOf } from "../wording.ts";

interface TabBarProps {
  readonly skin: Skin;
  readonly locale: string;
  readonly here: "tab.offers" | "tab.market";
}

/** The partner app's own navigation, drawn around the offer; nothing in it leads anywhere. */
export const TabBar = memo(function TabBar({ skin, locale, here }: TabBarProps) {
  const say = wordingOf(skin, locale);
  return (
    <div className="tab-bar" aria-hidden="true">
      <Tab label={say("tab.home")} icon={<IconHome size={24} stroke={1.7} />} />
      <Tab label={say(here)} icon={<Ticket />} here />
      <Tab label={say("tab.wallet")} icon={<IconWallet size={24} stroke={1.7} />} />
      <Tab label={say("tab.profile")} icon={<IconUserCircle size={24} stroke={1.7} />} />
    </div>
  );
});

interface TabProps {
  readonly label: string;
  readonly icon: ReactNode;
  readonly here?: boolean;
}

function Tab({ label, icon, here = false }: TabProps) {
  return (
    <span className="tab" data-here={here || undefined}>
      {icon}
      {label}
    </span>
  );
}

function Ticket() {
  return (
    <svg width="26" height="26" viewBox="0 0 26 26" aria-hidden="true">
      <path
        d="M3 5h20a1 1 0 0 1 1 1v4a3.2 3.2 0 0 0 0 6v4a1 1 0 0 1-1 1H3a1 1 0 0 1-1-1v-4a3.2 3.2 0 0 0 0-6V6a1 1 0 0 1 1-1z"
        fill="currentColor"
      />
      <path className="ticket-fold" d="M9.5 7v12" strokeWidth="1.8" strokeLinecap="round" />
    </svg>
  );
}
