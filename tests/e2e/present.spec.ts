import { expect, type Page, test } from "@playwright/test";
import { eventually, mustEqual } from "../support/checks.ts";
import { runCommand } from "../support/command-line.ts";
import { endLeftovers } from "../support/leftovers.ts";
import { expectNoViolation, photograph } from "../support/looks.ts";
import { ended, fillWithRunning, headingOn, idOf, presented, stripOn } from "../support/present.ts";
import { launchStudio, type RunningStudio, temporaryFolder } from "../support/studio.ts";

/** Present mode in the real studio, from a cold start with no server in reach: by keys, by a clicker, by hand. */
const place = temporaryFolder("present");
let studio: RunningStudio;
let stage: Page;

test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
  await fillWithRunning(place.folder);
  studio = await launchStudio({ workspace: place.folder });
});
test.afterAll(async () => {
  await endLeftovers();
  place.remove();
});

test("F5 shows the list at once where nothing is to be decided, and the screen stays awake", async () => {
  stage = await presented(studio, () => studio.page.keyboard.press("F5"), complaints);
  await expect(heading("Every order at the brew bar")).toBeVisible();
  await expect(stage.locator("figcaption")).toHaveText(["Hubsample skin", "Marketplacesample skin"]);
  await eventually(async () => mustEqual("What keeps the screen awake", await isAwake(), true));
  await photograph(stage, "present", "1-stage");
  await expectNoViolation(stage);
});

test("keys and a clicker move through it, and no strip shows", async () => {
  const shows: readonly (readonly [key: string, title: string])[] = [
    ["ArrowRight", "Not for anybody's eyes"],
    ["PageDown", "Q4 Dealer Incentive"],
    [" ", "Winter service kits"],
    ["PageDown", "Winter service kits"],
    ["PageUp", "Q4 Dealer Incentive"],
    ["Home", "Every order at the brew bar"],
    ["End", "Winter service kits"],
    ["2", "Not for anybody's eyes"],
  ];
  for (const [key, title] of shows) {
    await stage.keyboard.press(key);
    await expect(heading(title)).toBeVisible();
    await expect(strip()).toBeHidden();
  }
  await photograph(stage, "present", "2-by-key");
});

test("B makes it black until somebody goes on, T turns the theme, L the language", async () => {
  await stage.keyboard.press("b");
  await expect(stage.locator("main[data-black]")).toBeVisible();
  await stage.keyboard.press("PageDown");
  await expect(stage.locator("main[data-black]")).toHaveCount(0);
  await expect(heading("Q4 Dealer Incentive")).toBeVisible();
  await expect(stage.locator("[data-theme=light]").first()).toBeVisible();
  await stage.keyboard.press("t");
  await expect(stage.locator("[data-theme=light]")).toHaveCount(0);
  await photograph(stage, "present", "3-dark");
  await stage.keyboard.press("t");
  await expect(stage.locator("header")).toHaveAttribute("lang", "en");
  await stage.keyboard.press("l");
  await expect(stage.locator("header")).toHaveAttribute("lang", "ar");
  await expect(stage.locator("header")).toHaveAttribute("dir", "rtl");
  await photograph(stage, "present", "4-arabic");
  await stage.keyboard.press("l");
});

test("the strip comes when the pointer moves, and goes two seconds after it rests", async () => {
  await stage.clock.install();
  await stage.clock.pauseAt(Date.now() + 60_000);
  await stage.mouse.move(300, 300);
  await stage.mouse.move(340, 320);
  await expect(strip()).toBeVisible();
  await expect(stage.getByRole("main")).toHaveCSS("cursor", "default");
  await photograph(stage, "present", "5-strip");
  await stage.clock.runFor(1_990);
  await expect(strip()).toBeVisible();
  await stage.clock.runFor(20);
  await expect(strip()).toBeHidden();
  await expect(stage.getByRole("main")).toHaveCSS("cursor", "none");
  await stage.mouse.move(400, 330);
  await expect(strip()).toBeVisible();
  await stage.keyboard.press("PageUp");
  await expect(strip()).toBeHidden();
  await stage.clock.resume();
});

test("Tab leads into the strip, which stays as long as the focus is in it", async () => {
  await stage.keyboard.press("Tab");
  await expect(strip().locator(":focus")).toHaveCount(1);
  await expectNoViolation(stage);
  await stage.keyboard.press("Tab");
  await stage.keyboard.press(" ");
  await expect(heading("Q4 Dealer Incentive")).toBeVisible();
  await expect(strip()).toBeVisible();
  await strip().locator(":focus").blur();
  await expect(strip()).toBeHidden();
});

test("nothing on the stage can be pressed, and the strip's switches are all there is", async () => {
  mustEqual("What is tabbed to", await stage.locator("figure :focus").count(), 0);
  await expect(stage.locator("[inert] figure").first()).toBeVisible();
  await stage.mouse.move(410, 340);
  await strip().getByRole("button", { name: "Marketplace" }).click();
  await expect(stage.locator("figcaption")).toHaveText(["Hubsample skin"]);
  await strip().getByRole("button", { name: "Marketplace" }).click();
  await expect(stage.locator("figcaption")).toHaveCount(2);
  await strip().getByRole("button", { name: "Offer before" }).click();
  await expect(heading("Not for anybody's eyes")).toBeVisible();
});

test("it shows what was started, whatever is done in the studio; F5 there renews it", async () => {
  const { page } = studio;
  await runCommand(place.folder, [
    "offers",
    "set",
    await idOf(place.folder, "Q4 Dealer"),
    "offerTitle=Q1 Dealer Incentive",
  ]);
  await runCommand(place.folder, ["offers", "ready", await idOf(place.folder, "Q1 Dealer")]);
  await expect(page.getByText("Q1 Dealer Incentive").first()).toBeVisible();
  await stage.keyboard.press("3");
  await expect(heading("Q4 Dealer Incentive")).toBeVisible();
  await page.keyboard.press("F5");
  await expect(heading("Q1 Dealer Incentive")).toBeVisible();
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("Escape ends it, and the screen may sleep again", async () => {
  await ended(stage, () => stage.keyboard.press("Escape"));
  // Its page is gone before its window is.
  await eventually(async () => mustEqual("What keeps the screen awake", await isAwake(), false));
  await expect(studio.page.getByRole("region", { name: "Status" })).toBeVisible();
});

test("the stage is a page as locked as the studio's, and goes with it", async () => {
  stage = await presented(studio, () => studio.page.keyboard.press("F5"), complaints);
  const rights = await studio.app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map(contents => {
      const all = Reflect.apply(Reflect.get(contents, "getLastWebPreferences"), contents, []);
      return JSON.stringify(all, ["sandbox", "contextIsolation", "nodeIntegration"]);
    }),
  );
  const locked = JSON.stringify({ sandbox: true, contextIsolation: true, nodeIntegration: false });
  mustEqual("What the pages may do", rights, [locked, locked]);
  mustEqual("What the pages complained of", [...complaints, ...studio.complaints], []);
  await studio.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()
      .find(window => window.webContents.getURL().includes("index.html?frame"))
      ?.close();
  });
  await studio.close();
});

const complaints: string[] = [];
const heading = (name: string) => headingOn(stage, name);
const strip = () => stripOn(stage);

const isAwake = () =>
  studio.app.evaluate(({ powerSaveBlocker }) =>
    Array.from({ length: 9 }, (_, id) => powerSaveBlocker.isStarted(id)).includes(true),
  );
