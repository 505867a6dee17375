import path from "node:path";
import { type BrowserWindow, nativeTheme } from "electron";
import { ok } from "#shared/domain/result.ts";
import { studioHandlers } from "../ipc/handlers.ts";
import { type Handlers, serveContract } from "../ipc/serve.ts";
import { openSession, type Session } from "../ipc/session.ts";
import type { HeldCalls } from "../ipc.ts";
import type { Keychain } from "../services/keychain.ts";
import { storageFailure } from "../store/index.ts";
import type { Studio } from "../studio.ts";
import { announce } from "./announce.ts";
import { bundleOrigin } from "./assets.ts";
import { brandDialogs } from "./brand-dialogs.ts";
import { historyDialogs } from "./history-dialogs.ts";
import { systemKeychain } from "./keychain.ts";
import type { DesktopLaunch } from "./launch.ts";
import { planHandlers } from "./plan-dialogs.ts";
import { createPresenter, type Presenter } from "./present-window.ts";
import { previewMeans } from "./preview-window.ts";
import { protectionHandlers } from "./protection-dialogs.ts";
import { quitAfter } from "./quitting.ts";
import { sampleWindow } from "./sample-window.ts";
import { createTokenStore } from "./secrets.ts";
import { type ShareFolder, shareHandlers } from "./share-dialogs.ts";
import { skinDialogs } from "./skin-dialogs.ts";
import type { RememberedState } from "./window-state.ts";
import { rememberBounds, showProblem, showStudio, showUnlock } from "./windows.ts";

/** What was there before the rest of the program was read. */
export interface Surroundings {
  /** Where Chromium's files and the window's state lie: see `desktop.ts`. */
  readonly folder: string;
  /** The folder of the built program. */
  readonly program: string;
  readonly write: (where: string, error: unknown) => void;
  readonly state: RememberedState;
  readonly calls: HeldCalls;
  /** Hidden until `decide`; the studio's page is on its way. */
  readonly window: BrowserWindow;
  /** The page that the window has from here on is the one to show. */
  decide(): void;
  /** Where the workspace's pictures come from; there are none before. */
  showPictures(from: (hash: string) => Uint8Array | null): void;
}

/** Opens the workspace for a window whose page may have begun to ask. */
export function openDesktop(launch: DesktopLaunch, surroundings: Surroundings): void {
  const { folder, program, state, window } = surroundings;
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
  const paths = { folder: workspace, keyFile, actThread, pictureThread, rekeyThread };
  let work: Session | null = null;
  const picture = (hash: string) => work?.studio()?.pictures.read(hash) ?? null;
  const previews = previewMeans(path.join(program, "preview"), picture);
  const opened = openSession({ ...paths, previews, keychain, api, tokens, announce });
  if (!opened.ok) {
    showProblem(window, { ...opened.error, folder: workspace });
    surroundings.decide();
    return;
  }
  work = opened.value;
  surroundings.showPictures(picture);
  const lock = work.lock();
  if (lock !== null) showUnlock(window, { kind: lock.kind, folder: workspace });
  surroundings.decide();
  serveSession(work, surroundings, { keychain, workspace });
  // Nobody waits for an export whose window is gone, and the program ends with its last window.
  window.once("closed", () => {
    opened.value.studio()?.previewExports.cancel();
    previews.printer.stop();
  });
  rememberBounds(window, state);
}

/** Answers the window's calls, and sees to their end. */
function serveSession(
  work: Session,
  { calls, state, window, write }: Surroundings,
  { keychain, workspace }: { readonly keychain: Keychain | null; readonly workspace: string },
): void {
  const presenter = createPresenter({
    owner: window,
    onChange: shown => announce("presenting", shown === null ? null : { shown }),
  });
  const serving = serveContract({
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
  calls.serve(serving);
  quitAfter(async () => {
    work.hurry();
    await serving.idle();
    work.close();
  });
}

const shareFolder = (state: RememberedState): ShareFolder => ({
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
