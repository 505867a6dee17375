import type { BrowserWindow } from "electron";

/** Brings the window forward, as a person who starts the program a second time expects. */
export function focusWindow(window: BrowserWindow | undefined): void {
  if (window?.isMinimized()) window.restore();
  window?.focus();
}
