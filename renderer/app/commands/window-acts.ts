import { useMantineColorScheme } from "@mantine/core";
import { autosave, getDraft } from "../../features/editor/draft.ts";
import { exportHistory } from "../../features/history/export-history.ts";
import { turnBack } from "../../features/history/turn-back.ts";
import { createOffer } from "../../features/offers/create-offer.ts";
import { type ThemeChoice, tellWindow, toScheme } from "../color-scheme.ts";
import { openDialog } from "../dialogs.ts";
import { openPalette } from "../palette/palette-store.ts";
import { offerBefore } from "../palette/recent-offers.ts";
import { focusNextPane } from "../pane-focus.ts";
import { openOffer, openOffers, openRecords, openSkins, openSync } from "../route.ts";
import { useActs } from "./acts.ts";
import { present } from "./present-act.ts";

/** What can be done wherever one is; `openId`: the offer that is open. */
export function useWindowActs(openId: string | null): void {
  const { setColorScheme } = useMantineColorScheme();
  const choose = (choice: ThemeChoice) => () => {
    setColorScheme(toScheme(choice));
    void tellWindow(toScheme(choice));
  };
  const before = offerBefore(openId);
  useActs({
    "palette.open": openPalette,
    "offer.new": () => void createOffer(),
    "present.start": () => void present(false),
    "present.choose": () => void present(true),
    "offer.before": before === null ? null : () => openOffer(before),
    "history.undo": () => void settleAndTurn("undo"),
    "history.redo": () => void settleAndTurn("redo"),
    "history.export": () => void exportHistory(null),
    "pane.next": () => focusNextPane(1),
    "pane.before": () => focusNextPane(-1),
    "go.offers": openOffers,
    "go.programs": () => openRecords("program"),
    "go.campaigns": () => openRecords("campaign"),
    "go.merchants": () => openRecords("merchant"),
    "go.partners": () => openRecords("partner"),
    "go.types": () => openRecords("offer_type"),
    "go.skins": () => openSkins(),
    "go.sync": () => openSync("plan"),
    "go.conflicts": () => openSync("conflicts"),
    "settings.defaults": () => openDialog("defaults"),
    "settings.brand": () => openDialog("brand"),
    "settings.protection": () => openDialog("protection"),
    "settings.appearance": () => openDialog("appearance"),
    "settings.connection": () => openDialog("connection"),
    "theme.system": choose("system"),
    "theme.light": choose("light"),
    "theme.dark": choose("dark"),
    "keys.show": () => openDialog("shortcuts"),
  });
}

/** What was typed is an act first: it is the one to be taken back. */
async function settleAndTurn(which: "undo" | "redo"): Promise<void> {
  const draft = getDraft();
  if (draft) await autosave.settled(draft.offerId);
  await turnBack(which);
}
