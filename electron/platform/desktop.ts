import { mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setImmediate } from "node:timers/promises";
import { app, session } from "electron";
import { holdCalls } from "../ipc.ts";
import { keepErrorLog, offerReload } from "./crash.ts";
import type { Surroundings } from "./desktop-work.ts";
import { type ArrivingPage, pageArrives } from "./first-page.ts";
import { focusWindow, shownWindow } from "./focus.ts";
import type { DesktopLaunch } from "./launch.ts";
import { setApplicationMenu } from "./menu.ts";
import { serveBundle } from "./protocol.ts";
import { lockSession } from "./security.ts";
import { rememberWindowState } from "./window-state.ts";
import { openStudioWindow } from "./windows.ts";

/**
 * The desktop on one workspace. Chromium's own files, the window's state and the encrypted token lie in `desktop/`
 * inside the workspace's folder, so one program runs per workspace and a workspace can be moved as a whole.
 *
 * The window comes first: its process starts and reads its page while the rest of the program is read here and the
 * workspace is opened. What the page asks meanwhile is held (`holdCalls`).
 */
export function startDesktop(launch: DesktopLaunch): void {
  const folder = desktopFolder(launch.workspace);
  app.setPath("userData", folder);
  const write = keepErrorLog(path.join(folder, "errors.log"));
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  app.on("second-instance", () => focusWindow(shownWindow()));
  app.on("window-all-closed", () => app.quit());
  // Before Electron makes a menu of its own.
  setApplicationMenu();
  void app.whenReady().then(async () => {
    const { page, ...surroundings } = openWindow(folder, write);
    try {
      const openDesktop = await rest(page);
      // Whoever closed the window meanwhile has ended the program.
      if (!surroundings.window.isDestroyed()) openDesktop(launch, surroundings);
    } catch (error) {
      // A fault is told of elsewhere; a program without a window could not even be ended.
      surroundings.decide();
      throw error;
    }
  });
}

interface OpenWindow extends Surroundings {
  readonly page: ArrivingPage;
}

function openWindow(folder: string, write: Surroundings["write"]): OpenWindow {
  const program = path.join(app.getAppPath(), "out");
  const pages = path.join(program, "renderer");
  let picture: (hash: string) => Uint8Array | null = () => null;
  serveBundle(session.defaultSession, pages, hash => picture(hash));
  lockSession(session.defaultSession);
  const state = rememberWindowState(path.join(folder, "window.json"));
  const calls = holdCalls();
  let decide = () => {};
  const decided = new Promise<void>(resolve => {
    decide = resolve;
  });
  const page = pageArrives(session.defaultSession, pages);
  const window = openStudioWindow(state, decided);
  offerReload(window, write);
  // Node reads its own part for this when it is first named, else with the page's first file.
  void globalThis.Response;
  return {
    page,
    folder,
    program,
    write,
    state,
    calls,
    window,
    decide,
    showPictures(from) {
      picture = from;
    },
  };
}

/** Read in parts: what the page asks for meanwhile is answered between two of them. */
async function rest({ sent, arrived }: ArrivingPage) {
  await sent;
  await import("#shared/ipc/contract.ts");
  await arrived;
  await import("../store/index.ts");
  await setImmediate();
  await import("../studio.ts");
  await setImmediate();
  const { openDesktop } = await import("./desktop-work.ts");
  await setImmediate();
  return openDesktop;
}

/** A workspace whose folder cannot be made is reported in a window, which needs some folder of its own. */
function desktopFolder(workspace: string): string {
  const folder = path.join(workspace, "desktop");
  try {
    mkdirSync(folder, { recursive: true });
    return folder;
  } catch {
    return path.join(tmpdir(), `kigo-offer-studio-${process.pid}`);
  }
}
