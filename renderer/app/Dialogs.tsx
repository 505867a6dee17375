import type { Status } from "#shared/ipc/views.ts";
import { closeDialog, settingsSections, useDialog } from "./dialogs.ts";
import { endDuplicating, useDuplicating } from "./duplicating.ts";
import { endAsking, useAskedPresenting } from "./presenting.ts";
import { isProtecting } from "./protecting.ts";
import { type Route, useRoute } from "./route.ts";
import {
  DuplicateDialog,
  HistoryDialog,
  PresentDialog,
  SettingsDialog,
  ShareDialog,
  ShortcutsDialog,
} from "./screens/later.ts";
import { endShare, useSharing } from "./sharing.ts";

/** The dialog that is open, if any. Each is made anew, so that it starts from what is true now. */
export function Dialogs({ status }: { readonly status: Status | null }) {
  const open = useDialog();
  const route = useRoute();
  const duplicating = useDuplicating();
  const presenting = useAskedPresenting();
  const sharing = useSharing();
  if (presenting) return <PresentDialog asked={presenting} onClose={endAsking} />;
  if (sharing) return <ShareDialog asked={sharing} onClose={endShare} />;
  if (duplicating) return <DuplicateDialog asked={duplicating} onClose={endDuplicating} />;
  if (open === "shortcuts") return <ShortcutsDialog onClose={closeDialog} />;
  const recordId = openRecord(route);
  if (open === "history" && recordId !== null)
    return <HistoryDialog recordId={recordId} onClose={closeDialog} />;
  const section = settingsSections.find(name => name === open);
  if (!status || section === undefined) return null;
  const close = () => {
    if (!isProtecting()) closeDialog();
  };
  return <SettingsDialog status={status} section={section} onClose={close} />;
}

function openRecord(route: Route): string | null {
  if (route.screen === "offers") return route.offerId;
  return route.screen === "records" ? route.id : null;
}
