import { app } from "electron";

/**
 * Ends the program only when `finish` is done: windows close first (and hand over what is still unsaved), then the
 * calls under way are answered and the workspace is closed. `finish` must not take longer than one request.
 */
export function quitAfter(finish: () => Promise<void>): void {
  let state: "running" | "finishing" | "finished" = "running";
  app.on("will-quit", event => {
    if (state === "finished") return;
    event.preventDefault();
    if (state === "finishing") return;
    state = "finishing";
    void finish().finally(() => {
      state = "finished";
      // Within this event Electron takes itself for quitting already and would ignore it.
      setImmediate(() => app.quit());
    });
  });
}
