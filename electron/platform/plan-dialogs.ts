import { BrowserWindow, dialog } from "electron";
import { ok } from "#shared/domain/result.ts";
import type { Handlers } from "../ipc/serve.ts";
import { readPlanFile, writePlanFile } from "../services/plan-file.ts";
import type { Studio } from "../studio.ts";
import { shownWindow } from "./focus.ts";

/** Saved plans as files that a person chooses; what is in them goes to and comes from the service as a value. */
export function planHandlers({ sync }: Studio): Pick<Handlers, "sync:save-plan" | "sync:open-plan"> {
  return {
    "sync:save-plan": async () => {
      const day = new Date().toISOString().slice(0, 10);
      const options = { title: "Save the plan", defaultPath: `kigo-plan-${day}.json`, filters };
      const { filePath } = await withWindow(
        window => dialog.showSaveDialog(window, options),
        () => dialog.showSaveDialog(options),
      );
      if (!filePath) return ok(null);
      const written = await writePlanFile(filePath, await sync.planToSave());
      return written.ok ? ok(filePath) : written;
    },
    "sync:open-plan": async () => {
      const options = { title: "Open a saved plan", filters, properties: ["openFile" as const] };
      const { filePaths } = await withWindow(
        window => dialog.showOpenDialog(window, options),
        () => dialog.showOpenDialog(options),
      );
      const [file] = filePaths;
      if (file === undefined) return ok(null);
      const read = await readPlanFile(file);
      return read.ok ? sync.openPlan(read.value) : read;
    },
  };
}

const filters = [{ name: "Saved plan", extensions: ["json"] }];

/** Over the window that asks, so that it waits. */
export function withWindow<T>(
  over: (window: BrowserWindow) => Promise<T>,
  alone: () => Promise<T>,
): Promise<T> {
  const window = BrowserWindow.getFocusedWindow() ?? shownWindow();
  return window ? over(window) : alone();
}
