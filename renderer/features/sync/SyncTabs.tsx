import { UnstyledButton } from "@mantine/core";
import type { KeyboardEvent } from "react";
import { openSync } from "../../app/route.ts";
import { formatCount } from "../../ui/format.ts";
import classes from "./sync.module.css";

type Tab = "plan" | "conflicts";

interface SyncTabsProps {
  readonly tab: Tab;
  readonly operations: number;
  readonly conflicts: number;
}

/** Plan and Conflicts with their counts; the arrows go from one to the other. */
export function SyncTabs({ tab, operations, conflicts }: SyncTabsProps) {
  const counts: Record<Tab, number> = { plan: operations, conflicts };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    event.preventDefault();
    const next = tab === "plan" ? "conflicts" : "plan";
    openSync(next);
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <div className={classes.tabs} role="tablist" aria-label="Sync" onKeyDown={onKeyDown}>
      {tabs.map(({ name, word }) => (
        <UnstyledButton
          key={name}
          className={classes.tab}
          id={`tab-${name}`}
          role="tab"
          aria-selected={name === tab}
          aria-controls={name === tab ? `panel-${name}` : undefined}
          tabIndex={name === tab ? 0 : -1}
          onClick={() => openSync(name)}
        >
          {word}{" "}
          <span
            className={classes.tabCount}
            data-tone={name === "conflicts" && conflicts > 0 ? "bad" : undefined}
          >
            {formatCount(counts[name])}
          </span>
        </UnstyledButton>
      ))}
    </div>
  );
}

const tabs = [
  { name: "plan", word: "Plan" },
  { name: "conflicts", word: "Conflicts" },
] as const;
