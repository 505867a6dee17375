import { app, Menu, type MenuItemConstructorOptions } from "electron";

/** The system's menu: what every window can do. Everything else has its place on the screen. */
export function setApplicationMenu(): void {
  const mac: MenuItemConstructorOptions[] = process.platform === "darwin" ? [{ role: "appMenu" }] : [];
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...mac,
      { label: "File", submenu: [{ role: process.platform === "darwin" ? "close" : "quit" }] },
      { role: "editMenu" },
      {
        label: "View",
        submenu: [
          { role: "zoomIn" },
          { role: "zoomOut" },
          { role: "resetZoom" },
          { type: "separator" },
          { role: "togglefullscreen" },
          ...(app.isPackaged ? [] : ([{ role: "toggleDevTools" }] as const)),
        ],
      },
      { role: "windowMenu" },
    ]),
  );
}
