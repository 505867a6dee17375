import { spawn } from "node:child_process";
import path from "node:path";
import { app } from "electron";
import { ok } from "#shared/domain/result.ts";
import { prepareSampleWorkspace } from "../ipc/sample-workspace.ts";
import type { Handlers } from "../ipc/serve.ts";

/**
 * The sample workspace in a program of its own beside this one, as any other workspace. It lies in the folder of the
 * workspace that asked for it, and goes with it.
 */
export function sampleWindow(workspace: string): Pick<Handlers, "studio:open-samples"> {
  return {
    "studio:open-samples": () => {
      const folder = path.join(workspace, "sample");
      const prepared = prepareSampleWorkspace(folder, new Date().getFullYear());
      if (!prepared.ok) return { ok: false, error: { kind: "storage", message: prepared.error.message } };
      const { KIGO_API_URL: _u, KIGO_API_TOKEN: _t, KIGO_KEY_FILE: _k, ...env } = process.env;
      const unsandboxed = app.commandLine.hasSwitch("no-sandbox") ? ["--no-sandbox"] : [];
      const own = app.isPackaged ? [] : [app.getAppPath()];
      const args = [...unsandboxed, ...own, "--workspace", folder];
      spawn(process.execPath, args, { env, detached: true, stdio: "ignore" }).unref();
      return ok(null);
    },
  };
}
