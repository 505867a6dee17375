import { contextBridge, ipcRenderer } from "electron";
import type { Channel, EventName, StudioBridge } from "#shared/ipc/contract.ts";

/** The contract's names, put in by the build (`electron.vite.config.ts`). */
declare const CHANNELS: readonly Channel[];
declare const EVENTS: readonly EventName[];

const channels: ReadonlySet<string> = new Set(CHANNELS);
const events: ReadonlySet<string> = new Set(EVENTS);

const bridge: StudioBridge = {
  invoke(channel, input) {
    if (!channels.has(channel)) return Promise.reject(new Error("No such channel"));
    return ipcRenderer.invoke(channel, input);
  },
  on(event, listener) {
    if (!events.has(event)) throw new Error("No such event");
    // Electron's event object stays here: it would hand the page a way to the raw IPC.
    const forward = (_event: unknown, payload: unknown) => listener(payload);
    ipcRenderer.on(event, forward);
    return () => {
      ipcRenderer.off(event, forward);
    };
  },
};

contextBridge.exposeInMainWorld("studio", Object.freeze(bridge));
