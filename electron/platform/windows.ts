import path from "node:path";
import { app, BrowserWindow, nativeTheme, screen } from "electron";
import { bundleOrigin } from "./assets.ts";
import { clampBounds, type RememberedState } from "./window-state.ts";

/** The tokens `bg` of the two themes: what a window shows before its page is painted. */
const grounds = { light: "#F3F2EE", dark: "#131312" } as const;

/**
 * Opens the studio's window, where and as large as it was. It appears with its first painted frame, but not before it
 * is `decided` which page it has. The frame is the system's own (the page is told so and draws no window buttons).
 */
export function openStudioWindow(state: RememberedState, decided: Promise<void>): BrowserWindow {
  const { bounds, maximised, theme } = state.get();
  nativeTheme.themeSource = theme;
  const window = hiddenWindow({
    ...(bounds &&
      clampBounds(
        bounds,
        screen.getAllDisplays().map(display => display.workArea),
      )),
    minWidth: 640,
    minHeight: 480,
  });
  showWhen(window, decided);
  if (maximised) window.maximize();
  showStudio(window);
  return window;
}

/** A workspace that is locked is asked for its key first. */
export function showUnlock(
  window: BrowserWindow,
  lock: { readonly kind: string; readonly folder: string },
): void {
  void window.loadURL(`${bundleOrigin}/unlock/index.html?${new URLSearchParams(lock)}`);
}

export function showStudio(window: BrowserWindow): void {
  void window.loadURL(`${bundleOrigin}/index.html?frame=native`);
}

/** The small page that says why a workspace was not opened; `details` are shown as text. */
export function showProblem(
  window: BrowserWindow,
  details: { kind: string; message: string; folder: string },
): void {
  window.unmaximize();
  window.setSize(720, 480);
  window.center();
  window.setResizable(false);
  void window.loadURL(`${bundleOrigin}/problem/index.html?${new URLSearchParams(details)}`);
}

function hiddenWindow(options: Electron.BrowserWindowConstructorOptions): BrowserWindow {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    show: false,
    autoHideMenuBar: true,
    title: app.name,
    backgroundColor: groundColour(),
    ...options,
    webPreferences: pageRights(),
  });
  const followTheme = () => window.setBackgroundColor(groundColour());
  nativeTheme.on("updated", followTheme);
  window.once("closed", () => nativeTheme.off("updated", followTheme));
  return window;
}

/** What a page of the studio may do: nothing but ask over the one bridge. */
export function pageRights(): Electron.WebPreferences {
  return {
    preload: path.join(app.getAppPath(), "out", "preload", "preload.cjs"),
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
    spellcheck: false,
  };
}

/** With a frame of the page that was decided on: what was painted of another is never seen. */
function showWhen(window: BrowserWindow, decided: Promise<void>): void {
  let isDecided = false;
  let isPainted = false;
  const show = () => {
    if (isDecided && isPainted && !window.isDestroyed() && !window.isVisible()) window.show();
  };
  window.on("ready-to-show", () => {
    isPainted = true;
    show();
  });
  window.webContents.on("did-start-navigation", ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) isPainted = false;
  });
  void decided.then(() => {
    isDecided = true;
    show();
  });
}

function groundColour(): string {
  return nativeTheme.shouldUseDarkColors ? grounds.dark : grounds.light;
}

/** The window opens again as it is closed. */
export function rememberBounds(window: BrowserWindow, state: RememberedState): void {
  window.on("close", () => {
    state.set({ bounds: window.getNormalBounds(), maximised: window.isMaximized() });
  });
}
