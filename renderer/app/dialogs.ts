import { create } from "zustand";

/** The dialogs that any part of the window may open; `app/Dialogs.tsx` shows them, one at a time. */
export type DialogName = "connection" | "defaults" | "shortcuts" | "history";

const useDialogStore = create<{ readonly open: DialogName | null }>()(() => ({ open: null }));

export const useDialog = (): DialogName | null => useDialogStore(state => state.open);
export const openDialog = (open: DialogName): void => useDialogStore.setState({ open });
export const closeDialog = (): void => useDialogStore.setState({ open: null });
