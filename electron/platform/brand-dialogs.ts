import path from "node:path";
import { dialog } from "electron";
import { brandFile } from "#shared/domain/brand.ts";
import { ok } from "#shared/domain/result.ts";
import type { Handlers } from "../ipc/serve.ts";
import { openBrandFile } from "../services/brand-file.ts";
import { replaceFile } from "../services/replace-file.ts";
import { withWindow } from "./plan-dialogs.ts";

/** Brand guidelines as files that a person chooses, to be shared with colleagues. */
export function brandDialogs(): Pick<Handlers, "brand:export" | "brand:import"> {
  return {
    "brand:export": async brand => {
      const options = { title: "Export the guidelines", defaultPath: "kigo-brand-guidelines.json", filters };
      const { filePath } = await withWindow(
        window => dialog.showSaveDialog(window, options),
        () => dialog.showSaveDialog(options),
      );
      if (!filePath) return ok(null);
      const written = await replaceFile(filePath, brandFile(brand));
      return written.ok ? ok(path.basename(filePath)) : written;
    },
    "brand:import": async () => {
      const options = { title: "Import guidelines", filters, properties: ["openFile" as const] };
      const { filePaths } = await withWindow(
        window => dialog.showOpenDialog(window, options),
        () => dialog.showOpenDialog(options),
      );
      const [file] = filePaths;
      if (file === undefined) return ok(null);
      const read = await openBrandFile(file);
      return read.ok ? ok({ file: path.basename(file), brand: read.value }) : read;
    },
  };
}

const filters = [{ name: "Brand guidelines", extensions: ["json"] }];
