import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { PNG } from "pngjs";
import { ulid } from "ulid";
import { openStore } from "../../electron/store/index.ts";
import { emptyForm, type OfferFields, offerFieldsSchema } from "../../shared/domain/offer.ts";
import { mustEqual } from "../support/checks.ts";
import { endLeftovers } from "../support/leftovers.ts";
import { photograph } from "../support/looks.ts";
import { launchStudio, type RunningStudio, temporaryFolder } from "../support/studio.ts";

/** Previews leave the real studio as files. */
const place = temporaryFolder("share");
const target = path.join(place.folder, "out");
let studio: RunningStudio;

test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
  mkdirSync(target);
  fill(place.folder, [
    {
      offerTitle: "Every order at the brew bar",
      offerType: "percentage_discount",
      offerValue: 20,
      picture: "asset:coffee.svg",
      endDate: "2099-12-31",
    },
  ]);
  studio = await launchStudio({ workspace: place.folder });
  await studio.app.evaluate(({ dialog }, folder) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [folder] });
  }, target);
});
test.afterAll(async () => {
  await endLeftovers();
  place.remove();
});

test("the open offer becomes a picture, by the keyboard alone", async () => {
  const { page } = studio;
  await openOffer(page, /brew bar/);
  await page.keyboard.press("Control+Shift+E");
  const dialog = page.getByRole("dialog", { name: "Share" });
  await dialog.getByRole("button", { name: "Choose…" }).click();
  await expect(dialog.getByText(target)).toBeVisible();
  if (process.env.LOOKS) await photograph(page, "share", "dialog");
  await dialog.getByRole("button", { name: /^Make PNG/ }).click();
  await expect(dialog.getByText(/are kept in|is kept/)).toBeVisible();
  if (process.env.LOOKS) await photograph(page, "share", "made");
  const [folder = ""] = readdirSync(target);
  const files = readdirSync(path.join(target, folder)).toSorted();
  mustEqual("The files", files, [
    "Every order at the brew bar – Hub Feed.png",
    "Every order at the brew bar – Marketplace List.png",
  ]);
  const { width, height } = PNG.sync.read(readFileSync(path.join(target, folder, files[0] ?? "")));
  expect([width > 800, height > 1700]).toEqual([true, true]);
  mustEqual("What the page complained of", studio.complaints, []);
});

async function openOffer(page: Page, title: RegExp): Promise<void> {
  await page.getByRole("row", { name: title }).click();
  await expect(page.getByRole("heading", { name: title, level: 2 })).toBeVisible();
}

function fill(folder: string, offers: readonly Partial<OfferFields>[]): void {
  const opened = openStore({ folder, key: null, newId: ulid, now: Date.now, who: "ada" });
  if (!opened.ok) throw new Error(opened.error.message);
  const store = opened.value;
  for (const over of offers) {
    const fields = offerFieldsSchema.parse({ ...emptyForm, ...over });
    store.offers.create({ fields, children: [], stage: "draft" }, "edit");
  }
  store.close();
}
