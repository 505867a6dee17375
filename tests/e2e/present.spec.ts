import { writeFileSync } from "node:fs";
import path from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { z } from "zod";
import { eventually, mustEqual, mustHold } from "../support/checks.ts";
import { runCommand } from "../support/command-line.ts";
import { endLeftovers } from "../support/leftovers.ts";
import { expectNoViolation, photograph } from "../support/looks.ts";
import { launchStudio, type RunningStudio, temporaryFolder } from "../support/studio.ts";

/** Present mode in the real studio, from a cold start with no server in reach: by keys, by a clicker, by hand. */
const place = temporaryFolder("present");
let studio: RunningStudio;
let stage: Page;

test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
  await importOffers();
  studio = await launchStudio({ workspace: place.folder });
});
test.afterAll(async () => {
  await endLeftovers();
  place.remove();
});

test("F5 shows the list at once where nothing is to be decided, and the screen stays awake", async () => {
  stage = await presented(() => studio.page.keyboard.press("F5"));
  await expect(heading("Every order at the brew bar")).toBeVisible();
  await expect(stage.locator("figcaption")).toHaveText(["Hubsample skin", "Marketplacesample skin"]);
  mustEqual("What keeps the screen awake", await isAwake(), true);
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
    await idOf("Q4 Dealer"),
    "offerTitle=Q1 Dealer Incentive",
  ]);
  await runCommand(place.folder, ["offers", "ready", await idOf("Q1 Dealer")]);
  await expect(page.getByText("Q1 Dealer Incentive").first()).toBeVisible();
  await stage.keyboard.press("3");
  await expect(heading("Q4 Dealer Incentive")).toBeVisible();
  await page.keyboard.press("F5");
  await expect(heading("Q1 Dealer Incentive")).toBeVisible();
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("a display that comes or goes leaves it where it can be seen", async () => {
  await studio.app.evaluate(({ screen }) => {
    screen.emit("display-removed", {}, screen.getPrimaryDisplay());
    screen.emit("display-added", {}, screen.getPrimaryDisplay());
  });
  await stage.keyboard.press("Home");
  await expect(heading("Every order at the brew bar")).toBeVisible();
  const covers = await studio.app.evaluate(({ BrowserWindow, screen }) => {
    const bounds = BrowserWindow.getAllWindows().map(window => JSON.stringify(window.getBounds()));
    return bounds.includes(JSON.stringify(screen.getPrimaryDisplay().bounds));
  });
  mustEqual("Whether the stage covers the display", covers, true);
});

test("Escape ends it, and the screen may sleep again", async () => {
  await ended(() => stage.keyboard.press("Escape"));
  mustEqual("What keeps the screen awake", await isAwake(), false);
  await expect(studio.page.getByRole("region", { name: "Status" })).toBeVisible();
});

test("drafts are left out and named before anything is shown, and come only by a switch", async () => {
  const { page } = studio;
  await runCommand(place.folder, ["offers", "draft", await idOf("Not for")]);
  await expect(
    page.getByRole("gridcell", { name: "Draft" }).or(page.getByText("Draft")).first(),
  ).toBeVisible();
  await page.keyboard.press("F5");
  const dialog = page.getByRole("dialog", { name: "Present" });
  await expect(dialog.getByText("1 draft is left out: Not for anybody's eyes.")).toBeVisible();
  await expect(dialog.getByText("3 offers: all of the list")).toBeVisible();
  await photograph(page, "present", "6-dialog");
  await expectNoViolation(page);
  stage = await presented(() => page.keyboard.press("Enter"));
  mustEqual("What is shown", (await titles()).toSorted(), [
    "Every order at the brew bar",
    "Q1 Dealer Incentive",
    "Winter service kits",
  ]);
  await ended(() => stage.keyboard.press("Escape"));

  await page.keyboard.press("F5");
  await dialog.getByRole("switch", { name: "Show the draft too" }).click();
  stage = await presented(() => dialog.getByRole("button", { name: "Present 4 offers" }).click());
  mustHold("The draft is shown", (await titles()).includes("Not for anybody's eyes"));
  await ended(() => stage.keyboard.press("Escape"));
});

test("the chosen offers alone are shown, in the list's order, else the one that is open", async () => {
  const { page } = studio;
  for (const title of ["Winter service kits", "Every order at the brew bar"])
    await page
      .getByText(title)
      .first()
      .click({ modifiers: ["Control"] });
  await expect(page.getByText("2 chosen")).toBeVisible();
  stage = await presented(() => page.keyboard.press("F5"));
  await expect(heading("Every order at the brew bar")).toBeVisible();
  await stage.keyboard.press("End");
  await expect(heading("Winter service kits")).toBeVisible();
  await ended(() => stage.keyboard.press("Escape"));
  await page.getByRole("button", { name: "Clear", exact: true }).click();
  await page.getByText("Winter service kits").first().click();
  stage = await presented(() => page.getByRole("button", { name: "Present", exact: true }).click());
  await expect(heading("Winter service kits")).toBeVisible();
  await stage.keyboard.press("End");
  await expect(heading("Winter service kits")).toBeVisible();
});

