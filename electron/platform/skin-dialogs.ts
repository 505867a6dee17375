import path from "node:path";
import { dialog } from "electron";
import { fail, ok } from "#shared/domain/result.ts";
import type { Handlers } from "../ipc/serve.ts";
import { fileName } from "../services/preview-exports/file-names.ts";
import type { Studio } from "../studio.ts";
import { withWindow } from "./plan-dialogs.ts";

/** Skins as files that a person chooses. */
export function skinDialogs({ skins, skinFiles }: Studio): Pick<Handlers, "skins:import" | "skins:export"> {
  return {
    "skins:import": async () => {
      const options = { title: "Import a skin", filters, properties: ["openFile" as const] };
      const { filePaths } = await withWindow(
        window => dialog.showOpenDialog(window, options),
        () => dialog.showOpenDialog(options),
      );
      const [file] = filePaths;
      return file === undefined ? ok(null) : skinFiles.read(file);
    },
    "skins:export": async id => {
      const skin = skins.get(id);
      if (!skin.ok) return skin;
      // Said before a person looks for a place.
      const refusal = skinFiles.refusal(skin.value);
      if (refusal !== null) return fail("problems", refusal);
      const options = {
        title: "Export the skin",
        defaultPath: fileName([skin.value.name], "kigo-skin.json"),
        filters,
      };
      const { filePath } = await withWindow(
        window => dialog.showSaveDialog(window, options),
        () => dialog.showSaveDialog(options),
      );
      if (!filePath) return ok(null);
      const written = await skinFiles.write(id, filePath);
      return written.ok ? ok(path.basename(filePath)) : written;
    },
  };
}

const filters = [{ name: "Skin", extensions: ["json"] }];
