import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { ulid } from "ulid";
import { openStore } from "../../electron/store/index.ts";
import { emptyForm, offerFieldsSchema } from "../../shared/domain/offer.ts";
import { mustEqual } from "../support/checks.ts";
import { endLeftovers } from "../support/leftovers.ts";
import { photograph } from "../support/looks.ts";
import { launchStudio, type RunningStudio, temporaryFolder } from "../support/studio.ts";
import { measureTurns, slowestTurn } from "../support/turns.ts";

/** An act on 30,000 offers in the real window: it says how far it is, goes on answering, and can be cancelled. */
const place = temporaryFolder("long-acts");
let studio: RunningStudio;
const many = 30_000;

test.describe.configure({ mode: "serial", timeout: 180_000 });
test.beforeAll(async () => {
  fill(place.folder);
  studio = await launchStudio({ workspace: place.folder });
});
test.afterAll(async () => {
  await endLeftovers();
  place.remove();
});

test("says how far it is, answers meanwhile, and cancelled leaves everything as it was", async () => {
  const { page } = studio;
  await expect(page.getByText("30,000", { exact: true }).first()).toBeVisible();
  const row = page.getByRole("row", { name: /Offer 29999/ });
  await row.click();
  await row.focus();
  await page.keyboard.press("Control+a");
  await page.getByRole("region", { name: "Chosen offers" }).getByRole("button", { name: "Delete" }).click();
  const running = page.getByRole("region", { name: "What runs" });
  await expect(running).toContainText(/Deleting [\d,]+ of 30,000/, { timeout: 60_000 });
  await page.keyboard.press("Control+k");
  await page.keyboard.type("offer 77");
  await expect(page.getByRole("option", { name: /Offer 77/ }).first()).toBeVisible();
  await page.keyboard.press("Escape");
  await running.getByRole("button", { name: "Cancel" }).click();
  await expect(running).toHaveCount(0);
  await expect(page.getByText("Nothing was changed. You cancelled it.")).toBeVisible();
  await expect(page.getByText("30,000", { exact: true }).first()).toBeVisible();
  mustEqual("What the page complained of", studio.complaints, []);
});

test("the history of all of them is written beside one's work, and cancelled leaves no file", async () => {
  const { page } = studio;
  const file = path.join(place.folder, "everything.json");
  await studio.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, file);
  const release = await slowDown(studio);
  await page.keyboard.press("Control+k");
  await page.keyboard.type("> export the history");
  await page.getByRole("option", { name: /Export the history/ }).click();
  const running = page.getByRole("region", { name: "What runs" });
  await expect(running).toContainText(/Writing the history: [\d,]+ of/);
  if (process.env.LOOKS) await photograph(page, "long-acts", "exporting");
  await running.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByText("Cancelled. No history was written")).toBeVisible();
  await release();
  await expect(running).toHaveCount(0);
  const left = readdirSync(place.folder).filter(name => name.includes("everything.json"));
  mustEqual("What is left of the file", [existsSync(file), left], [false, []]);
  mustEqual("What the page complained of", studio.complaints, []);
});

test("a new key for all of it is made while the window answers and takes no edit, and can be cancelled", async () => {
  const { page } = studio;
  await page.keyboard.press("Control+,");
  await page
    .getByRole("navigation", { name: "Settings" })
    .getByRole("button", { name: "Protection" })
    .click();
  const settings = page.getByRole("dialog", { name: "Protection" });
  const begin = async () => {
    await settings.getByRole("textbox", { name: "Passphrase", exact: true }).fill("correct horse battery");
    await settings.getByLabel("Once more").fill("correct horse battery");
    await settings.getByRole("button", { name: "Protect with it" }).click();
  };
  await settings.getByRole("button", { name: "Use a passphrase" }).click();
  await begin();
  const changing = page.getByRole("dialog", { name: "The workspace gets its new protection" });
  await expect(changing).toContainText(/Step \d of 5/);
  if (process.env.LOOKS) await photograph(page, "long-acts", "protecting");
  await page.keyboard.press("Escape");
  await changing.getByRole("button", { name: "Cancel" }).click();
  await expect(settings.getByText("You cancelled it. Nothing was changed.")).toBeVisible({ timeout: 60_000 });
  await expect(changing).toHaveCount(0);
  mustEqual("The protection", existsSync(path.join(place.folder, "protection.json")), false);

  await begin();
  await expect(changing).toBeVisible();
  await measureTurns(studio);
  await expect(changing).toHaveCount(0, { timeout: 120_000 });
  expect(await slowestTurn(studio)).toBeLessThan(2000);
  await expect(settings.getByText("The workspace is encrypted with a new key.")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByRole("row", { name: /Offer 29998/ }).click();
  await expect(page.getByRole("heading", { name: "Offer 29998", level: 2 })).toBeVisible();
  mustEqual("What the page complained of", studio.complaints, []);
});

/** As on a slow machine: each turn of the main process takes 20 ms more. */
async function slowDown({ app }: RunningStudio): Promise<() => Promise<void>> {
  await app.evaluate(() => {
    if (Reflect.has(globalThis, "slow")) return;
    const slow = setInterval(() => {
      const until = performance.now() + 20;
      while (performance.now() < until);
    }, 1);
    Object.assign(globalThis, { slow, release: () => clearInterval(slow) });
  });
  return () => app.evaluate(() => Reflect.get(globalThis, "release")());
}

/** Each field is a line of the history. */
const edited = {
  offerDescription: "20% off",
  termsConditions: "Valid for dealers",
  businessObjective: "Sell more",
  program: "Dealers",
  campaign: "Winter",
  totalBudget: 1000,
  averageBasket: 300,
  tags: ["winter"],
};

function fill(folder: string): void {
  const opened = openStore({ folder, key: null, newId: ulid, now: () => Date.now(), who: "ada" });
  if (!opened.ok) throw new Error(opened.error.message);
  const store = opened.value;
  const blank = offerFieldsSchema.parse(emptyForm);
  store.atomically(() => {
    for (let n = 0; n < many; n++) {
      const fields = { ...blank, offerTitle: `Offer ${n}` };
      const id = store.offers.create({ fields, children: [], stage: "draft" }, "import");
      store.offers.change(id, { fields: { ...fields, ...edited }, children: [], stage: "draft" }, "edit");
    }
  });
  while (store.catchUp());
  store.close();
}
