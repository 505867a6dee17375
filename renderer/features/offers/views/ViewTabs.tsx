import { UnstyledButton } from "@mantine/core";
import { type KeyboardEvent, useRef } from "react";
import { everyOffer, type OfferView, type SavedView } from "#shared/ipc/offer-list-views.ts";
import { formatCount } from "../../../ui/format.ts";
import { holdsTheSame, isSameView } from "../narrowing.ts";
import { useFreshCounts, useSavedViews, useViewCount } from "./saved-views.ts";
import { useFitting } from "./use-fitting.ts";
import { ViewMenu } from "./ViewMenu.tsx";
import classes from "./views.module.css";

interface ViewTabsProps {
  /** As the list is now, to be named; with its columns where it is a table. */
  readonly view: () => SavedView["view"];
  /** What the list is asked to show. */
  readonly shown: OfferView;
  /** All offers there are. */
  readonly total: number;
  readonly onChoose: (view: SavedView["view"]) => void;
}

/**
 * Every offer, and the views that people named, each one press away with how many it holds. One stop of the Tab key,
 * the arrows go along; what has no room stands in the menu at the end.
 */
export function ViewTabs({ view, shown, total, onChoose }: ViewTabsProps) {
  const views = useSavedViews();
  const row = useRef<HTMLFieldSetElement>(null);
  const fitting = useFitting(row, views.map(({ name }) => name).join("\n"));
  useFreshCounts();
  const current = views.find(saved => isSameView(saved.view, shown))?.name ?? null;
  const isEverything = current === null && holdsTheSame(shown, everyOffer);
  const stop =
    current !== null && views.findIndex(({ name }) => name === current) + 1 < fitting ? current : null;
  return (
    <div className={classes.line}>
      <fieldset ref={row} className={classes.tabs} aria-label="Views" onKeyDown={moveAlong}>
        <UnstyledButton
          className={classes.tab}
          aria-pressed={isEverything}
          tabIndex={stop === null ? 0 : -1}
          onClick={() => onChoose({ ...everyOffer, sort: isEverything ? everyOffer.sort : shown.sort })}
        >
          All <span className={classes.count}>{formatCount(total)}</span>
        </UnstyledButton>
        {views.map((saved, index) => (
          <ViewTab
            key={saved.name}
            saved={saved}
            isCurrent={saved.name === current}
            isStop={saved.name === stop}
            hasRoom={index + 1 < fitting}
            onChoose={onChoose}
          />
        ))}
      </fieldset>
      <ViewMenu
        views={views}
        more={Math.max(0, views.length + 1 - fitting)}
        view={view}
        onChoose={onChoose}
      />
    </div>
  );
}

interface ViewTabProps extends Pick<ViewTabsProps, "onChoose"> {
  readonly saved: SavedView;
  readonly isCurrent: boolean;
  /** The one that the Tab key comes to. */
  readonly isStop: boolean;
  readonly hasRoom: boolean;
}

function ViewTab({ saved, isCurrent, isStop, hasRoom, onChoose }: ViewTabProps) {
  const count = useViewCount(saved.view, hasRoom);
  return (
    <UnstyledButton
      className={classes.tab}
      data-out={!hasRoom || undefined}
      aria-pressed={isCurrent}
      tabIndex={isStop ? 0 : -1}
      title={saved.name}
      onClick={() => onChoose(saved.view)}
    >
      <span className={classes.name}>{saved.name}</span>{" "}
      {count !== null && <span className={classes.count}>{formatCount(count)}</span>}
    </UnstyledButton>
  );
}

function moveAlong(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const tabs = Array.from(event.currentTarget.querySelectorAll<HTMLElement>("button:not([data-out])"));
  const at = tabs.findIndex(tab => tab.matches(":focus"));
  tabs[(at + step + tabs.length) % tabs.length]?.focus();
}
