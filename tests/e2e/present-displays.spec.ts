import { expect, type Page, test } from "@playwright/test";
import { eventually, mustEqual } from "../support/checks.ts";
import { endLeftovers } from "../support/leftovers.ts";
import { expectNoViolation, photograph } from "../support/looks.ts";
import { ended, fillWithRunning, headingOn, presented, stageBounds } from "../support/present.ts";
import { launchStudio, type RunningStudio, temporaryFolder } from "../support/studio.ts";

/** Where the stage stands: on the display that was chosen, and on one that is left. */
const place = temporaryFolder("present-displays");
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

test("a display that comes or goes leaves it where it can be seen", async () => {
  stage = await presented(studio, () => studio.page.keyboard.press("F5"));
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

test("with a second display there is a choice, which is kept; unplugged, the stage comes over", async () => {
  const { page } = studio;
  await ended(stage, () => stage.keyboard.press("Escape"));
  await plugIn(2);
  await page.keyboard.press("F5");
  const dialog = page.getByRole("dialog", { name: "Present" });
  await expect(dialog.getByRole("combobox", { name: "Display" })).toHaveValue("Wall, 800 × 1000");
  await photograph(page, "present", "7-displays");
  await expectNoViolation(page);
  stage = await presented(studio, () => page.keyboard.press("Enter"));
  await eventually(async () =>
    mustEqual("Where the stage is", await stageBounds(studio), { x: 800, y: 0, width: 800, height: 1000 }),
  );
  await plugIn(1);
  await eventually(async () =>
    mustEqual("Where the stage is", await stageBounds(studio), { x: 0, y: 0, width: 800, height: 1000 }),
  );
  await expect(heading("Every order at the brew bar")).toBeVisible();
  await stage.keyboard.press("End");
  await expect(heading("Winter service kits")).toBeVisible();
  await ended(stage, () => stage.keyboard.press("Escape"));
  await plugIn(2);
  stage = await presented(studio, () => page.keyboard.press("F5"));
  await eventually(async () =>
    mustEqual("Where the stage is", await stageBounds(studio), { x: 800, y: 0, width: 800, height: 1000 }),
  );
});

const heading = (name: string) => headingOn(stage, name);

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
