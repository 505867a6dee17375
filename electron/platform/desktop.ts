import { mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setImmediate } from "node:timers/promises";
import { app } from "electron";
import { keepErrorLog } from "./crash.ts";
import { focusWindow, shownWindow } from "./focus.ts";
import type { DesktopLaunch } from "./launch.ts";

/**
 * The desktop on one workspace. Chromium's own files, the window's state and the encrypted token lie in `desktop/`
 * inside the workspace's folder, so one program runs per workspace and a workspace can be moved as a whole.
 *
 * Most of the program is read while Chromium starts: what runs before that holds it back.
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
  void Promise.all([rest(), app.whenReady()]).then(([open]) => open(launch, folder, write));
}

async function rest() {
  await setImmediate();
  const { openDesktop } = await import("./desktop-work.ts");
  // Node reads its own part for this when it is first named, else with the page's first file.
  void globalThis.Response;
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
