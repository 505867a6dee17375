import { writeFileSync } from "node:fs";
import path from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { sampleHubSkin } from "../../shared/preview/skins/sample-1.ts";
import { endLeftovers } from "../support/leftovers.ts";
import { expectNoViolation, photograph } from "../support/looks.ts";
import { launchStudio, type RunningStudio, temporaryFolder } from "../support/studio.ts";

/** Skins in the real window: a sample is copied, made a partner's, worn by a program, handed on as a file. */
const place = temporaryFolder("skins");
let studio: RunningStudio;

test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
  studio = await launchStudio({ workspace: place.folder });
});
test.afterAll(async () => {
  await endLeftovers();
  place.remove();
});

test("a sample says that it is one, and can only be looked at or copied", async () => {
  const { page } = studio;
  await page
    .getByRole("navigation", { name: "Screens" })
    .getByRole("button", { name: "Skins", exact: true })
    .click();
  await expect(page.getByRole("heading", { name: "No skin is open" })).toBeVisible();
  await line(page, "Hub", "Sample skin 1").click();
  await expect(page.getByText("Sample, read-only")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Brand", exact: true })).toBeDisabled();
  await expect(drawn(page).getByText("Every order at the brew bar").first()).toBeVisible();
  await photograph(page, "skins", "1-sample");
  await expectNoViolation(page);
  await page.getByRole("button", { name: "Copy to edit" }).click();
  await expect(page.getByRole("heading", { name: "Sample skin 1, copy", level: 2 })).toBeVisible();
  await photograph(page, "skins", "2-copy");
});

const line = (page: Page, channel: string, name: string) =>
  page
    .getByRole("region", { name: "Skins" })
    .getByRole("region", { name: channel })
    .getByRole("button", { name: new RegExp(`^${name}`) });
const drawn = (page: Page) => page.getByRole("region", { name: "Preview of the skin" });
void sampleHubSkin;
void writeFileSync;
void path;
