import { expect, type Page, test } from "@playwright/test";
import { tabTo } from "../support/by-keyboard.ts";
import { expectNoViolation } from "../support/looks.ts";
import { drawn, restOnSwitches } from "../support/preview.ts";
import { previewWindow } from "../support/preview-window.ts";

/** What is pinned to a spot of a preview, comments and the focus of its picture, by keyboard alone. */
const open = previewWindow("preview-comments");

test("a comment is made, moved, resolved, taken out and brought back without a mouse", async () => {
  const { studio, press } = open();
  const { page } = studio;
  await restOnSwitches(page);
  await press("m");
  const text = page.getByRole("textbox", { name: "New comment" });
  await expect(text).toBeFocused();
  await page.keyboard.type("<img src=x onerror=alert(1)> Larger here");
  await tabTo(page, page.getByRole("button", { name: "move it by arrow keys" }));
  await press("Enter");
  await expect(page.getByRole("button", { name: "New comment", exact: true })).toBeFocused();
  await press("Shift+ArrowUp");
  await text.focus();
  await press("Control+Enter");
  const list = page.getByRole("region", { name: "Comments" });
  await expect(list.getByText("<img src=x onerror=alert(1)> Larger here")).toBeVisible();
  const pin = page.getByRole("button", { name: /^Comment 1 by / });
  await expect(pin).toHaveCSS("top", await topOf(page, 0.45));
  await pin.focus();
  await press("ArrowDown");
  await expect(pin).toHaveCSS("top", await topOf(page, 0.46));
  await expect(drawn(page).locator("img[src=x]")).toHaveCount(0);

  await restOnSwitches(page);
  await press("l");
  await expect(pin).toHaveCount(0);
  await tabTo(page, list.getByRole("button", { name: "Show where comment 1 was made" }), "Shift+Tab");
  await press("Enter");
  await expect(pin).toBeFocused();

  await tabTo(page, list.getByRole("button", { name: "Resolve comment 1" }));
  await press("Enter");
  await expect(list.getByText("1 resolved")).toBeVisible();
  await tabTo(page, list.getByText("1 resolved"));
  await press("Enter");
  await tabTo(page, list.getByRole("button", { name: "Reopen comment 1" }));
  await press("Enter");
  await tabTo(page, list.getByRole("button", { name: "Take out comment 1" }));
  await press("Enter");
  await expect(pin).toHaveCount(0);
  const told = page.getByRole("alert").filter({ hasText: "Comment taken out" });
  await tabTo(page, told.getByRole("button", { name: "Undo", exact: true }));
  await press("Enter");
  await expect(pin).toBeVisible();
  await expectNoViolation(page);
  await page.emulateMedia({ colorScheme: "light" });
});

test("the picture's focus moves by arrow keys, and the preview's crop with it", async () => {
  const { studio, press } = open();
  const { page } = studio;
  await restOnSwitches(page);
  await press("1");
  await press("Alt+2");
  const focus = page.getByRole("button", { name: /^Focus of the picture: 50% from the left, 50%/ });
  await focus.scrollIntoViewIfNeeded();
  await focus.focus();
  await press("Shift+ArrowUp");
  await press("ArrowRight");
  await expect(page.getByText("51% from the left, 40% from above")).toBeVisible();
  const picture = drawn(page).locator("img.picture").first();
  await expect(picture).toHaveCSS("object-position", "51% 40%");
  await expectNoViolation(page, page.locator('[data-fields="pictureFocus"]'));
  await page.emulateMedia({ colorScheme: "light" });
  await tabTo(page, page.getByRole("button", { name: "Middle" }));
  await press("Enter");
  await expect(picture).toHaveCSS("object-position", "50% 50%");
});

test("nothing of it was done by a pointer, and the page complained of nothing", async () => {
  const { studio, pointers } = open();
  expect(await pointers()).toBeLessThanOrEqual(0);
  expect(studio.complaints).toEqual([]);
});

/** CSS pixels of a share of the preview's height. */
async function topOf(page: Page, share: number): Promise<string | RegExp> {
  const height = await drawn(page).evaluate(element => element.getBoundingClientRect().height);
  const [from, to] = [Math.floor(height * share), Math.ceil(height * share)];
  return new RegExp(`^(${from}|${to})(\\.\\d+)?px$`);
}
