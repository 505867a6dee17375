import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { PNG } from "pngjs";
import { envelopeSchema } from "../../shared/ipc/contract.ts";
import { mustEqual } from "../support/checks.ts";
import { expectNoViolation, photograph } from "../support/looks.ts";
import { sharedOffers, sharingStudio } from "../support/share.ts";

/** Previews leave the real studio as files, by its dialog. */
const open = sharingStudio("share");

test("the open offer becomes pictures, by the keyboard alone", async () => {
  const { studio, target } = open();
  const { page } = studio;
  await openOffer(page, /brew bar/);
  await page.keyboard.press("Control+Shift+E");
  const dialog = page.getByRole("dialog", { name: "Share" });
  await dialog.getByRole("button", { name: "Choose…" }).click();
  await expect(dialog.getByText(target)).toBeVisible();
  if (process.env.LOOKS) await photograph(page, "share", "dialog");
  await expectNoViolation(page, dialog);
  await dialog.getByRole("button", { name: /^Make PNG/ }).press("Enter");
  await expect(dialog.getByText("2 files are kept in Every order at the brew bar.")).toBeVisible();
  if (process.env.LOOKS) await photograph(page, "share", "made");
  const [folder = ""] = readdirSync(target);
  const files = readdirSync(path.join(target, folder)).toSorted();
  mustEqual("The files", files, [
    "Every order at the brew bar – Kettle & Crane – Hub Feed.png",
    "Every order at the brew bar – Kettle & Crane – Marketplace List.png",
  ]);
  const { width, height } = PNG.sync.read(readFileSync(path.join(target, folder, files[0] ?? "")));
  // A phone of 410 × 864 with its margins, twice as dense.
  expect([width, height > 1800]).toEqual([(410 + 48) * 2, true]);
  await page.keyboard.press("Escape");
  mustEqual("What the page complained of", studio.complaints, []);
});

test("chosen rows leave together", async () => {
  const { studio, target } = open();
  const { page } = studio;
  await page.getByRole("row", { name: /brew bar/ }).focus();
  await page.keyboard.press("Control+a");
  await page.getByRole("region", { name: "Chosen offers" }).getByRole("button", { name: "Share…" }).click();
  const dialog = page.getByRole("dialog", { name: `Share ${sharedOffers.length} offers` });
  await dialog.getByText("Contact sheet", { exact: true }).click();
  await dialog.getByRole("button", { name: /^Make contact sheet/ }).click();
  await expect(dialog.getByText("Offers – Contact sheet.pdf is kept.")).toBeVisible();
  mustEqual("The files", readdirSync(target), ["Offers – Contact sheet.pdf"]);
  await page.keyboard.press("Escape");
});

test("a campaign leaves as a sheet with its name", async () => {
  const { studio } = open();
  const { page } = studio;
  const made = envelopeSchema.parse(
    await page.evaluate(
      `window.studio.invoke("records:create", { kind: "campaign", of: null, fields: { campaignName: "Winter Warmers" } })`,
    ),
  );
  expect(made).toMatchObject({ ok: true });
  await page.keyboard.press("g");
  await page.keyboard.press("k");
  await page.getByText("Winter Warmers").first().click();
  await page.getByRole("button", { name: "Share its offers" }).click();
  const dialog = page.getByRole("dialog", { name: "Share" });
  await dialog.getByText("Contact sheet", { exact: true }).click();
  await dialog.getByRole("button", { name: /^Make contact sheet/ }).click();
  await expect(dialog.getByText("Winter Warmers – Contact sheet.pdf is kept.")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("g");
  await page.keyboard.press("o");
  mustEqual("What the page complained of", studio.complaints, []);
});

test("the page that draws has nothing of the studio's and asks for nothing", async () => {
  const { studio, ids, share } = open();
  await share({ offers: ids.slice(0, 1) });
  const found = await studio.app.evaluate(async ({ BrowserWindow, session }) => {
    const own = session.fromPartition("preview-exports");
    const status = async (url: string) => (await own.fetch(url)).status;
    const statuses = [
      await status("app://bundle/preview/index.html"),
      await status("app://bundle/index.html"),
      await status("app://bundle/preview/..%2fmain/main.cjs"),
      await status("app://bundle/renderer/index.html"),
    ];
    const window = new BrowserWindow({
      show: false,
      webPreferences: { session: own, sandbox: true, contextIsolation: true },
    });
    await window.loadURL("app://bundle/preview/index.html");
    const inside = await window.webContents.executeJavaScript(`Promise.all([
      typeof window.studio,
      typeof window.require,
      fetch("/preview/fonts.json").then(() => "answered", () => "refused"),
      fetch("https://example.com/").then(() => "answered", () => "refused"),
    ])`);
    window.destroy();
    return [...statuses, ...inside];
  });
  mustEqual("What it reaches", found, [200, 404, 404, 404, "undefined", "undefined", "refused", "refused"]);
});

test("a folder that is gone is said in words, in the dialog", async () => {
  const { studio, target } = open();
  const { page } = studio;
  rmSync(target, { recursive: true });
  await page.keyboard.press("Control+Shift+E");
  const dialog = page.getByRole("dialog", { name: "Share" });
  await dialog.getByRole("button", { name: /^Make / }).click();
  await expect(dialog.getByText(/there is no such file or folder\. No file was left there\./)).toBeVisible();
  await page.keyboard.press("Escape");
  mkdirSync(target);
  mustEqual("What the page complained of", studio.complaints, []);
});

async function openOffer(page: Page, title: RegExp): Promise<void> {
  await page.getByRole("row", { name: title }).click();
  await expect(page.getByRole("heading", { name: title, level: 2 })).toBeVisible();
}
