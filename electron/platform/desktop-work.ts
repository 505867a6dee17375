import path from "node:path";
import { app, nativeTheme, session } from "electron";
import { ok } from "#shared/domain/result.ts";
import { studioHandlers } from "../ipc/handlers.ts";
import type { Handlers } from "../ipc/serve.ts";
import { openSession, type Session } from "../ipc/session.ts";
import { announce, serveWindows } from "../ipc.ts";
import { storageFailure } from "../store/index.ts";
import type { Studio } from "../studio.ts";
import { bundleOrigin } from "./assets.ts";
import { brandDialogs } from "./brand-dialogs.ts";
import { offerReload } from "./crash.ts";
import { historyDialogs } from "./history-dialogs.ts";
import { systemKeychain } from "./keychain.ts";
import type { DesktopLaunch } from "./launch.ts";
import { setApplicationMenu } from "./menu.ts";
import { planHandlers } from "./plan-dialogs.ts";
import { createPresenter, type Presenter } from "./present-window.ts";
import { previewMeans } from "./preview-window.ts";
import { protectionHandlers } from "./protection-dialogs.ts";
import { serveBundle } from "./protocol.ts";
import { quitAfter } from "./quitting.ts";
import { sampleWindow } from "./sample-window.ts";
import { createTokenStore } from "./secrets.ts";
import { lockSession } from "./security.ts";
import { type ShareFolder, shareHandlers } from "./share-dialogs.ts";
import { skinDialogs } from "./skin-dialogs.ts";
import { rememberWindowState } from "./window-state.ts";
import { openStudioWindow, rememberBounds, showProblem, showStudio, showUnlock } from "./windows.ts";

/** Opens the window and the workspace, once Electron is ready. `folder`: see `desktop.ts`. */
export function openDesktop(
  launch: DesktopLaunch,
  folder: string,
  write: (where: string, error: unknown) => void,
): void {
  const program = path.join(app.getAppPath(), "out");
  let picture: (hash: string) => Uint8Array | null = () => null;
  serveBundle(session.defaultSession, path.join(program, "renderer"), hash => picture(hash));
  lockSession(session.defaultSession);
  setApplicationMenu();
  const state = rememberWindowState(path.join(folder, "window.json"));
  const keychain = systemKeychain();
  const tokens = createTokenStore({
    keychain,
    file: path.join(folder, "token"),
    preset: launch.token,
  });
  const { workspace, keyFile, api } = launch;
  const pictureThread = path.join(program, "main", "picture-decoder.cjs");
  const actThread = path.join(program, "main", "act-thread.cjs");
  const rekeyThread = path.join(program, "main", "rekey-thread.cjs");
  const previews = previewMeans(path.join(program, "preview"), hash => picture(hash));
  const paths = { folder: workspace, keyFile, actThread, pictureThread, rekeyThread };
  // Its process starts while the workspace is opened here; its page gets nothing before this turn is over.
  const window = openStudioWindow(state);
  const opened = openSession({ ...paths, previews, keychain, api, tokens, announce });
  if (!opened.ok) {
    showProblem(window, { ...opened.error, folder: workspace });
    return;
  }
  rememberBounds(window, state);
  const work = opened.value;
  // Nobody waits for an export whose window is gone, and the program ends with its last window.
  window.once("closed", () => {
    work.studio()?.previewExports.cancel();
    previews.printer.stop();
  });
  const lock = work.lock();
  if (lock !== null) showUnlock(window, { kind: lock.kind, folder: workspace });
  picture = hash => work.studio()?.pictures.read(hash) ?? null;
  const presenter = createPresenter({
    owner: window,
    onChange: shown => announce("presenting", shown === null ? null : { shown }),
  });
  const serving = serveWindows({
    origin: bundleOrigin,
    onBug: write,
    before: work.before,
    explain: storageFailure,
    handlers: handlersOf(
      work,
      { presenter, folder: shareFolder(state) },
      {
        ...protectionHandlers({
          session: work,
          keychain,
          folder: workspace,
          onOpen: () => showStudio(window),
        }),
        ...brandDialogs(),
        ...sampleWindow(workspace),
        "studio:set-theme": theme => {
          nativeTheme.themeSource = theme;
          state.set({ theme });
          return ok(null);
        },
      },
    ),
  });
  quitAfter(async () => {
    work.hurry();
    await serving.idle();
    work.close();
  });
  offerReload(window, write);
}

const shareFolder = (state: ReturnType<typeof rememberWindowState>): ShareFolder => ({
  get: () => state.get().shareFolder,
  set: folder => state.set({ shareFolder: folder }),
});

type Always = Pick<
  Handlers,
  | keyof ReturnType<typeof protectionHandlers>
  | keyof ReturnType<typeof brandDialogs>
  | keyof ReturnType<typeof sampleWindow>
  | "studio:set-theme"
>;

/** What answers now: all of it while a workspace is open, else what opens it. Made anew for each work. */
function handlersOf(
  work: Session,
  { presenter, folder }: { readonly presenter: Presenter; readonly folder: ShareFolder },
  always: Always,
): () => Always | Handlers {
  let made: { readonly studio: Studio; readonly handlers: Handlers } | null = null;
  return () => {
    const studio = work.studio();
    if (studio === null) return always;
    if (made?.studio !== studio) {
      const handlers = {
        ...studioHandlers(studio),
        ...planHandlers(studio),
        ...historyDialogs(studio),
        ...skinDialogs(studio),
        ...presenter.handlers(studio.playlists),
        ...shareHandlers(studio, folder),
        ...always,
      };
      made = { studio, handlers };
    }
    return made.handlers;
  };
}
