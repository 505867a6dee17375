import { BrowserWindow, session } from "electron";

/** A window of the studio that people see: what is drawn for exports has a session of its own. */
export const shownWindow = (): BrowserWindow | undefined =>
  BrowserWindow.getAllWindows().find(({ webContents }) => webContents.session === session.defaultSession);

/** Brings the window forward, as a person who starts the program a second time expects. */
export function focusWindow(window: BrowserWindow | undefined): void {
  if (window?.isMinimized()) window.restore();
  window?.focus();
}
