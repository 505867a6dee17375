import { expect, type Page, test } from "@playwright/test";
import { mustEqual, mustHold } from "../support/checks.ts";
import { runCommand } from "../support/command-line.ts";
import { endLeftovers } from "../support/leftovers.ts";
import { expectNoViolation, photograph } from "../support/looks.ts";
import { ended, fillWithRunning, headingOn, idOf, presented, stripOn } from "../support/present.ts";
import { launchStudio, type RunningStudio, temporaryFolder } from "../support/studio.ts";

/** What is presented: the whole list, what is chosen of it, the offer that is open, and no draft by accident. */
const place = temporaryFolder("present-choices");
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

test("drafts are left out and named before anything is shown, and come only by a switch", async () => {
  const { page } = studio;
  await runCommand(place.folder, ["offers", "draft", await idOf(place.folder, "Not for")]);
  await expect(
    page.getByRole("gridcell", { name: "Draft" }).or(page.getByText("Draft")).first(),
  ).toBeVisible();
  await page.keyboard.press("F5");
  const dialog = page.getByRole("dialog", { name: "Present" });
  await expect(dialog.getByText("1 draft is left out: Not for anybody's eyes.")).toBeVisible();
  await expect(dialog.getByText("3 offers: all of the list")).toBeVisible();
  await photograph(page, "present", "6-dialog");
  await expectNoViolation(page);
  stage = await presented(studio, () => page.keyboard.press("Enter"));
  mustEqual("What is shown", (await titles()).toSorted(), [
    "Every order at the brew bar",
    "Q4 Dealer Incentive",
    "Winter service kits",
  ]);
  await ended(stage, () => stage.keyboard.press("Escape"));

  await page.keyboard.press("F5");
  await dialog.getByRole("switch", { name: "Show the draft too" }).click();
  stage = await presented(studio, () => dialog.getByRole("button", { name: "Present 4 offers" }).click());
  mustHold("The draft is shown", (await titles()).includes("Not for anybody's eyes"));
  await ended(stage, () => stage.keyboard.press("Escape"));
});

test("the chosen offers alone are shown, in the list's order, else the one that is open", async () => {
  const { page } = studio;
  for (const title of ["Winter service kits", "Every order at the brew bar"])
    await page
      .getByText(title)
      .first()
      .click({ modifiers: ["Control"] });
  await expect(page.getByText("2 chosen")).toBeVisible();
  stage = await presented(studio, () => page.keyboard.press("F5"));
  await expect(heading("Every order at the brew bar")).toBeVisible();
  await stage.keyboard.press("End");
  await expect(heading("Winter service kits")).toBeVisible();
  await ended(stage, () => stage.keyboard.press("Escape"));
  await page.getByRole("button", { name: "Clear", exact: true }).click();
  await page.getByText("Winter service kits").first().click();
  stage = await presented(studio, () => page.getByRole("button", { name: "Present", exact: true }).click());
  await expect(heading("Winter service kits")).toBeVisible();
  await stage.keyboard.press("End");
  await expect(heading("Winter service kits")).toBeVisible();
});

const heading = (name: string) => headingOn(stage, name);
const strip = () => stripOn(stage);

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
