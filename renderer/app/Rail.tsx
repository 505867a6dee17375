import { Tooltip } from "@mantine/core";
import {
  type Icon,
  IconBuildingStore,
  IconCategory,
  IconFlag,
  IconHeartHandshake,
  IconPalette,
  IconRefresh,
  IconStack2,
  IconTicket,
} from "@tabler/icons-react";
import { type ListedKind, listedKinds } from "#shared/ipc/record-views.ts";
import type { Status } from "#shared/ipc/views.ts";
import { formatCount } from "../ui/format.ts";
import classes from "./Rail.module.css";
import { openOffers, openRecords, openSkins, openSync, useRoute } from "./route.ts";

/** The way between the screens. */
export function Rail({ status }: { readonly status: Status | null }) {
  const route = useRoute();
  const { screen } = route;
  const conflicts = status?.conflicts ?? 0;
  const waiting = status?.waiting ?? 0;
  return (
    <nav className={classes.rail} aria-label="Screens">
      <RailItem label="Offers" icon={IconTicket} current={screen === "offers"} onClick={openOffers} />
      {listedKinds.map(kind => (
        <RailItem
          key={kind}
          {...recordItems[kind]}
          current={route.screen === "records" && route.kind === kind}
          onClick={() => openRecords(kind)}
        />
      ))}
      <RailItem label="Skins" icon={IconPalette} current={screen === "skins"} onClick={() => openSkins()} />
      <RailItem
        label="Sync"
        icon={IconRefresh}
        current={screen === "sync"}
        onClick={() => openSync(conflicts > 0 ? "conflicts" : "plan")}
        {...(conflicts > 0
          ? { badge: { count: conflicts, word: "in conflict", tone: "conflict" } as const }
          : waiting > 0 && { badge: { count: waiting, word: "waiting", tone: "waiting" } as const })}
      />
    </nav>
  );
}

const recordItems: Readonly<Record<ListedKind, { readonly label: string; readonly icon: Icon }>> = {
  program: { label: "Programs", icon: IconStack2 },
  campaign: { label: "Campaigns", icon: IconFlag },
  merchant: { label: "Merchants", icon: IconBuildingStore },
  partner: { label: "Partners", icon: IconHeartHandshake },
  offer_type: { label: "Offer types", icon: IconCategory },
};

interface RailItemProps {
  readonly label: string;
  readonly icon: Icon;
  readonly current: boolean;
  readonly onClick: () => void;
  readonly badge?: { readonly count: number; readonly word: string; readonly tone: "conflict" | "waiting" };
}

function RailItem({ label, icon: Shape, current, onClick, badge }: RailItemProps) {
  const name = badge ? `${label}, ${formatCount(badge.count)} ${badge.word}` : label;
  return (
    <Tooltip label={name} position="right">
      <button
        type="button"
        className={classes.item}
        aria-label={name}
        aria-current={current ? "page" : undefined}
        onClick={onClick}
      >
        <Shape size={19} stroke={1.6} aria-hidden="true" />
        {badge && (
          <span className={classes.badge} data-tone={badge.tone} aria-hidden="true">
            {badge.count > 99 ? "99+" : badge.count}
          </span>
        )}
      </button>
    </Tooltip>
  );
}
