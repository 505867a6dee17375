import { Suspense, useEffect } from "react";
import { autosave, getDraft } from "../features/editor/draft.ts";
import { turnBack } from "../features/history/turn-back.ts";
import { createOffer } from "../features/offers/create-offer.ts";
import { rememberTableFor } from "../features/offers/table/table-store.ts";
import { Dialogs } from "./Dialogs.tsx";
import { openDialog } from "./dialogs.ts";
import { useKeys } from "./keys.ts";
import { focusNextPane } from "./pane-focus.ts";
import { rememberPanesFor } from "./pane-store.ts";
import { useStatus } from "./queries.ts";
import { Rail } from "./Rail.tsx";
import { openOffers, openRecords, openSync, useRoute } from "./route.ts";
import classes from "./Shell.module.css";
import { StatusBar } from "./StatusBar.tsx";
import { fetchLater, RecordsScreen, SyncScreen } from "./screens/later.ts";
import { isFirstRun, OffersScreen } from "./screens/OffersScreen.tsx";
import { TitleBar } from "./TitleBar.tsx";

const everywhere = {
  "Ctrl N": () => void createOffer(),
  "Ctrl Z": () => void settleAndTurn("undo"),
  "Ctrl Shift Z": () => void settleAndTurn("redo"),
  F6: () => focusNextPane(1),
  "Shift F6": () => focusNextPane(-1),
  "G O": openOffers,
  "G P": () => openRecords("program"),
  "G K": () => openRecords("campaign"),
  "G M": () => openRecords("merchant"),
  "G S": () => openSync("plan"),
  "Ctrl ,": () => openDialog("defaults"),
  "?": () => openDialog("shortcuts"),
};

/** What was typed is an act first: it is the one to be taken back. */
async function settleAndTurn(which: "undo" | "redo"): Promise<void> {
  const draft = getDraft();
  if (draft) await autosave.settled(draft.offerId);
  await turnBack(which);
}

/** Title bar, rail, the screen, status bar: what stands around everything. */
export function Shell() {
  const route = useRoute();
  const { data: status, error } = useStatus();
  const isOpen = status !== null;

  useEffect(() => {
    if (!status) return;
    rememberPanesFor(status.workspace.folder);
    rememberTableFor(status.workspace.folder);
  }, [status]);

  useEffect(() => (isOpen ? fetchLater() : undefined), [isOpen]);
  useKeys(everywhere);

  return (
    <div className={classes.window}>
      <TitleBar status={status} hasPanes={route.screen === "offers" && !isFirstRun(status, route.offerId)} />
      <div className={classes.body}>
        <Rail status={status} />
        <main className={classes.screen}>
          <Suspense>
            {route.screen === "offers" ? (
              <OffersScreen status={status} offerId={route.offerId} />
            ) : route.screen === "records" ? (
              <RecordsScreen kind={route.kind} id={route.id} making={route.making} />
            ) : (
              <SyncScreen tab={route.tab} />
            )}
          </Suspense>
        </main>
      </div>
      <StatusBar status={status} error={error} />
      <Suspense>
        <Dialogs status={status} />
      </Suspense>
    </div>
  );
}
