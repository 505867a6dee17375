import { app, dialog, shell } from "electron";
import { ok } from "#shared/domain/result.ts";
import type { Handlers } from "../ipc/serve.ts";
import type { Studio } from "../studio.ts";
import { withWindow } from "./plan-dialogs.ts";

type ShareChannel = "share:folder" | "share:choose-folder" | "share:export" | "share:reveal";

/** Where previews go as files. The page never names a place: a person does, in the system's own dialog. */
export interface ShareFolder {
  get(): string | null;
  set(folder: string): void;
}

export function shareHandlers(studio: Studio, chosen: ShareFolder): Pick<Handlers, ShareChannel> {
  let made: string | null = null;
  const folder = () => chosen.get() ?? app.getPath("downloads");
  return {
    "share:folder": () => ok(folder()),
    "share:choose-folder": async () => {
      const options = {
        title: "Folder for previews",
        defaultPath: folder(),
        properties: ["openDirectory" as const, "createDirectory" as const],
      };
      const { filePaths } = await withWindow(
        window => dialog.showOpenDialog(window, options),
        () => dialog.showOpenDialog(options),
      );
      const [picked] = filePaths;
      if (picked !== undefined) chosen.set(picked);
      return ok(folder());
    },
    "share:export": async request => {
      const shared = await studio.previewExports.toFolder(request, folder());
      if (shared.ok) made = shared.value.place;
      return shared;
    },
    "share:reveal": () => {
      if (made !== null) shell.showItemInFolder(made);
      return ok(null);
    },
  };
}
