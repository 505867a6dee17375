import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { wcag } from "./looks.ts";
import type { RunningStudio } from "./studio.ts";

/** A file in a browser window of its own, in a session that refuses every request but the one for the file. */
export interface PageAlone {
  readonly url: string;
  /** What an expression comes to in the page. */
  ask(expression: string): Promise<unknown>;
  /** Clicks a choice where it stands, with the mouse. */
  click(label: string): Promise<void>;
  /** Chooses of a list as its own menu does. */
  choose(list: string, label: string): Promise<void>;
  press(key: string): Promise<void>;
  /** What axe finds (WCAG 2.2 AA), each as its rule and its place. */
  violations(): Promise<readonly string[]>;
  requests(): readonly string[];
  complaints(): readonly string[];
  close(): Promise<void>;
}

export async function openAlone({ app }: RunningStudio, file: string): Promise<PageAlone> {
  const url = pathToFileURL(file).href;
  const id = await app.evaluate(async ({ BrowserWindow, session }, address) => {
    const own = session.fromPartition("alone");
    const seen = { requests: [] as string[], complaints: [] as string[] };
    Object.assign(globalThis, { seen });
    own.webRequest.onBeforeRequest((request, answer) => {
      seen.requests.push(request.url);
      answer({ cancel: request.url !== address });
    });
    const window = new BrowserWindow({
      width: 1400,
      height: 1000,
      webPreferences: { session: own, sandbox: true, contextIsolation: true },
    });
    window.webContents.on("console-message", (...said) => seen.complaints.push(String(said[2])));
    await window.loadURL(address);
    return window.id;
  }, url);
  const seen = await app.evaluateHandle(() => Reflect.get(globalThis, "seen"));
  let requests: readonly string[] = [];
  let complaints: readonly string[] = [];

  async function ask(expression: string): Promise<unknown> {
    const answer = await app.evaluate(
      ({ BrowserWindow }, given) =>
        BrowserWindow.fromId(given.id)?.webContents.executeJavaScript(
          `(async () => (${given.expression}) ?? null)()`,
        ),
      { id, expression },
    );
    ({ requests, complaints } = await seen.jsonValue());
    return answer;
  }

  async function send(events: readonly object[]): Promise<void> {
    await app.evaluate(
      ({ BrowserWindow }, given) => {
        const contents = BrowserWindow.fromId(given.id)?.webContents;
        contents?.focus();
        for (const event of given.events) contents?.sendInputEvent(event as Electron.MouseInputEvent);
      },
      { id, events },
    );
    // The page has had its turn, and what came of it is drawn.
    await ask("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(null))))");
  }

  return {
    url,
    ask,
    async click(label) {
      const place = await ask(`(() => {
        const labels = [...document.querySelectorAll("label")];
        const found = labels.find(each => each.textContent === ${JSON.stringify(label)});
        found.scrollIntoView({ block: "center" });
        const { x, y, width, height } = found.getBoundingClientRect();
        return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
      })()`);
      const at = { ...Object(place), button: "left", clickCount: 1 };
      await send([
        { type: "mouseDown", ...at },
        { type: "mouseUp", ...at },
      ]);
    },
    async choose(list, label) {
      await ask(`(() => {
        const labels = [...document.querySelectorAll("label")];
        const select = labels.find(each => each.textContent === ${JSON.stringify(list)}).control;
        select.value = [...select.options].find(each => each.textContent === ${JSON.stringify(label)}).value;
        select.dispatchEvent(new Event("change", { bubbles: true }));
      })()`);
    },
    press: key =>
      send([
        { type: "keyDown", keyCode: key },
        { type: "keyUp", keyCode: key },
      ]),
    violations: async () => Object.values(Object(await ask(axeRun))).map(String),
    requests: () => requests,
    complaints: () => complaints,
    async close() {
      await app.evaluate(({ BrowserWindow }, given) => BrowserWindow.fromId(given)?.destroy(), id);
    },
  };
}

/** Run from outside, so the page's policy has no say in it; of one page there is no frame to be asked. */
const axeRun = `(async () => {
  if (!window.axe) { ${readFileSync(axeFile(), "utf8")} }
  const runOnly = ${JSON.stringify(wcag)};
  const { violations } = await window.axe.run(document, { runOnly, resultTypes: ["violations"] });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ": " + target.join(" ")));
})()`;

/** The axe that looks at the studio's own window. */
function axeFile(): string {
  const { resolve } = createRequire(import.meta.url);
  return createRequire(resolve("@axe-core/playwright")).resolve("axe-core/axe.min.js");
}
