import { create } from "zustand";

/** The sections of the settings, in their order. */
export const settingsSections = ["defaults", "brand", "protection", "connection", "appearance"] as const;
export type SettingsSection = (typeof settingsSections)[number];

/** The dialogs that any part of the window may open; `app/Dialogs.tsx` shows them, one at a time. */
export type DialogName = SettingsSection | "shortcuts" | "history";

const useDialogStore = create<{ readonly open: DialogName | null }>()(() => ({ open: null }));

export const useDialog = (): DialogName | null => useDialogStore(state => state.open);
export const openDialog = (open: DialogName): void => useDialogStore.setState({ open });
export const closeDialog = (): void => useDialogStore.setState({ open: null });
