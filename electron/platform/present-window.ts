import { app, BrowserWindow, powerSaveBlocker, screen } from "electron";
import { ok } from "#shared/domain/result.ts";
import type { Playlist, PresentDisplay, PresentRequest } from "#shared/ipc/present-views.ts";
import type { Handlers } from "../ipc/serve.ts";
import type { PlaylistService } from "../services/playlists.ts";
import { bundleOrigin } from "./assets.ts";
import { presentDisplay } from "./present-display.ts";
import { pageRights } from "./windows.ts";

type PresentChannel = Extract<keyof Handlers, `present:${string}`>;

export interface Presenter {
  handlers(playlists: PlaylistService): Pick<Handlers, PresentChannel>;
  end(): void;
}

interface Stage {
  readonly window: BrowserWindow;
  readonly request: PresentRequest;
  readonly playlist: Playlist;
}

/**
 * The stage: a window of its own over a whole display, which nothing but keys moves. It has what was started, so that
 * the studio beside it can be worked in; the screen stays awake as long as it is there.
 */
export function createPresenter(options: {
  /** The studio's: what it is on, and what gets the focus back. */
  readonly owner: BrowserWindow;
  /** The stage has another playlist; `null`: it is gone. */
  readonly onChange: (shown: number | null) => void;
}): Presenter {
  const { owner, onChange } = options;
  let stage: Stage | null = null;

  function show(request: PresentRequest, playlist: Playlist): void {
    const before = stage?.window;
    const window = before ?? openStage(boundsFor(owner, request), { displays: follow, closed });
    stage = { window, request, playlist };
    if (before) follow();
    window.focus();
    onChange(playlist.items.length);
  }

  /** Displays come and go, and another one may have been chosen. */
  function follow(): void {
    // One that was just closed is told of for a moment yet.
    if (stage === null || stage.window.isDestroyed() || owner.isDestroyed()) return;
    place(stage.window, boundsFor(owner, stage.request));
  }

  function closed(): void {
    stage = null;
    onChange(null);
    if (owner.isDestroyed()) return;
    if (owner.isMinimized()) owner.restore();
    owner.focus();
  }

  function start(request: PresentRequest, playlists: PlaylistService) {
    const { playlist, presented } = playlists.make(request);
    // Nothing to show is no stage; one that is there goes on.
    if (presented.shown > 0) show(request, playlist);
    return ok(presented);
  }

  const end = () => {
    if (stage?.window.isDestroyed() === false) stage.window.close();
  };
  owner.once("closed", end);
  return {
    end,
    handlers: playlists => ({
      "present:displays": () => ok(displays(owner)),
      "present:look": ids => ok(playlists.make({ ids, drafts: false }).presented),
      "present:start": request => start(request, playlists),
      "present:again": () => ok(stage === null ? null : start(stage.request, playlists).value),
      "present:playlist": () => ok(stage?.playlist ?? null),
      "present:end": () => {
        end();
        return ok(null);
      },
    }),
  };
}

function openStage(
  bounds: Electron.Rectangle | null,
  tell: { readonly displays: () => void; readonly closed: () => void },
): BrowserWindow {
  const window = new BrowserWindow({
    show: false,
    frame: false,
    fullscreen: true,
    backgroundColor: "#101210",
    title: `${app.name}: presenting`,
    ...bounds,
    webPreferences: pageRights(),
  });
  window.removeMenu();
  const awake = powerSaveBlocker.start("prevent-display-sleep");
  screen
    .on("display-added", tell.displays)
    .on("display-removed", tell.displays)
    .on("display-metrics-changed", tell.displays);
  window.once("ready-to-show", () => window.show());
  // A page that broke off has nothing to keep: the studio is there, and starts it again.
  window.webContents.once("render-process-gone", () => window.destroy());
  window.once("closed", () => {
    powerSaveBlocker.stop(awake);
    screen
      .off("display-added", tell.displays)
      .off("display-removed", tell.displays)
      .off("display-metrics-changed", tell.displays);
    tell.closed();
  });
  void window.loadURL(`${bundleOrigin}/present/index.html`);
  return window;
}

/** Over a whole display. */
function place(window: BrowserWindow, bounds: Electron.Rectangle | null): void {
  if (bounds === null) return;
  const is = window.getBounds();
  if (is.x === bounds.x && is.y === bounds.y && is.width === bounds.width && is.height === bounds.height)
    return;
  // A window that is full screen already stays where it is.
  window.setFullScreen(false);
  window.setBounds(bounds);
  window.setFullScreen(true);
}

/** Of the display that was chosen, or what there is left. */
function boundsFor(owner: BrowserWindow, { display }: PresentRequest): Electron.Rectangle | null {
  const wish = { chosen: display, here: displayOf(owner) };
  return presentDisplay(screen.getAllDisplays(), wish)?.bounds ?? null;
}

const displayOf = (owner: BrowserWindow): number | null =>
  owner.isDestroyed() ? null : screen.getDisplayMatching(owner.getBounds()).id;

function displays(owner: BrowserWindow): PresentDisplay[] {
  const here = displayOf(owner);
  return screen.getAllDisplays().map(({ id, label, size }, index) => ({
    id,
    name: label || `Display ${index + 1}`,
    width: size.width,
    height: size.height,
    here: id === here,
  }));
}
