import { appendFileSync, mkdirSync } from "node:fs";
import path from "node:path";
import { app, type BrowserWindow, dialog } from "electron";

/** Bugs end in one file beside the workspace's window state, never in front of a person and never on the network. */
export function keepErrorLog(file: string): (where: string, error: unknown) => void {
  const write = (where: string, error: unknown) => {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    try {
      mkdirSync(path.dirname(file), { recursive: true });
      appendFileSync(file, `${new Date().toISOString()} ${where}\n${text}\n`);
    } catch {
      process.stderr.write(`${where}: ${text}\n`);
    }
  };
  // A box at the end would hold the program back: there is no window left whose work it could speak of.
  let isEnding = false;
  app.once("will-quit", () => {
    isEnding = true;
  });
  let isShown = false;
  process.on("uncaughtException", error => {
    write("uncaught", error);
    // Timers go on behind the box: a fault that repeats would put one over the other.
    if (isEnding || isShown) return;
    isShown = true;
    dialog.showErrorBox(app.name, "The studio ran into a fault of its own. What was saved before is kept.");
    isShown = false;
  });
  process.on("unhandledRejection", error => write("unhandled", error));
  return write;
}

/** Three stops within a minute: opening the page once more would only go on like that. */
const loop = { stops: 3, within: 60_000 };

/**
 * A page whose process died is offered again: everything it had saved is in the workspace. `write` keeps the reason.
 */
export function offerReload(window: BrowserWindow, write: (where: string, error: unknown) => void): void {
  let stops: number[] = [];
  window.webContents.on("render-process-gone", async (_event, { reason, exitCode }) => {
    if (reason === "clean-exit") return;
    write("render-process-gone", `${reason} (${exitCode})`);
    const now = Date.now();
    stops = [...stops.filter(stop => now - stop < loop.within), now];
    const buttons = stops.length < loop.stops ? ["Open it again", "Quit"] : ["Quit"];
    const { response } = await dialog.showMessageBox(window, {
      type: "error",
      message: "This window stopped working.",
      detail: "Everything saved before is kept in the workspace.",
      buttons,
      defaultId: 0,
      cancelId: buttons.length - 1,
    });
    if (buttons[response] === "Quit") app.quit();
    else window.webContents.reload();
  });
}
