import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { PNG } from "pngjs";
import { ulid } from "ulid";
import { openStore } from "../../electron/store/index.ts";
import { projectFolder } from "../../scripts/build.ts";
import { type RunningServer, startServer } from "../../server/index.ts";
import { emptyForm, offerFieldsSchema } from "../../shared/domain/offer.ts";
import { envelopeSchema } from "../../shared/ipc/contract.ts";
import { sharedSchema } from "../../shared/ipc/share-views.ts";
import { someViewer } from "../../shared/preview/choices.ts";
import { type PreviewChannel, type Surface, surfacesOf } from "../../shared/preview/surfaces.ts";
import { mustEqual } from "../support/checks.ts";
import { endLeftovers } from "../support/leftovers.ts";
import { cropped, differing } from "../support/same-picture.ts";
import { launchStudio, type RunningStudio, temporaryFolder } from "../support/studio.ts";

/**
 * One renderer: the same offer in the pane of the window, in an exported picture and in the page that the complete
 * server answers, at the same moment, is the same picture.
 */
const place = temporaryFolder("renderers");
const target = path.join(place.folder, "target");
const now = Date.parse("2026-11-23T09:41:00Z");
const title = "Every order at the brew bar";
const phone = { width: 410, height: 864 };
let studio: RunningStudio;
let server: RunningServer;
let offerId: number;
let localId: string;

test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
  mkdirSync(target);
  localId = fill(place.folder);
  server = await startServer({ profile: "complete", port: 0, samples: false, now: () => new Date(now) });
  offerId = await offerOnServer();
  studio = await launchStudio({ workspace: place.folder });
  await studio.app.evaluate(({ dialog, BrowserWindow }, folder) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [folder] });
    BrowserWindow.getAllWindows()[0]?.setContentSize(1900, 1300);
  }, target);
  await studio.page.evaluate(`window.studio.invoke("share:choose-folder")`);
  await studio.page.evaluate(`Date.now = () => ${now}`);
  // So wide that the pane draws the phone at its own size.
  await studio.page.getByRole("separator", { name: "Width of the pane" }).last().focus();
  for (let step = 0; step < 4; step += 1) await studio.page.keyboard.press("Shift+ArrowLeft");
});
test.afterAll(async () => {
  await server?.close();
  await endLeftovers();
  if (!process.env.KEEP) place.remove();
});

for (const theme of ["light", "dark"] as const) {
  test(`the feed is the same picture wherever it is drawn (${theme})`, async () => {
    const pictures = {
      pane: await inPane(theme),
      export: await inExport(theme),
      server: await onServer(theme),
    };
    for (const [name, picture] of Object.entries(pictures)) keepLook(`${name}-${theme}`, picture);
    const differences = {
      "pane and export": differing(pictures.pane, pictures.export),
      "export and server": differing(pictures.export, pictures.server),
    };
    mustEqual("Pixels that differ", differences, { "pane and export": 0, "export and server": 0 });
    mustEqual("What the page complained of", studio.complaints, []);
  });
}

for (const channel of ["marketplace", "activation"] as const) {
  test(`the first surface of ${channel} is the same picture in an export and on the server`, async () => {
    const [surface] = surfacesOf[channel];
    const pictures = {
      export: await inExport("light", surface),
      server: await onServer("light", channel),
    };
    for (const [name, picture] of Object.entries(pictures)) keepLook(`${name}-${channel}`, picture);
    mustEqual("Pixels that differ", differing(pictures.export, pictures.server), 0);
  });
}

test("another picture is told from it", async () => {
  const [light, other] = [await inExport("light"), await inExport("light", "market.list")];
  expect(differing(light, other)).toBeGreaterThan(1000);
});

async function inPane(theme: "light" | "dark"): Promise<PNG> {
  const { page } = studio;
  await page.getByRole("row", { name: new RegExp(title) }).click();
  const pane = page.getByRole("region", { name: "Preview" });
  await pane.getByText(theme === "dark" ? "Dark" : "Light", { exact: true }).click();
  const shown = pane.locator("[data-phone]");
  await expect(shown.getByText(title)).toBeVisible();
  await expect(shown).toHaveAttribute("data-theme", theme);
  await page.evaluate(() => document.fonts.ready.then(() => null));
  const box = await shown.boundingBox();
  mustEqual("The pane's phone", box && { width: box.width, height: box.height }, phone);
  return cropped(await page.screenshot(), { x: box?.x ?? 0, y: box?.y ?? 0, ...phone });
}