test("with a second display there is a choice, which is kept; unplugged, the stage comes over", async () => {
  const { page } = studio;
  await ended(() => stage.keyboard.press("Escape"));
  await plugIn(2);
  await page.keyboard.press("F5");
  const dialog = page.getByRole("dialog", { name: "Present" });
  await expect(dialog.getByRole("combobox", { name: "Display" })).toHaveValue("Wall, 800 × 1000");
  await photograph(page, "present", "7-displays");
  await expectNoViolation(page);
  stage = await presented(() => page.keyboard.press("Enter"));
  mustEqual("Where the stage is", await stageBounds(), { x: 800, y: 0, width: 800, height: 1000 });
  await plugIn(1);
  await eventually(async () =>
    mustEqual("Where the stage is", await stageBounds(), { x: 0, y: 0, width: 800, height: 1000 }),
  );
  await stage.keyboard.press("End");
  await expect(heading("Winter service kits")).toBeVisible();
  await ended(() => stage.keyboard.press("Escape"));
  await plugIn(2);
  stage = await presented(() => page.keyboard.press("F5"));
  mustEqual("Where the stage is", await stageBounds(), { x: 800, y: 0, width: 800, height: 1000 });
});

test("the stage is a page as locked as the studio's, and goes with it", async () => {
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
const heading = (name: string) => stage.getByRole("heading", { name, level: 1 });
const strip = () => stage.getByRole("toolbar", { name: "Presentation", includeHidden: true });

const dayIn = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** The stage that an act opens. */
async function presented(act: () => Promise<void>): Promise<Page> {
  const opening = studio.app.waitForEvent("window");
  await act();
  const opened = await opening;
  opened.on("console", message => {
    if (message.type() === "error" || /Content Security Policy/.test(message.text()))
      complaints.push(message.text());
  });
  opened.on("pageerror", error => complaints.push(error.message));
  await opened.getByRole("heading", { level: 1 }).waitFor();
  // It is drawn before it is shown, and a window that isn't shown hears no key.
  await eventually(async () => mustEqual("Whether it is shown", await areShown(), true));
  return opened;
}

/** So many displays beside each other, the studio on the first; those that come and go are told of. */
const plugIn = (count: number) =>
  studio.app.evaluate(({ screen }, wanted) => {
    const first = screen.getPrimaryDisplay();
    const size = { width: 800, height: 1000 };
    const all = ["Laptop", "Wall"].map((label, index) => ({
      ...first,
      id: index === 0 ? first.id : 77,
      label,
      size,
      bounds: { x: 800 * index, y: 0, ...size },
    }));
    Object.assign(screen, { getAllDisplays: () => all.slice(0, wanted) });
    screen.emit(wanted === 1 ? "display-removed" : "display-added", {}, all[1]);
  }, count);

/** What it fills as far as a window is asked; a display of tests has no manager that keeps it to one of two. */
const stageBounds = () =>
  studio.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find(window => window.webContents.getURL().includes("/present/"))
      ?.getNormalBounds(),
  );

const areShown = () =>
  studio.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().every(window => window.isVisible()),
  );

/** Of all that is shown, one after the other. */
async function titles(): Promise<string[]> {
  const total = Number(/of (\d+)/.exec((await strip().textContent()) ?? "")?.[1]);
  const found: string[] = [];
  for (let number = 1; number <= total; number++) {
    await stage.keyboard.press(String(number));
    await expect(strip()).toContainText(`${number} of ${total}`);
    found.push((await stage.getByRole("heading", { level: 1 }).textContent()) ?? "");
  }
  return found;
}

async function ended(act: () => Promise<void>): Promise<void> {
  const closing = stage.waitForEvent("close");
  // The page goes with the key: there is nobody left to say that it was pressed.
  await act().catch(() => undefined);
  await closing;
}

const isAwake = () =>
  studio.app.evaluate(({ powerSaveBlocker }) =>
    Array.from({ length: 9 }, (_, id) => powerSaveBlocker.isStarted(id)).includes(true),
  );

async function idOf(search: string): Promise<string> {
  const found = z
    .array(z.object({ id: z.string() }))
    .parse(await runCommand(place.folder, ["offers", "list", "--search", search]))[0];
  if (found === undefined) throw new Error(`No offer is called ${search}.`);
  return found.id;
}

async function importOffers(): Promise<void> {
  const common = {
    merchantOwner: 123,
    offerType: "percentage_discount",
    offerValue: 20,
    offerValueUnit: "%",
    startDate: dayIn(-6),
    endDate: dayIn(24),
    redemptionMethods: ["promo_code"],
    channels: ["hub_airdrop", "marketplace"],
  };
  const offers = [
    { externalReference: "B", offerTitle: "Winter service kits", picture: "asset:bearing.svg" },
    { externalReference: "A", offerTitle: "Q4 Dealer Incentive", picture: "asset:field.svg" },
    { externalReference: "D", offerTitle: "Not for anybody's eyes", picture: "asset:drop.svg" },
    { externalReference: "C", offerTitle: "Every order at the brew bar", picture: "asset:coffee.svg" },
  ];
  const file = path.join(place.folder, "offers.json");
  writeFileSync(file, JSON.stringify(offers.map(offer => ({ ...common, ...offer }))));
  await runCommand(place.folder, ["offers", "import", file]);
  const arabic = ["languageCode=ar", "offerTitle=حافز الوكلاء للربع الرابع"];
  await runCommand(place.folder, ["texts", "add", "--of", await idOf("Q4 Dealer"), ...arabic]);
}
