// The least that a desktop program can be: one sandboxed window with a word in it.
const path = require("node:path");
const { app, BrowserWindow } = require("electron");

app.setPath("userData", process.env.BLANK_WINDOW_DATA);
app.on("window-all-closed", () => app.quit());
void app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true },
  });
  window.once("ready-to-show", () => window.show());
  void window.loadFile(path.join(__dirname, "index.html"));
});
