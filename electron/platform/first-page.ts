import { readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Session } from "electron";
import { bundleOrigin } from "./assets.ts";

/** ms after which a page whose files do not arrive is waited for no longer: the workspace is opened all the same. */
const longest = 1_000;

/**
 * What the studio's page begins with: its scripts and styles. The main process is better left free until they are in
 * the window, since each of them, and the process that draws them, asks something of it.
 */
export interface ArrivingPage {
  /** Each has been answered and is on its way: there is a moment for something small. */
  readonly sent: Promise<unknown>;
  /** All of them are there. */
  readonly arrived: Promise<unknown>;
}

export function pageArrives({ webRequest }: Session, folder: string): ArrivingPage {
  const files = filesOf(readFileSync(path.join(folder, "index.html"), "utf8"));
  const late = wait(longest);
  const all = (follow: (listener: ((details: { readonly url: string }) => void) | null) => void) => {
    const waited = new Set(files);
    const done = new Promise<void>(resolve => {
      follow(({ url }) => {
        waited.delete(url);
        if (waited.size > 0) return;
        follow(null);
        resolve();
      });
    });
    return Promise.race([done, late]);
  };
  return {
    sent: all(listener => webRequest.onResponseStarted(listener)),
    arrived: all(listener => webRequest.onCompleted(listener)),
  };
}

const filesOf = (page: string): string[] =>
  [...page.matchAll(/ (?:src|href)="\.(\/[^"]+)"/g)].map(([, file]) => `${bundleOrigin}${file}`);
