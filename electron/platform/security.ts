import { app, type Session, type WebContents } from "electron";
import { isBundle } from "./assets.ts";

/** Runs every renderer in Chromium's sandbox. As root Chromium only starts without one: there is nothing to enforce. */
export function enforceSandbox(): void {
  if (!app.commandLine.hasSwitch("no-sandbox")) app.enableSandbox();
}

/** Every page, also one that should never have come to be: no navigation away, no window, no webview. */
export function lockEveryPage(): void {
  app.on("web-contents-created", (_event, contents) => lockPage(contents));
}

function lockPage(contents: WebContents): void {
  const stay = (event: Electron.Event<{ url: string }>) => {
    if (!isBundle(event.url)) event.preventDefault();
  };
  contents.on("will-navigate", stay);
  contents.on("will-frame-navigate", stay);
  contents.on("will-redirect", stay);
  contents.on("will-attach-webview", event => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: "deny" }));
}

/** A session that asks nobody for anything: permissions are denied, requests outside the bundle end here. */
export function lockSession(session: Session): void {
  // Copying text is the one thing a page may do with the system.
  const allowed = new Set(["clipboard-sanitized-write"]);
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(allowed.has(permission)));
  session.setPermissionCheckHandler((_contents, permission) => allowed.has(permission));
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest((request, answer) => answer({ cancel: !isLocal(request.url) }));
  session.on("will-download", event => event.preventDefault());
  session.setSpellCheckerEnabled(false);
}

/** The bundle, pictures made in the page, and the developer tools' own files. */
function isLocal(address: string): boolean {
  return isBundle(address) || /^(blob|data|devtools):/.test(address);
}
