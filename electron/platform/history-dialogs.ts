import { dialog } from "electron";
import { ok } from "#shared/domain/result.ts";
import type { Handlers } from "../ipc/serve.ts";
import type { Studio } from "../studio.ts";
import { withWindow } from "./plan-dialogs.ts";

/** The history as a file that a person names. */
export function historyDialogs({ historyExport }: Studio): Pick<Handlers, "history:export"> {
  return {
    "history:export": async recordId => {
      const day = new Date().toISOString().slice(0, 10);
      const options = {
        title: "Export the history",
        defaultPath: `kigo-history-${day}.csv`,
        filters: [
          { name: "Table", extensions: ["csv"] },
          { name: "JSON", extensions: ["json"] },
        ],
      };
      const { filePath } = await withWindow(
        window => dialog.showSaveDialog(window, options),
        () => dialog.showSaveDialog(options),
      );
      if (!filePath) return ok(null);
      const written = await historyExport.toFile(filePath, recordId);
      return written.ok ? ok(filePath) : written;
    },
  };
}
