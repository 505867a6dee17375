import { expect, test } from "@playwright/test";
import { contract } from "../../shared/ipc/contract.ts";
import { endLeftovers } from "../support/leftovers.ts";
import { launchStudio, type RunningStudio, temporaryFolder } from "../support/studio.ts";

/** Electron's security list, as far as it can be asserted on the running window. */
const workspace = temporaryFolder("security");
let studio: RunningStudio;

test.beforeAll(async () => {
  studio = await launchStudio({ workspace: workspace.folder });
});
test.afterAll(async () => {
  await endLeftovers();
  workspace.remove();
});

test("the page has no Node, and nothing of Electron but the studio's own bridge", async () => {
  const names = await studio.page.evaluate(() => ({
    node: [typeof Reflect.get(window, "require"), typeof Reflect.get(window, "process")],
    bridge: Object.keys(window.studio ?? {}).sort(),
    frozen: Object.isFrozen(window.studio),
    electron: Object.keys(window).filter(name => /electron|ipc/i.test(name)),
  }));
  expect(names).toEqual({
    node: ["undefined", "undefined"],
    bridge: ["invoke", "on"],
    frozen: true,
    electron: [],
  });
});

test("the bridge knows the contract's channels and no others", async () => {
  const strangers = ["ELECTRON_BROWSER_GET_LAST_WEB_PREFERENCES", "toString", "studio:quit", "changed"];
  expect(await callAll(strangers)).toEqual(strangers.map(() => "No such channel"));
  const outcomes = await callAll(Object.keys(contract));
  expect(new Set(outcomes)).toEqual(new Set(["answered"]));
});

test("the window is isolated, sandboxed and has web security on", async () => {
  const preferences = await studio.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    // Electron's declarations leave this method of its own tests out.
    return contents ? Reflect.apply(Reflect.get(contents, "getLastWebPreferences"), contents, []) : null;
  });
  expect(preferences).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
  });
  // Left out of the answer where it is off.
  expect(preferences).not.toMatchObject({ nodeIntegrationInWorker: true });
  expect(preferences).not.toMatchObject({ allowRunningInsecureContent: true });
  expect(preferences).not.toMatchObject({ experimentalFeatures: true });
});

test("code made from text does not run", async () => {
  const outcome = await studio.page.evaluate(
    () =>
      new Promise<string>(resolve => {
        // From a timer: what the debugger itself evaluates is exempt from the policy.
        setTimeout(() => {
          try {
            resolve(String(Reflect.get(globalThis, "eval")("1 + 1")));
          } catch (error) {
            resolve(error instanceof Error ? error.name : "unknown");
          }
        });
      }),
  );
  expect(outcome).toBe("EvalError");
});

test("every page carries the whole policy, with a nonce of its own", async () => {
  const read = () =>
    studio.page.evaluate(async () => {
      const response = await fetch("app://bundle/index.html");
      return {
        policy: response.headers.get("content-security-policy") ?? "",
        sniff: response.headers.get("x-content-type-options"),
        text: await response.text(),
      };
    });
  const [first, second] = [await read(), await read()];
  const nonce = /'nonce-([^']+)'/.exec(first.policy)?.[1];
  expect(first.policy).toContain("default-src 'none'");
  expect(first.policy).toContain("script-src 'self';");
  expect(first.policy).not.toMatch(/unsafe-|\*|https?:/);
  expect(first.sniff).toBe("nosniff");
  expect(first.text).toContain(`nonce="${nonce}"`);
  expect(second.policy).not.toBe(first.policy);
});

test.describe("the bundle", () => {
  for (const path of [
    "/..%2fmain/main.cjs",
    "/%2e%2e/main/main.cjs",
    "/package.json",
    "/../package.json",
    "/assets",
    "/index.html%00.js",
  ]) {
    test(`does not serve ${path}`, async () => {
      expect(await fetchStatus(studio, `app://bundle${path}`)).toBe(404);
    });
  }

  for (const address of [
    "app://other/index.html",
    "file:///etc/passwd",
    "https://example.com/",
    "http://127.0.0.1:9/",
  ]) {
    test(`${address} cannot be fetched`, async () => {
      expect(await fetchStatus(studio, address)).toBe("TypeError");
    });
  }

  test("refuses every method but GET", async () => {
    expect(await fetchStatus(studio, "app://bundle/index.html", "POST")).toBe(404);
  });
});

test("no permission is given", async () => {
  const states = await studio.page.evaluate(async () => [
    await Notification.requestPermission(),
    (await navigator.permissions.query({ name: "geolocation" })).state,
    await navigator.mediaDevices.getUserMedia({ audio: true }).then(
      () => "granted",
      (error: Error) => error.name,
    ),
  ]);
  expect(states[0]).toBe("denied");
  expect(states[1]).toBe("denied");
  expect(states[2]).not.toBe("granted");
});

for (const address of [
  "https://example.com/",
  "file:///etc/passwd",
  "javascript:document.title='x'",
  "data:text/html,x",
]) {
  test(`the window does not go to ${address}`, async () => {
    await studio.page.evaluate(target => window.location.assign(target), address);
    // Two round trips through the main process: a navigation that was let through would have begun.
    for (const _trip of [1, 2]) await fetchStatus(studio, "app://bundle/index.html");
    expect(await studio.page.evaluate(() => window.location.origin)).toBe("app://bundle");
    expect(studio.page.url()).toContain("app://bundle/index.html");
  });
}

test("the page opens no window and no webview", async () => {
  const opened = await studio.page.evaluate(() => {
    const view = document.createElement("webview");
    view.setAttribute("src", "https://example.com");
    document.body.append(view);
    const window_ = window.open("app://bundle/index.html");
    view.remove();
    return window_ === null;
  });
  expect(opened).toBe(true);
  expect(await studio.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test("a frame inside the page reaches nothing of the studio", async () => {
  const inner = await studio.page.evaluate(() =>
    new Promise<string>(resolve => {
      const frame = document.createElement("iframe");
      frame.src = "app://bundle/index.html";
      frame.onload = () => {
        const reached = typeof (frame.contentWindow && Reflect.get(frame.contentWindow, "studio"));
        frame.remove();
        resolve(reached);
      };
      frame.onerror = () => resolve("refused");
      document.body.append(frame);
      setTimeout(() => resolve("refused"), 1000);
    }).catch(() => "refused"),
  );
  expect(["undefined", "refused"]).toContain(inner);
});

/** What becomes of a call with an input that no channel takes: an answer in the envelope, or the bridge's refusal. */
function callAll(names: readonly string[]): Promise<string[]> {
  return studio.page.evaluate(
    all =>
      Promise.all(
        all.map(name => {
          const call: Promise<unknown> = Reflect.apply(
            window.studio?.invoke ?? Promise.reject,
            window.studio,
            [name, 0],
          );
          return call.then(
            envelope => (typeof envelope === "object" && envelope && "ok" in envelope ? "answered" : "lost"),
            (error: Error) => error.message,
          );
        }),
      ),
    names,
  );
}

async function fetchStatus(target: RunningStudio, address: string, method = "GET"): Promise<number | string> {
  return target.page.evaluate(
    ([url = "", verb = "GET"]) =>
      fetch(url, { method: verb }).then(
        response => response.status,
        (error: Error) => error.name,
      ),
    [address, method],
  );
}
