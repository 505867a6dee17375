import { create } from "zustand";

/** Whether keys without Ctrl act (WCAG 2.1.4: a person can turn them off). Kept in the window's storage. */
const storageKey = "kigo-single-keys";

const useSingleKeyStore = create<{ readonly enabled: boolean }>()(() => ({
  enabled: localStorage.getItem(storageKey) !== "off",
}));

export const useSingleKeys = (): boolean => useSingleKeyStore(state => state.enabled);
export const singleKeysEnabled = (): boolean => useSingleKeyStore.getState().enabled;

export function setSingleKeys(enabled: boolean): void {
  localStorage.setItem(storageKey, enabled ? "on" : "off");
  useSingleKeyStore.setState({ enabled });
}
