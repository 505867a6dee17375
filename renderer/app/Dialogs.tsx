import type { Status } from "#shared/ipc/views.ts";
import { closeDialog, settingsSections, useDialog } from "./dialogs.ts";
import { endDuplicating, useDuplicating } from "./duplicating.ts";
import { isProtecting } from "./protecting.ts";
import { useRoute } from "./route.ts";
import { DuplicateDialog, HistoryDialog, SettingsDialog, ShortcutsDialog } from "./screens/later.ts";

/** The dialog that is open, if any. Each is made anew, so that it starts from what is true now. */
export function Dialogs({ status }: { readonly status: Status | null }) {
  const open = useDialog();
  const route = useRoute();
  const duplicating = useDuplicating();
  if (duplicating) return <DuplicateDialog asked={duplicating} onClose={endDuplicating} />;
  if (open === "shortcuts") return <ShortcutsDialog onClose={closeDialog} />;
  if (open === "history" && route.screen === "offers" && route.offerId !== null)
    return <HistoryDialog offerId={route.offerId} onClose={closeDialog} />;
  const section = settingsSections.find(name => name === open);
  if (!status || section === undefined) return null;
  const close = () => {
    if (!isProtecting()) closeDialog();
  };
  return <SettingsDialog status={status} section={section} onClose={close} />;
}
