import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { PNG } from "pngjs";
import { ulid } from "ulid";
import { openStore } from "../../electron/store/index.ts";
import { emptyForm, offerFieldsSchema } from "../../shared/domain/offer.ts";
import { envelopeSchema } from "../../shared/ipc/contract.ts";
import { sharedSchema } from "../../shared/ipc/share-views.ts";
import { someViewer } from "../../shared/preview/choices.ts";
import { surfaceSchema } from "../../shared/preview/surfaces.ts";
import { eventually, mustEqual } from "../support/checks.ts";
import { endLeftovers } from "../support/leftovers.ts";
import { launchStudio, type RunningStudio, temporaryFolder } from "../support/studio.ts";

/** What happens to the window that draws, while it draws. */
const place = temporaryFolder("share-trouble");
const target = path.join(place.folder, "out");
let studio: RunningStudio;
let ids: string[] = [];

test.describe.configure({ mode: "serial", timeout: 120_000 });
test.beforeAll(async () => {
  mkdirSync(target);
  ids = fill(place.folder, 30);
  await start();
});
test.afterEach(() => {
  for (const name of readdirSync(target)) rmSync(path.join(target, name), { recursive: true });
});
test.afterAll(async () => {
  await endLeftovers();
  place.remove();
});

test("a page that breaks off once in the middle costs nothing", async () => {
  const sharing = share({});
  await written(4);
  await crashOnce();
  const answer = await sharing;
  expect(answer).toMatchObject({ ok: true });
  const files = readdirSync(madeBy(answer));
  mustEqual("The files", files.length, ids.length);
  for (const file of files) {
    const { width, height } = PNG.sync.read(readFileSync(path.join(madeBy(answer), file)));
    expect([width, height > 800]).toEqual([458, true]);
  }
});

test("one that always breaks off is said in words, nothing is left, and the next export runs at once", async () => {
  const noLonger = await crashAlways();
  const answer = await share({});
  expect(answer).toMatchObject({
    ok: false,
    error: { kind: "invalid", message: "The page that draws the previews broke off. Try again." },
  });
  mustEqual("What is left", readdirSync(target), []);
  await noLonger();
  expect(await share({ offers: ids.slice(0, 2) })).toMatchObject({ ok: true });
});

test("once cancelled nothing is drawn any more", async () => {
  const sharing = share({});
  await written(2);
  await studio.page.evaluate(`window.studio.invoke("share:cancel")`);
  expect(await sharing).toMatchObject({ ok: false, error: { kind: "cancelled" } });
  mustEqual("Windows", await windows(), 1);
  mustEqual("What is left", readdirSync(target), []);
});

test("as many surfaces as one picture holds are drawn, on a desktop and twice as dense", async () => {
  const [offer] = ids;
  const look = { ...phone, device: "desktop", textSize: 2 };
  const surfaces = surfaceSchema.options.slice(0, 8);
  const answer = await share({ offers: [offer], format: "png2", surfaces, together: true, look });
  const { width, height } = PNG.sync.read(readFileSync(madeBy(answer)));
  expect([width > 15_000, height > 2000]).toEqual([true, true]);
});

test("a program that is closed in the middle ends soon and leaves nothing", async () => {
  for (const [name, end] of [
    ["closed", closeStudio],
    ["terminated", () => studio.terminate()],
  ] as const) {
    void share({}).catch(() => undefined);
    await written(2);
    const began = Date.now();
    await end();
    expect(Date.now() - began).toBeLessThan(10_000);
    mustEqual(`What is left (${name})`, readdirSync(target), []);
    await start();
  }
});

async function start(): Promise<void> {
  studio = await launchStudio({ workspace: place.folder });
  await studio.app.evaluate(({ dialog }, folder) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [folder] });
  }, target);
  await studio.page.evaluate(`window.studio.invoke("share:choose-folder")`);
}

const phone = { theme: "light", device: "phone", textSize: 1, viewer: someViewer, soldOut: false };

async function share(over: object) {
  const request = {
    offers: ids,
    title: "Winter Warmers",
    format: "png1",
    surfaces: ["hub.feed"],
    together: false,
    languages: [null],
    look: phone,
    now: null,
    ...over,
  };
  return envelopeSchema.parse(
    await studio.page.evaluate(`window.studio.invoke("share:export", ${JSON.stringify(request)})`),
  );
}

/** The file or folder that was made. */
const madeBy = (answer: Awaited<ReturnType<typeof share>>): string =>
  sharedSchema.parse(answer.ok ? answer.value : answer.error).place;

/** Waits for so many files of the export that runs. */
const written = (files: number) =>
  eventually(() => {
    const drafts = readdirSync(target);
    expect(drafts.flatMap(name => readdirSync(path.join(target, name))).length).toBeGreaterThanOrEqual(files);
  });

const crashOnce = () =>
  studio.app.evaluate(({ BrowserWindow }) => {
    for (const { webContents } of BrowserWindow.getAllWindows())
      if (webContents.getURL().includes("/preview/")) webContents.forcefullyCrashRenderer();
  });

/** From now on every page that draws breaks off once it is there. Answers what ends that. */
async function crashAlways(): Promise<() => Promise<void>> {
  await crashOnce();
  const breaking = await studio.app.evaluateHandle(({ app }) => {
    const crash = (_event: unknown, { webContents }: Electron.BrowserWindow) =>
      webContents.once("did-finish-load", () => {
        if (webContents.getURL().includes("/preview/")) webContents.forcefullyCrashRenderer();
      });
    app.on("browser-window-created", crash);
    return { end: () => void app.off("browser-window-created", crash) };
  });
  return () => breaking.evaluate(({ end }) => end());
}

const windows = () => studio.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);

/** As a person closes it: the one window that is seen. */
async function closeStudio(): Promise<void> {
  const child = studio.app.process();
  const ended = new Promise(resolve => child.once("exit", resolve));
  await studio.app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) if (window.isVisible()) window.close();
  });
  await ended;
}

function fill(folder: string, count: number): string[] {
  const opened = openStore({ folder, key: null, newId: ulid, now: Date.now, who: "ada" });
  if (!opened.ok) throw new Error(opened.error.message);
  const store = opened.value;
  const made = Array.from({ length: count }, (_, n) => {
    const fields = offerFieldsSchema.parse({
      ...emptyForm,
      offerTitle: `Offer ${n}`,
      picture: "asset:coffee.svg",
    });
    return store.offers.create({ fields, children: [], stage: "draft" }, "edit");
  });
  store.close();
  return made;
}
