import { expect, test } from "@playwright/test";
import { chooseByArrows } from "../support/by-keyboard.ts";
import { expectNoViolation, photograph } from "../support/looks.ts";
import { restOnSwitches } from "../support/preview.ts";
import { previewWindow } from "../support/preview-window.ts";

/** Several previews side by side, by keyboard alone. */
const open = previewWindow("preview-compare");

test("channels, languages and offers stand side by side; what is alike turns in all of them", async () => {
  const { studio, titles, preview, compare, press } = open();
  const { page } = studio;
  await restOnSwitches(page);
  await press("c");
  await expect(compare.getByRole("group", { name: "Preview 2" })).toBeVisible();
  await restOnSwitches(page);
  await press("a");
  await press("a");
  await expect(compare.getByRole("group", { name: /^Preview \d$/ })).toHaveCount(4);
  await press("a");
  await expect(compare.getByRole("group", { name: /^Preview \d$/ })).toHaveCount(4);
  await press("d");
  for (const group of await compare.getByRole("group", { name: /^Preview \d$/ }).all())
    await expect(group.locator("[data-theme]").first()).toHaveAttribute("data-theme", "dark");
  await press("d");
  await press("Shift+A");
  await press("Shift+A");
  await expect(compare.getByRole("group", { name: /^Preview \d$/ })).toHaveCount(2);

  await chooseByArrows(page, compare.getByRole("combobox", { name: "Language of preview 2" }), "German");
  const second = compare.getByRole("group", { name: "Preview 2" });
  await expect(second.getByText(/^Jede Bestellung/).first()).toBeVisible();
  await expect(compare.getByRole("group", { name: "Preview 1" }).getByText(titles[0]).first()).toBeVisible();

  const subject = compare.getByRole("combobox", { name: "Offer shown in preview 2" });
  await subject.focus();
  await page.keyboard.press("Control+A");
  await page.keyboard.type("far too long");
  await chooseByArrows(page, subject, titles[1]);
  await expect(second.getByText(/^20% off at the/).first()).toBeVisible();
  await photograph(page, "preview", "compare");
  await expectNoViolation(page);
  await page.emulateMedia({ colorScheme: "light" });
  await restOnSwitches(page);
  await press("Escape");
  await expect(preview).toBeVisible();
  await expect(page.getByRole("heading", { name: titles[0], level: 2 })).toBeVisible();
});

test("an earlier version stands beside the present one", async () => {
  const { studio, titles, compare, press } = open();
  const { page } = studio;
  const title = page.getByRole("textbox", { name: "Title", exact: true });
  await title.focus();
  await press("Home");
  await page.keyboard.type("Now ");
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await restOnSwitches(page);
  await press("c");
  await expect(compare.getByRole("group", { name: "Preview 2" })).toBeVisible();
  await restOnSwitches(page);
  for (const key of ["x", "Shift+A", "a"]) await press(key);
  await expect(compare.getByRole("group", { name: "Preview 2" })).toBeVisible();
  const choice = compare.getByRole("combobox", { name: "Offer shown in preview 2" });
  await choice.focus();
  await press("ArrowDown");
  await page.getByRole("option").filter({ hasText: "This offer" }).waitFor();
  await press("ArrowDown");
  await press("Enter");
  await expect(choice).not.toHaveValue("This offer");
  const second = compare.getByRole("group", { name: "Preview 2" });
  await expect(second.getByText(/^Every order at/).first()).toBeVisible();
  await expect(
    compare
      .getByRole("group", { name: "Preview 1" })
      .getByText(/^Now Every/)
      .first(),
  ).toBeVisible();
  await restOnSwitches(page);
  await press("Escape");
  await title.focus();
  await press("Home");
  for (let letter = 0; letter < 4; letter += 1) await press("Delete");
  await expect(title).toHaveValue(titles[0]);
});

test("nothing of it was done by a pointer, and the page complained of nothing", async () => {
  const { studio, pointers } = open();
  expect(await pointers()).toBeLessThanOrEqual(0);
  expect(studio.complaints).toEqual([]);
});
