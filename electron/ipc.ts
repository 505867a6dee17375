import { type IpcMainInvokeEvent, ipcMain } from "electron";
import type { Channel } from "#shared/ipc/contract.ts";
import type { Sender, Serving } from "./ipc/serve.ts";

/** The contract's names, put in by the build (`electron.vite.config.ts`): its schemas are read later. */
declare const CHANNELS: readonly Channel[];

/** The window's calls before there is anybody to answer them. */
export interface HeldCalls {
  /** Answers all that came and all that come. */
  serve(serving: Serving): void;
}

/**
 * Takes every call of the studio's windows from now on and holds it until somebody serves: a page may ask while the
 * rest of the program is still read. The only file that names `ipcMain`.
 */
export function holdCalls(): HeldCalls {
  let serve: HeldCalls["serve"] = () => undefined;
  const served = new Promise<Serving>(resolve => {
    serve = resolve;
  });
  for (const channel of CHANNELS) {
    ipcMain.handle(channel, async (event, input: unknown) => {
      // Asked now: who has gone meanwhile is no longer known.
      const sender = senderOf(event);
      return (await served).call(channel, sender, input);
    });
  }
  return { serve };
}

/** `null` once the frame is gone. */
function senderOf({ senderFrame, sender }: IpcMainInvokeEvent): Sender | null {
  return senderFrame && { origin: senderFrame.origin, isMainFrame: senderFrame === sender.mainFrame };
}