async function inExport(theme: "light" | "dark", surface: Surface = "hub.feed"): Promise<PNG> {
  const request = {
    offers: [localId],
    title,
    format: "png1",
    surfaces: [surface],
    together: false,
    languages: [null],
    look: { theme, device: "phone", textSize: 1, viewer: someViewer, soldOut: false },
    now,
  };
  const answer = envelopeSchema.parse(
    await studio.page.evaluate(`window.studio.invoke("share:export", ${JSON.stringify(request)})`),
  );
  const { place: file } = sharedSchema.parse(answer.ok ? answer.value : answer.error);
  // Its margin, and the caption above it.
  return cropped(readFileSync(file), { x: 24, y: 50, ...phone });
}

/** In a window of its own without anything of the studio's. */
async function onServer(theme: "light" | "dark", channel: PreviewChannel = "hub"): Promise<PNG> {
  const asked = {
    url: `${server.url}/dashboard/offers/${offerId}/preview?channel=${channel}&theme=${theme}`,
    extraHeaders: `authorization: Bearer ${server.token}`,
  };
  const { png, x, y, requests } = await studio.app.evaluate(async ({ BrowserWindow, session }, given) => {
    const own = session.fromPartition("server-page");
    const requests: string[] = [];
    own.webRequest.onBeforeRequest((request, answer) => {
      requests.push(request.url);
      answer({});
    });
    const window = new BrowserWindow({
      show: false,
      frame: false,
      useContentSize: true,
      width: 1300,
      height: 1100,
      webPreferences: { session: own, sandbox: true, contextIsolation: true },
    });
    await window.loadURL(given.url, { extraHeaders: given.extraHeaders });
    const rectangle = await window.webContents.executeJavaScript(`
      new Promise(resolve => {
        const look = async () => {
          await document.fonts.ready;
          await new Promise(next => requestAnimationFrame(() => requestAnimationFrame(next)));
          if (document.fonts.status !== "loaded") return look();
          const { x, y } = document.querySelector("[data-preview]").getBoundingClientRect();
          resolve({ x, y });
        };
        look();
      })`);
    const image = await window.webContents.capturePage();
    window.destroy();
    return { png: image.toPNG().toString("base64"), ...rectangle, requests };
  }, asked);
  mustEqual("What the page asked for", requests, [asked.url]);
  return cropped(Buffer.from(png, "base64"), { x, y, ...phone });
}

function keepLook(name: string, picture: PNG): void {
  const folder = path.join(projectFolder, "out", "preview-renderers");
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, `${name}.png`), PNG.sync.write(picture));
}

function fill(folder: string): string {
  const opened = openStore({ folder, key: null, newId: ulid, now: Date.now, who: "ada" });
  if (!opened.ok) throw new Error(opened.error.message);
  const store = opened.value;
  store.merchants.name({ merchantId: 1, name: "Kettle & Crane" });
  const fields = offerFieldsSchema.parse({
    ...emptyForm,
    offerTitle: title,
    merchantOwner: 1,
    offerType: "percentage_discount",
    offerValue: 20,
    offerValueUnit: "%",
    startDate: "2026-11-01",
    endDate: "2026-12-31",
    redemptionMethods: ["show_save"],
  });
  const id = store.offers.create({ fields, children: [], stage: "draft" }, "edit");
  store.close();
  return id;
}

async function offerOnServer(): Promise<number> {
  const send = async (method: string, way: string, body: unknown) => {
    const answer = await fetch(`${server.url}/dashboard/${way}`, {
      method,
      headers: { authorization: `Bearer ${server.token}`, "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(text);
    return Object(JSON.parse(text));
  };
  const { merchant_id } = await send("POST", "merchants", {
    merchant_name: "Kettle & Crane",
    merchant_type: "cafe",
    status: "active",
    time_zone: "UTC",
  });
  const { offer_id } = await send("POST", "offers", {
    merchant_owner: merchant_id,
    version_active_from: "2026-11-01",
    offer_expiry_date: "2026-12-31",
    default_language: "en",
    offer_type: "percentage_discount",
    offer_redemption_methods: ["show_save"],
    code_type: "S",
  });
  await send("PUT", `offers/${offer_id}/descriptives`, {
    language_code: "en",
    short_text: title,
    savings_amount: "20",
    savings_type: "percentage",
  });
  return Number(offer_id);
}
