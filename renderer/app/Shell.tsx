import { Suspense, useEffect } from "react";
import { Acting } from "./Acting.tsx";
import { useWindowActs } from "./commands/window-acts.ts";
import { Dialogs } from "./Dialogs.tsx";
import { useFirstPicture } from "./first-picture.ts";
import { useCommandKeys } from "./keys.ts";
import { Protecting } from "./Protecting.tsx";
import { noteOffer } from "./palette/recent-offers.ts";
import { rememberPanesFor } from "./pane-store.ts";
import { useStatus } from "./queries.ts";
import { Rail } from "./Rail.tsx";
import { useRememberedRoute } from "./remembered-route.ts";
import { useRoute } from "./route.ts";
import classes from "./Shell.module.css";
import { StatusBar } from "./StatusBar.tsx";
import { fetchLater, Palette, RecordsScreen, SkinsScreen, SyncScreen } from "./screens/later.ts";
import { isFirstRun, OffersScreen } from "./screens/OffersScreen.tsx";
import { TitleBar } from "./TitleBar.tsx";

/** Title bar, rail, the screen, status bar: what stands around everything. */
export function Shell() {
  const route = useRoute();
  const { data: status, error } = useStatus();
  const isOpen = status !== null;

  useEffect(() => {
    if (status) rememberPanesFor(status.workspace.folder);
  }, [status]);

  // The list says by itself when it has rows.
  const hasList = route.screen === "offers" && !isFirstRun(status, route.offerId);
  useFirstPicture(isOpen && !hasList);
  useEffect(() => (isOpen ? fetchLater() : undefined), [isOpen]);
  const openId = route.screen === "offers" ? route.offerId : null;
  useEffect(() => {
    if (openId !== null) noteOffer(openId);
  }, [openId]);
  useRememberedRoute();
  useWindowActs(openId);
  useCommandKeys();

  return (
    <div className={classes.window}>
      <TitleBar status={status} hasPanes={hasList} />
      <div className={classes.body}>
        <Rail status={status} />
        <main className={classes.screen}>
          <Suspense>
            {route.screen === "offers" ? (
              <OffersScreen status={status} offerId={route.offerId} />
            ) : route.screen === "records" ? (
              <RecordsScreen kind={route.kind} id={route.id} making={route.making} />
            ) : route.screen === "skins" ? (
              <SkinsScreen id={route.id} />
            ) : (
              <SyncScreen tab={route.tab} />
            )}
          </Suspense>
        </main>
      </div>
      <StatusBar status={status} error={error} />
      <Acting />
      <Protecting />
      <Suspense>
        <Dialogs status={status} />
      </Suspense>
      <Suspense>
        <Palette openId={openId} />
      </Suspense>
    </div>
  );
}
