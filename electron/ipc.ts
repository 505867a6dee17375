import { BrowserWindow, type IpcMainInvokeEvent, ipcMain } from "electron";
import { type EventName, type EventPayload, events } from "#shared/ipc/contract.ts";
import { channels, type Sender, type Serving, type ServingOptions, serveContract } from "./ipc/serve.ts";

/** Serves the whole contract to the studio's windows. The only file that names `ipcMain`. */
export function serveWindows(options: ServingOptions): Serving {
  const serving = serveContract(options);
  for (const channel of channels) {
    ipcMain.handle(channel, (event, input: unknown) => serving.call(channel, senderOf(event), input));
  }
  return serving;
}

/** Tells every window; a payload in the wrong shape is a bug of ours and throws. */
export function announce<E extends EventName>(event: E, payload: EventPayload<E>): void {
  const parsed = events[event].parse(payload);
  for (const window of BrowserWindow.getAllWindows()) window.webContents.send(event, parsed);
}

/** `null` once the frame is gone. */
function senderOf({ senderFrame, sender }: IpcMainInvokeEvent): Sender | null {
  return senderFrame && { origin: senderFrame.origin, isMainFrame: senderFrame === sender.mainFrame };
}
