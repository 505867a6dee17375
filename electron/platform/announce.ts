import { BrowserWindow } from "electron";
import { type EventName, type EventPayload, events } from "#shared/ipc/contract.ts";

/** Tells every window; a payload in the wrong shape is a bug of ours and throws. */
export function announce<E extends EventName>(event: E, payload: EventPayload<E>): void {
  const parsed = events[event].parse(payload);
  for (const window of BrowserWindow.getAllWindows()) window.webContents.send(event, parsed);
}
